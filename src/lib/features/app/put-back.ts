type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Kinds of input whose value a page cannot set, or that say what they are by it. */
const LEFT = ['file', 'button', 'submit', 'reset'];

/** When to look again, in milliseconds after the page is back. */
const LATER = [0, 50, 200, 500, 1000];

/** What a control shows; undefined if it is not kept. */
const shown = (control: Control): string | boolean | undefined => {
  const { type } = control;
  if (LEFT.includes(type)) return undefined;
  return type === 'checkbox' || type === 'radio' ? (control as HTMLInputElement).checked : control.value;
};

/**
 * Puts back what the page's controls showed when it comes out of the back-forward cache: Safari empties those with
 * `autocomplete="off"`, while the page's state, which comes back with it, has their values. No event is sent, because
 * nothing has changed.
 * @returns a function that stops it
 */
export function putBack(page: Window & typeof globalThis): () => void {
  const kept = new Map<Control, string | boolean>();
  const stops = new AbortController();
  const { signal } = stops;
  page.addEventListener(
    'pagehide',
    () => {
      kept.clear();
      for (const control of page.document.querySelectorAll<Control>('input, textarea, select')) {
        const value = shown(control);
        if (value !== undefined) kept.set(control, value);
      }
    },
    { signal },
  );
  const restore = (): void => {
    for (const [control, value] of kept) {
      if (shown(control) === value) continue;
      if (typeof value === 'boolean') (control as HTMLInputElement).checked = value;
      else control.value = value;
    }
  };
  page.addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      restore();
      // Safari may empty them in a task after this event.
      for (const wait of LATER) page.setTimeout(restore, wait);
    },
    { signal },
  );
  // What somebody has typed since stands.
  page.addEventListener('input', ({ target }) => void kept.delete(target as Control), { capture: true, signal });
  return () => stops.abort();
}
