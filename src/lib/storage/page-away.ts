/**
 * The database's transactions while their page lies in the back-forward cache. No answer reaches it there: in WebKit one
 * that is under way holds up every other page until the page is shown again, in Firefox its end is never told.
 */

import { awaitAnswer } from './silence.js';

/** What `untilLeft` resolves to. */
export const LEFT = Symbol('left');

/** The transactions that have not ended, each with what is called when it has. */
const running = new Map<IDBTransaction, () => void>();
/** What is called if a transaction of several steps is undone. */
const undone = new WeakMap<IDBTransaction, () => void>();

/** Pending while the page is away. */
let away: Promise<void> | undefined;

/**
 * Says that a transaction has all its requests, so that it ends without this page. Only possible in a task that works
 * with it: later, as when the page is left, the browser refuses.
 */
export function complete(transaction: IDBTransaction): void {
  undone.delete(transaction);
  try {
    transaction.commit();
  } catch {
    // It is ending by itself.
  }
}

/** Undoes a transaction that is done again. */
function undo(transaction: IDBTransaction): void {
  const tell = undone.get(transaction);
  if (!tell) return;
  try {
    transaction.abort();
  } catch {
    // It is ending by itself.
    return;
  }
  running.get(transaction)?.();
  tell();
}

function leave({ persisted }: PageTransitionEvent): void {
  // The transactions of a page that is thrown away end with it.
  if (!persisted) return;
  for (const transaction of [...running.keys()]) undo(transaction);
  const waiting = [...running.keys()];
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

/** Notices from now on that the page goes into the back-forward cache. */
export const watchLeaving = (): void => globalThis.addEventListener?.('pagehide', leave, { capture: true });

/**
 * Lets no transaction of an opened database last while its page lies in the back-forward cache: one of a single step
 * needs its page no more once it is asked for, one of several (`untilLeft`) is undone.
 */
export function endWhenLeft(db: IDBDatabase): void {
  const begin = db.transaction.bind(db);
  db.transaction = (...given) => {
    const transaction = begin(...given);
    const answered = awaitAnswer();
    const over = () => {
      running.delete(transaction);
      answered();
    };
    running.set(transaction, over);
    for (const type of ['complete', 'abort']) transaction.addEventListener(type, over);
    // A single step is asked for at once.
    queueMicrotask(() => undone.has(transaction) || complete(transaction));
    return transaction;
  };
}

/**
 * Says that a transaction takes several steps, so that it is undone if the page is left in the middle.
 * @returns a promise that resolves to LEFT then, and never otherwise; the transaction itself tells nothing more
 */
export const untilLeft = (transaction: IDBTransaction): Promise<typeof LEFT> =>
  new Promise((resolve) => undone.set(transaction, () => resolve(LEFT)));
