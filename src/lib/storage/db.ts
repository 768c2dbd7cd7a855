import type { RevisionMark } from '../draft/history.js';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A stored draft. It is unknown data until it has passed `restore`, like any data from outside. */
export interface StoredDraft {
  id: string;
  draft: unknown;
  /** When it was put into the bin, ISO 8601; null if it is not in the bin. */
  deletedAt: string | null;
}

export interface StoredAttachment {
  draftId: string;
  sha256: string;
  bytes: Blob;
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

/** Every object store, for backups and for erasing everything. */
export const STORES = ['drafts', 'attachments', 'revisions', 'undo', 'settings', 'templates', 'reviews'] as const;

export type Database = IDBPDatabase<Schema>;

const NAME = 'shitagaki';
const VERSION = 4;
let opening: Promise<Database> | undefined;

/**
 * The database, opened once per page. If a tab with a newer version wants to upgrade, the connection is closed and
 * opened again at the next call.
 */
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
