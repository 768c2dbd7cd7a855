import { flushSync, mount, unmount } from 'svelte';
import FinderBox from './FinderBox.svelte';

/** Whether the box is open; keys go into it then. */
let isOpen = false;

/** Lets the focus move without its field hearing that it is left or entered: the box is a part of the field. */
function quietly(act: () => void): void {
  const stop = (event: Event) => event.stopImmediatePropagation();
  for (const type of ['blur', 'focus']) addEventListener(type, stop, true);
  act();
  for (const type of ['blur', 'focus']) removeEventListener(type, stop, true);
}

/**
 * Opens the box over a select, with what was typed so far.
 * @param typed '' when an input method has taken the key: it goes on in the box
 */
export function openFinder(select: HTMLSelectElement, typed: string): void {
  if (isOpen) return;
  isOpen = true;
  const label = select.getAttribute('aria-label') ?? select.labels[0]?.textContent ?? '';
  const box = mount(FinderBox, {
    // What lies outside of an open dialog cannot have the focus.
    target: select.closest('dialog, main') ?? document.body,
    props: {
      options: [...select.options].filter(({ value }) => value !== '').map(({ value, label }) => ({ value, label })),
      label: label.trim(),
      place: select.getBoundingClientRect(),
      typed,
      onchoose: (value) => close(() => choose(value)),
      oncancel: () => close(() => {}),
      onleave: leave,
    },
  });
  flushSync();
  quietly(() => box.focus());

  function close(then: () => void): void {
    if (!isOpen) return;
    isOpen = false;
    quietly(() => select.focus());
    then();
    void unmount(box);
  }
  function choose(value: string): void {
    select.value = value;
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
  }
  /** The focus has gone elsewhere, so the field is left too. */
  function leave(): void {
    if (!isOpen) return;
    isOpen = false;
    select.dispatchEvent(new FocusEvent('blur'));
    void unmount(box);
  }
}
