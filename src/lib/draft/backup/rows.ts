import { cleanAround, isEnvelope, type Envelope } from '../envelope.js';

/** A record of a store as a backup carries it; an attachment's bytes lie in a file of their own, by their hash. */
export interface Row {
  store: RowStore;
  value: Envelope;
}

export const ROW_STORES = ['drafts', 'revisions', 'undo', 'reviews', 'templates', 'settings', 'attachments'] as const;
export type RowStore = (typeof ROW_STORES)[number];

type Check = (value: Envelope) => boolean;
const isId = (value: unknown) => typeof value === 'string' && value.length > 0 && value.length <= 200;
const isTextOrNull = (value: unknown) => value === null || typeof value === 'string';

/** What a record must have for its store to take it; what stands in a draft is for `restore` to judge. */
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

/** What tells a store's records apart. */
const keyOf = ({ store, value }: Row): string =>
  JSON.stringify([store, value['id'], value['key'], value['draftId'], value['revision'], value['sha256']]);

/** Rows of a file, each key once: a second one would take the first one's place. */
export function apart(rows: readonly Row[]): readonly Row[] {
  const taken = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    return !taken.has(key) && taken.add(key);
  });
}

/** What belongs to this browser and not to the person: handles of folders, and which browser it is. */
const OF_THIS_BROWSER = /^(library-|backup-)/;
export const isOwnSetting = (key: unknown): boolean => typeof key === 'string' && OF_THIS_BROWSER.test(key);

/** A record from a file, cleaned; undefined for what no store takes. */
export function readRow(row: unknown): Row | undefined {
  if (!isEnvelope(row)) return undefined;
  const store = ROW_STORES.find((name) => name === row['store']);
  if (!store) return undefined;
  try {
    const value = cleanAround(row['value']);
    if (!isEnvelope(value) || !SHAPES[store](value) || (store === 'settings' && isOwnSetting(value['key'])))
      return undefined;
    return { store, value };
  } catch {
    return undefined;
  }
}
