/** How long the database may leave what it was asked for unanswered before people are told, in milliseconds. */
const LONG = 15_000;

const late = new Set<object>();
const listeners = new Set<(silent: boolean) => void>();
const tell = () => listeners.forEach((listener) => listener(late.size > 0));

/** Watches something that was asked of the database. Returns what to call when it has ended. */
export function awaitAnswer(): () => void {
  const asked = {};
  const timer = setTimeout(() => {
    late.add(asked);
    tell();
  }, LONG);
  return () => {
    clearTimeout(timer);
    if (late.delete(asked)) tell();
  };
}

/**
 * Calls back when the database has not answered for long, at once if it is so, and when it answers again. Returns a
 * function that stops this.
 */
export function onSilence(listener: (silent: boolean) => void): () => void {
  listeners.add(listener);
  if (late.size > 0) listener(true);
  return () => void listeners.delete(listener);
}
