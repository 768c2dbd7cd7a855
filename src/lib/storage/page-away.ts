/**
 * The database's transactions while their page lies in the back-forward cache. No answer reaches it there, so one that
 * is under way goes on only when the page is shown again; in WebKit it holds up every other page until then.
 */
import { unwrap, type IDBPTransaction } from 'idb';

const running = new Set<IDBTransaction>();
/** Those that are done again from the start. */
const redone = new WeakSet<object>();
const left = new WeakSet<object>();

/** Pending while the page is away. */
let away: Promise<void> | undefined;

function end(transaction: IDBTransaction): void {
  try {
    if (redone.has(transaction)) {
      transaction.abort();
      left.add(transaction);
    } else transaction.commit();
  } catch {
    // It is ending by itself.
  }
}

function leave({ persisted }: PageTransitionEvent): void {
  // The transactions of a page that is thrown away end with it.
  if (!persisted) return;
  away = new Promise((resolve) => {
    const back = () => {
      away = undefined;
      resolve();
    };
    addEventListener('pageshow', back, { once: true, capture: true });
    // Time stands still in the cache; a page that tells nothing of its return has this.
    setTimeout(back, 1000);
  });
  for (const transaction of running) end(transaction);
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
 * Says that a transaction takes several steps. If the page is left in the middle, it is undone and `wasLeft` is true;
 * other transactions, which have made all their requests, are completed.
 */
export const redoIfLeft = (transaction: object): void => void redone.add(unwrap(transaction as IDBPTransaction));

export const wasLeft = (transaction: object): boolean => left.has(unwrap(transaction as IDBPTransaction));
