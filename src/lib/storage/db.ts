import type { RevisionMark } from '../draft/history.js';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A draft as it lies in the database: raw, because what is read passes `restore` like any outside data. */
export interface StoredDraft {
  id: string;
  draft: unknown;
  /** ISO 8601; null while it is not in the bin. */
  deletedAt: string | null;
}

export interface StoredAttachment {
  draftId: string;
  sha256: string;
  bytes: Blob;
}

/** One setting of this browser: raw, checked by whoever reads it. */
export interface StoredSetting {
  key: string;
  value: unknown;
}

/** A kept state of a draft: raw, as in `StoredDraft`. */
export interface StoredRevision extends RevisionMark {
  draftId: string;
  draft: unknown;
}

/** What can be taken back in a draft: raw, checked by `checkLog`. */
export interface StoredUndo {
  draftId: string;
  log: unknown;
}

/** A template of a help desk: raw, as in `StoredDraft`. */
export interface StoredTemplate {
  id: string;
  template: unknown;
}

/** What was said about a draft's answers: raw, and in no submission. */
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

/** Every store, for what concerns all that is kept: backup, wiping. */
export const STORES = ['drafts', 'attachments', 'revisions', 'undo', 'settings', 'templates', 'reviews'] as const;

export type Database = IDBPDatabase<Schema>;

const NAME = 'shitagaki';
const VERSION = 4;
let opening: Promise<Database> | undefined;

/** The database, opened once a page. A tab with a newer version may upgrade: then this one lets go and reopens. */
export function database(): Promise<Database> {
  opening ??= openDB<Schema>(NAME, VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('drafts', { keyPath: 'id' });
        db.createObjectStore('attachments', { keyPath: ['draftId', 'sha256'] }).createIndex('draftId', 'draftId');
      }
      if (from < 2) db.createObjectStore('settings', { keyPath: 'key' });
      if (from < 3) {
        db.createObjectStore('revisions', { keyPath: ['draftId', 'revision'] });
        db.createObjectStore('undo', { keyPath: 'draftId' });
      }
      if (from < 4) {
        db.createObjectStore('templates', { keyPath: 'id' });
        db.createObjectStore('reviews', { keyPath: 'draftId' });
      }
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
