import { endsComposition } from '../../ui/ends-composition.js';

const TEXTS = 'main input[type=text][name]:not([readonly])';

/**
 * Gives the Enter of a phone's keyboard the word 次へ in each field of a form and the effect that the word promises: the
 * next field.
 */
export function nameEnterKey(root: Document): void {
  const next = (from: Element) => {
    const all = [...root.querySelectorAll<HTMLInputElement>(TEXTS)];
    return all[all.indexOf(from as HTMLInputElement) + 1];
  };
  function enter({ target }: { target: EventTarget | null }): void {
    if (target instanceof HTMLInputElement && target.matches(TEXTS))
      target.enterKeyHint = next(target) ? 'next' : 'done';
  }
  function press(event: KeyboardEvent): void {
    const { key, target } = event;
    if (key !== 'Enter' || event.defaultPrevented || endsComposition(event)) return;
    if (!(target instanceof HTMLInputElement) || !target.matches(TEXTS)) return;
    const following = next(target);
    if (following) following.focus();
    else target.blur();
    event.preventDefault();
  }
  root.addEventListener('focusin', enter);
  root.addEventListener('keydown', press);
  // A field that somebody was already in when this came.
  if (root.activeElement) enter({ target: root.activeElement });
}
