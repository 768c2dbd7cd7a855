/** In localStorage, so that it is known before the first draft is opened and without the database. */
const KEY = 'shitagaki:tour';

/** Whether the tour has ended, seen or skipped, in this browser; true if storage is blocked: never show it twice. */
export function tourIsOver(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

/** Remembers that the tour has ended. */
export function endTour(): void {
  try {
    localStorage.setItem(KEY, 'over');
  } catch {
    // Storage is blocked: the tour is not offered anyway.
  }
}
