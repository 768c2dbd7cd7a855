import type { RevisionMark } from '../draft/history.js';
import { openDB, unwrap, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { isMade, isUnmade, makeApart, noteVersion, type Upgrade } from './make-apart.js';
import { endWhenLeft, pageShown, watchLeaving } from './page-away.js';
import { awaitAnswer } from './silence.js';

/** A stored draft. It is unknown data until it has passed `restore`, like any data from outside. */
export interface StoredDraft {
  id: string;
  draft: unknown;
  /** When it was put into the bin, ISO 8601; null if it is not in the bin. */
  deletedAt: string | null;
}

/** An attachment as it lies in the database: a Blob, whose bytes stay on the disk until they are read, or the bytes. */
export type KeptBytes = Blob | ArrayBuffer;

export interface StoredAttachment {
  draftId: string;
  sha256: string;
  bytes: KeptBytes;
}

/** A setting. The value is unknown data; whoever reads it checks it. */
export interface StoredSetting {
  key: string;
  value: unknown;
}

/** A revision in a draft's history; unknown data, as in `StoredDraft`. */
export interface StoredRevision extends RevisionMark {
  draftId: string;
  draft: unknown;
}

/** A draft's undo log; unknown data, checked by `checkLog`. */
export interface StoredUndo {
  draftId: string;
  log: unknown;
}

/** A template of a help desk; unknown data, as in `StoredDraft`. */
export interface StoredTemplate {
  id: string;
  template: unknown;
}

/** The comments on a draft's answers; unknown data, and never part of a submission. */
export interface StoredReview {
  draftId: string;
  review: unknown;
}

export interface Schema extends DBSchema {
  drafts: { key: string; value: StoredDraft };
  attachments: { key: [string, string]; value: StoredAttachment; indexes: { draftId: string } };
  revisions: { key: [string, number]; value: StoredRevision };
  undo: { key: string; value: StoredUndo };
  settings: { key: string; value: StoredSetting };
  templates: { key: string; value: StoredTemplate };
  reviews: { key: string; value: StoredReview };
}

export type Database = IDBPDatabase<Schema>;

/** Each object store with its key, and the version of the database that brought it. */
const SHAPE = [
  [1, 'drafts', 'id'],
  [1, 'attachments', ['draftId', 'sha256']],
  [2, 'settings', 'key'],
  [3, 'revisions', ['draftId', 'revision']],
  [3, 'undo', 'draftId'],
  [4, 'templates', 'id'],
  [4, 'reviews', 'draftId'],
] as const;

const NAME = 'shitagaki';
const VERSION = 4;

let opening: Promise<Database> | undefined;

/** This page has had the database open. */
let known = false;
/**
 * Changes whenever the whole database vanishes, deleted by the user or the browser: when this page is told that its
 * connection ends, as another tab may be the first to make a new one, and when it makes a new one itself.
 */
export let losses = 0;

const upgrade: Upgrade = (db, from, transaction) => {
  for (const [version, name, keyPath] of SHAPE)
    if (from < version) db.createObjectStore(name, { keyPath: keyPath as string | string[] });
  if (from >= 1) return;
  transaction.objectStore('attachments').createIndex('draftId', 'draftId');
  losses += +known;
};

/**
 * The database, opened once per page. If a tab with a newer version wants to upgrade, the connection is closed and
 * opened again at the next call. Rejects with a BlockedError while a tab with an older version holds the database open;
 * a call made after that tab has let go succeeds. Pending while the page is in the back-forward cache.
 */
export async function database(): Promise<Database> {
  const opened = await connection();
  await pageShown();
  return opened;
}

/** Whether this is the first visit: there is no database, which takes a while to make. False if that cannot be told. */
export const isFirstVisit = (): Promise<boolean> => (opening ? Promise.resolve(false) : isUnmade(NAME));

/**
 * Opens the database before the page asks for it, if it is known to be there, so that it need not be waited for. Whatever
 * fails here fails again, and is told, when the page asks.
 */
export function openEarly(): void {
  if (isMade(VERSION)) void connection().catch(() => undefined);
}

function connection(): Promise<Database> {
  watchLeaving();
  return (opening ??= new Promise((resolve, reject) => {
    const answered = awaitAnswer();
    const blocked = () => {
      // The page has a text of its own for it.
      answered();
      reject(new DOMException('', 'BlockedError'));
    };
    // Some browsers throw where IndexedDB is forbidden, others reject.
    const opened = (async () => {
      await makeApart(NAME, VERSION, upgrade, blocked);
      await pageShown();
      return openDB<Schema>(NAME, VERSION, {
        upgrade: (db, from, _to, transaction) =>
          upgrade(unwrap(db), from, unwrap(transaction as unknown as IDBPTransaction)),
        blocked,
        blocking(_current, wanted, event) {
          (event.target as IDBDatabase).close();
          opening = undefined;
          losses += +(wanted === null);
        },
        terminated() {
          opening = undefined;
          losses += 1;
        },
      });
    })();
    void opened.finally(answered).catch(() => undefined);
    // A second request would wait behind the blocked one, so that one is kept, and its database taken when it comes.
    opened.then(
      (db) => {
        known = true;
        noteVersion(VERSION);
        endWhenLeft(unwrap(db));
        resolve((opening = opened));
      },
      (error) => {
        opening = undefined;
        reject(error);
      },
    );
  }));
}
