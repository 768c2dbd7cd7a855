/**
 * The database's transactions while their page lies in the back-forward cache. No answer reaches it there: in WebKit one
 * that is under way holds up every other page until the page is shown again, in Firefox its end is never told.
 */

/** What `untilLeft` resolves to. */
export const LEFT = Symbol('left');

const running = new Set<IDBTransaction>();
/** What is called if a transaction of several steps is undone. */
const undone = new WeakMap<IDBTransaction, () => void>();

/** Pending while the page is away. */
let away: Promise<void> | undefined;

/** Undoes a transaction that is done again, and completes one that has made all its requests. */
function end(transaction: IDBTransaction): void {
  const tell = undone.get(transaction);
  try {
    if (!tell) return transaction.commit();
    transaction.abort();
  } catch {
    // It is ending by itself.
    return;
  }
  running.delete(transaction);
  tell();
}

function leave({ persisted }: PageTransitionEvent): void {
  // The transactions of a page that is thrown away end with it.
  if (!persisted) return;
  for (const transaction of running) end(transaction);
  const waiting = [...running];
  away = new Promise((resolve) => {
    const back = () => {
      away = undefined;
      resolve();
    };
    addEventListener('pageshow', back, { once: true, capture: true });
    // Time stands still in the cache. Whoever waits for an end that was not told would wait for ever.
    setTimeout(() => {
      back();
      if (waiting.some((transaction) => running.has(transaction))) location.reload();
    }, 1000);
  });
}

/** Resolves as soon as the page is not in the back-forward cache. No transaction may begin before. */
export const pageShown = async (): Promise<void> => away;

/** Ends the transactions of an opened database whenever its page goes into the back-forward cache. */
export function endWhenLeft(db: IDBDatabase): void {
  globalThis.addEventListener?.('pagehide', leave, { capture: true });
  const begin = db.transaction.bind(db);
  db.transaction = (...given) => {
    const transaction = begin(...given);
    running.add(transaction);
    for (const type of ['complete', 'abort']) transaction.addEventListener(type, () => running.delete(transaction));
    return transaction;
  };
}

/**
 * Says that a transaction takes several steps, so that it is undone if the page is left in the middle.
 * @returns a promise that resolves to LEFT then, and never otherwise; the transaction itself tells nothing more
 */
export const untilLeft = (transaction: IDBTransaction): Promise<typeof LEFT> =>
  new Promise((resolve) => undone.set(transaction, () => resolve(LEFT)));
