import { onSilence } from '../../storage/silence.js';

/** Notices errors that no page has handled, so that nothing stops working without a word. Nothing is sent anywhere. */
export class Problems {
  /** A part of the app could not be loaded: it is missing from the cache offline, or replaced on the server. */
  missing = $state(false);
  /** Something else failed. */
  broken = $state(false);
  /** The database has not answered for long. */
  silent = $state(false);
  readonly #onmissing: () => void;

  /** @param onmissing called when a part could not be loaded */
  constructor(onmissing: () => void) {
    this.#onmissing = onmissing;
  }

  /** Starts listening; returns a function that stops it. */
  watch(): () => void {
    const reported = new WeakSet<object>();
    const listening = new AbortController();
    const { signal } = listening;
    // Vite fires this event for every import() and style sheet that fails, before its promise is rejected.
    addEventListener(
      'vite:preloadError',
      (event) => {
        reported.add((event as Event & { payload: Error }).payload);
        this.missing = true;
        this.#onmissing();
      },
      { signal },
    );
    addEventListener(
      'unhandledrejection',
      (event) => {
        if (event.reason instanceof Error && reported.has(event.reason)) event.preventDefault();
        else this.broken = true;
      },
      { signal },
    );
    addEventListener(
      'error',
      ({ error }) => {
        // Without an error object it is only a notice of the browser's, such as one about resize observers.
        if (error instanceof Error) this.broken = true;
      },
      { signal },
    );
    const stop = onSilence((silent) => (this.silent = silent));
    return () => {
      stop();
      listening.abort();
    };
  }

  /** The user has read the message; it is shown again for the next problem. */
  dismiss(): void {
    this.missing = this.broken = false;
  }
}
