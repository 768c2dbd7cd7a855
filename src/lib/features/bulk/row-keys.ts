import { isPress } from '../../ui/shortcuts.js';

const FOCUSABLE = 'a[href], button, input';

/**
 * Moves the focus with ↑ and ↓ from a row's link or box to the same one of the next row; the rows are elements with the
 * class `one`. Does nothing outside of them, or with a modifier.
 */
export function moveBetweenRows(event: KeyboardEvent): void {
  const { key, target } = event;
  const row = target instanceof Element ? target.closest('.one') : null;
  if (!row || !isPress(event, 'row')) return;
  const next = key === 'ArrowDown' ? row.nextElementSibling : row.previousElementSibling;
  event.preventDefault();
  if (!next?.classList.contains('one')) return;
  const at = [...row.querySelectorAll(FOCUSABLE)].indexOf(target as Element);
  next.querySelectorAll<HTMLElement>(FOCUSABLE)[at]?.focus();
}
