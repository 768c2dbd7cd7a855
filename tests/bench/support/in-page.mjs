// What runs inside each measured page, from before its own code.

/**
 * What a page has noted so far.
 * @typedef {object} Notes
 * @property {Promise<number>} ready milliseconds until the given fields could be used; resolves a frame later
 * @property {number[]} keys from each key's event to the end of the next frame
 * @property {number} typed
 * @property {number} shift the sum of unexpected layout shifts (CLS)
 * @property {string[]} moved what moved in these, from where to where
 */

/** @typedef {PerformanceEntry & { hadRecentInput: boolean, value: number, sources: { node: Node | null, previousRect: DOMRectReadOnly, currentRect: DOMRectReadOnly }[] }} Shift */

/** The address on which a page waits for its measurement; nothing is measured there. */
export const BLANK = '/__bench_blank';

/**
 * Watches a page; runs in the page, so it uses nothing from outside.
 * @param {{ blank: string, ready: readonly string[] }} options ready: selectors of the controls that
 * must be there, shown and enabled; the first must also take the focus
 */
export function watchPage({ blank, ready }) {
  if (location.pathname === blank) return;

  const usable = () => {
    const found = ready.map((selector) => /** @type {HTMLInputElement | null} */ (document.querySelector(selector)));
    if (found.some((control) => !control || control.disabled || !control.checkVisibility())) return false;
    // This forces style and layout, as a person's click would.
    found[0]?.focus({ preventScroll: true });
    return document.activeElement === found[0];
  };
  /** Calls back when the next frame is done: a message posted in the frame's callbacks arrives after its painting. */
  const afterFrame = (/** @type {() => void} */ done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });

  /** @type {Notes} */
  const notes = {
    ready: new Promise((done) => {
      let over = false;
      const test = () => {
        if (over || !usable()) return;
        const time = performance.now();
        over = true;
        changes.disconnect();
        afterFrame(() => done(time));
      };
      // After every change, and at each frame besides: what makes a field usable may be no change of the document.
      const changes = new MutationObserver(test);
      changes.observe(document, { subtree: true, childList: true, attributes: true });
      const frame = () => {
        test();
        if (!over) requestAnimationFrame(frame);
      };
      requestAnimationFrame(frame);
    }),
    ...{ keys: [], typed: 0, shift: 0, moved: [] },
  };
  Object.assign(window, { notes });

  const place = (/** @type {DOMRectReadOnly} */ { x, y, width, height }) =>
    [x, y, width, height].map(Math.round).join(' ');
  const name = (/** @type {Node | null} */ node) => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element
      ? [element.parentElement, element].map((one) => [one?.localName, ...(one?.classList ?? [])].join('.')).join(' > ')
      : 'gone';
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { hadRecentInput, value, sources, startTime } = /** @type {Shift} */ (entry);
      if (hadRecentInput) continue;
      notes.shift += value;
      for (const { node, previousRect, currentRect } of sources)
        notes.moved.push(
          `${name(node)} ${place(previousRect)} → ${place(currentRect)}, ${value.toPrecision(2)} at ${startTime.toFixed(0)} ms`,
        );
    }
  }).observe({ type: 'layout-shift', buffered: true });

  addEventListener(
    'input',
    ({ isTrusted }) => {
      if (!isTrusted) return;
      const began = performance.now();
      notes.typed += 1;
      afterFrame(() => notes.keys.push(performance.now() - began));
    },
    true,
  );
}

/**
 * Waits for the next key, and until the page says that it was wrong; runs in the page, as above.
 * @param {string} selector the messages of the field, which says nothing yet
 * @throws Error if it says something already
 */
export function watchMessage(selector) {
  const isShown = () => [...document.querySelectorAll(selector)].some((message) => message.textContent?.trim());
  if (isShown()) throw new Error('the field is wrong before the key');
  const shown = new Promise((done) =>
    addEventListener(
      'input',
      () => {
        const began = performance.now();
        const changes = new MutationObserver(() => {
          if (!isShown()) return;
          changes.disconnect();
          done(performance.now() - began);
        });
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      },
      { capture: true, once: true },
    ),
  );
  Object.assign(window, { shown });
}

/**
 * Milliseconds for a fixed piece of work, to see how much slower a throttled page really is. The best of three, and with
 * objects and JSON: a short loop of arithmetic would mostly measure the compiler.
 */
export function fixedWork() {
  let best = Infinity;
  for (let run = 0; run < 3; run += 1) {
    const began = performance.now();
    let size = 0;
    for (let round = 0; round < 20; round += 1) {
      const list = Array.from({ length: 20_000 }, (_, at) => ({ at, name: `k${at}` }));
      size += JSON.stringify(list).length;
    }
    Object.assign(window, { size });
    best = Math.min(best, performance.now() - began);
  }
  return best;
}
