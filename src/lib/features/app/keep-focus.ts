/**
 * Gives the focus back to a control that was disabled while it had it, such as a button that waits for its own work, once
 * it is enabled again: a disabled control loses the focus to the page, and a screen reader its place. Of a pair
 * (`data-pair`), such as back and forward, the other gets it at once. If a control goes away with the focus, such as a
 * button that closes what it stands in, one beside its place gets it. Leaves the focus where somebody has gone meanwhile.
 * @returns a function that stops it
 */
export function keepFocus(page: Document): () => void {
  let lost: EventTarget | undefined;
  /** The control with the focus, or the one that went away with it. */
  let last: Element | undefined;
  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      const control = target as HTMLButtonElement;
      // Seen before the next frame, in which the browser takes the focus away.
      if (control.disabled) {
        if (page.activeElement !== control) continue;
        lost = control;
        control.closest('[data-pair]')?.querySelector<HTMLElement>('button:enabled')?.focus();
      } else if (control === lost) {
        lost = undefined;
        if (page.activeElement === page.body) control.focus({ preventScroll: true });
      }
    }
    if (last?.isConnected === false) {
      const gone = last;
      last = undefined;
      void import('./hand-on-focus.js').then((late) => late.handOnFocus(gone, records));
    }
  });
  observer.observe(page, { subtree: true, childList: true, attributeFilter: ['disabled'] });
  const stops = new AbortController();
  page.addEventListener('focusin', ({ target }) => (last = target as Element), stops);
  // Somebody who has pressed beside all controls has left this one: whatever goes away later, the focus stays nowhere.
  const leave = () => void (page.activeElement === page.body && last?.isConnected && (last = undefined));
  page.addEventListener('focusout', () => setTimeout(leave), stops);
  return () => {
    observer.disconnect();
    stops.abort();
  };
}
