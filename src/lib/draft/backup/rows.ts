import { cleanAround, isEnvelope, type Envelope } from '../envelope.js';

/** A database record in a backup. An attachment's bytes are in a separate file named after their SHA-256. */
export interface Row {
  store: RowStore;
  value: Envelope;
}

export const ROW_STORES = ['drafts', 'revisions', 'undo', 'reviews', 'templates', 'settings', 'attachments'] as const;
export type RowStore = (typeof ROW_STORES)[number];

type Check = (value: Envelope) => boolean;
const isId = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 200;
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

/** The shape a record needs for its store; the content of a draft is checked later, by `restore`. */
const SHAPES: Readonly<Record<RowStore, Check>> = {
  drafts: ({ id, draft, deletedAt }) => isId(id) && isEnvelope(draft) && isTextOrNull(deletedAt),
  revisions: ({ draftId, revision, startedAt, savedAt, name, draft }) =>
    isId(draftId) &&
    typeof revision === 'number' &&
    Number.isFinite(revision) &&
    typeof startedAt === 'string' &&
    typeof savedAt === 'string' &&
    isTextOrNull(name) &&
    isEnvelope(draft),
  undo: ({ draftId, log }) => isId(draftId) && isEnvelope(log),
  reviews: ({ draftId, review }) => isId(draftId) && isEnvelope(review),
  templates: ({ id, template }) => isId(id) && isEnvelope(template),
  settings: ({ key, value }) => isId(key) && value !== undefined,
  attachments: ({ draftId, sha256 }) => isId(draftId) && typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256),
};

/** The key that identifies a record within its store. */
const keyOf = ({ store, value }: Row): string =>
  JSON.stringify([store, value['id'], value['key'], value['draftId'], value['revision'], value['sha256']]);

/**
 * Rows without duplicate keys: a second row would overwrite the first.
 * @param seen the keys read so far, where rows come in batches; new keys are added
 */
export function uniqueRows(rows: readonly Row[], seen = new Set<string>()): readonly Row[] {
  return rows.filter((row) => {
    const key = keyOf(row);
    return !seen.has(key) && seen.add(key);
  });
}

/** Keys of settings that make sense in this browser only: folder handles, the browser's own id, its days of use, where one was last,
 * the postal codes and holidays that it was given. */
const OF_THIS_BROWSER = /^(library-|backup-|bin-|last-|desk-|data-)/;
export const isBrowserSetting = (key: unknown): boolean => typeof key === 'string' && OF_THIS_BROWSER.test(key);

/** Reads a record from a backup file, without dangerous keys; undefined if it fits no store. */
export function readRow(row: unknown): Row | undefined {
  if (!isEnvelope(row)) return undefined;
  const store = ROW_STORES.find((name) => name === row['store']);
  if (!store) return undefined;
  try {
    const value = cleanAround(row['value']);
    if (!isEnvelope(value) || !SHAPES[store](value) || (store === 'settings' && isBrowserSetting(value['key'])))
      return undefined;
    return { store, value };
  } catch {
    return undefined;
  }
}
