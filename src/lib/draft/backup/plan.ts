import { countOr, dateOr, isEnvelope, type Envelope } from '../envelope.js';
import { mergeReviews } from '../review/merge.js';
import { checkReview } from '../review/restore.js';
import type { Row, RowStore } from './rows.js';

/** How to treat a draft that differs from the one in the backup: keep the newer one, or add the backup's as a copy. */
export type Differing = 'newer' | 'copy';

export interface Plan {
  /** The rows to write, in this order. */
  rows: readonly Row[];
  /**
   * Numbers of drafts and templates: only in the backup, in both and equal, in both and different. Equal drafts that come
   * out of the bin are counted as `back` instead.
   */
  added: number;
  same: number;
  back: number;
  differing: number;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const part = (value: unknown, key: string): unknown => (isEnvelope(value) ? value[key] : undefined);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const keyOf = ({ store, value }: Row): string =>
  `${store}/${[value['id'], value['key'], value['draftId'], value['revision'], value['sha256']].filter((key) => key !== undefined).join('/')}`;
const rowsOf = (rows: readonly Row[], store: RowStore) => rows.filter((row) => row.store === store);

const inBin = ({ value }: Row) => dateOr(value['deletedAt'], '') !== '';
/** Whether merging takes a draft out of the bin: it was deleted after the backup, which is there to bring it back. */
const comesBack = (mine: Row, theirs: Row) => inBin(mine) && !inBin(theirs);

interface MergeState {
  here: ReadonlyMap<string, Row>;
  rows: Row[];
  newId: () => string;
  at: string;
}

/** A draft of the backup with everything that belongs to it, under a new id. The undo log is left out. */
function copyOf(theirs: readonly Row[], draft: Row, id: string, at: string): Row[] {
  const old = draft.value['id'];
  const inner = draft.value['draft'] as Envelope;
  const renamed = { ...inner, id, title: `${textOf(inner['title'])}（バックアップ）`, updatedAt: at };
  const related = theirs.filter(({ store, value }) => value['draftId'] === old && store !== 'undo');
  return [
    { store: 'drafts', value: { ...draft.value, id, draft: renamed } },
    ...related.map(({ store, value }) => ({ store, value: { ...value, draftId: id } })),
  ];
}

const revisionOf = (row: Row) => countOr(part(row.value['draft'], 'revision'), 0);

function stateIn(draftId: unknown, row: Row, revision: number, name: string, at: string): Row {
  const draft = row.value['draft'];
  const savedAt = dateOr(part(draft, 'updatedAt'), at);
  return { store: 'revisions', value: { draftId, revision, startedAt: savedAt, savedAt, name, draft } as Envelope };
}

/** Keeps the newer of two states as the draft and adds the other to its history under a name. */
function takeNewer(making: MergeState, mine: Row, theirs: Row): void {
  const id = mine.value['id'];
  const changedAt = (row: Row) => dateOr(part(row.value['draft'], 'updatedAt'), '');
  const newer = changedAt(theirs) > changedAt(mine);
  const revision = Math.max(revisionOf(mine), revisionOf(theirs)) + 1;
  // A fractional revision lies between two real ones, so it cannot replace either.
  const older = newer
    ? stateIn(id, mine, revision - 0.5, 'バックアップを読み込む前', making.at)
    : stateIn(id, theirs, revision - 0.5, 'バックアップの内容', making.at);
  const current = (newer ? theirs : mine).value;
  const draft = { ...(current['draft'] as Envelope), revision };
  const deletedAt = comesBack(mine, theirs) ? null : mine.value['deletedAt'];
  making.rows.push(older, { store: 'drafts', value: { ...current, deletedAt, draft } });
}

/**
 * Plans how to merge a backup into the stored data without losing any of it. Templates that differ are added as copies;
 * settings are taken over only where none is stored.
 * @param mine the rows stored in this browser
 * @param theirs the rows of the backup
 * @param differing how to treat drafts that differ
 * @param at the moment of the merge, ISO 8601, UTC
 */
export function planMerge(
  mine: readonly Row[],
  theirs: readonly Row[],
  differing: Differing,
  newId: () => string,
  at: string,
): Plan {
  const here = new Map(mine.map((row) => [keyOf(row), row]));
  const making: MergeState = { here, rows: [], newId, at };
  const counts = { added: 0, same: 0, back: 0, differing: 0 };
  const copied = new Set<unknown>();
  for (const row of [...rowsOf(theirs, 'drafts'), ...rowsOf(theirs, 'templates')]) {
    const stored = here.get(keyOf(row));
    const content = row.store === 'drafts' ? 'draft' : 'template';
    if (!stored) {
      counts.added += 1;
      making.rows.push(row);
    } else if (same(stored.value[content], row.value[content])) {
      if (row.store === 'drafts' && comesBack(stored, row)) {
        counts.back += 1;
        making.rows.push({ store: 'drafts', value: { ...stored.value, deletedAt: null } });
      } else counts.same += 1;
    } else {
      counts.differing += 1;
      if (row.store === 'templates') {
        const inner = row.value['template'] as Envelope;
        const id = newId();
        making.rows.push({
          store: 'templates',
          value: { id, template: { ...inner, id, title: `${textOf(inner['title'])}（バックアップ）` } },
        });
      } else if (differing === 'newer') takeNewer(making, stored, row);
      else {
        copied.add(row.value['id']);
        making.rows.push(...copyOf(theirs, row, newId(), at));
      }
    }
  }
  for (const row of theirs) {
    if (row.store === 'drafts' || row.store === 'templates' || copied.has(row.value['draftId'])) continue;
    const stored = here.get(keyOf(row));
    if (!stored) making.rows.push(row);
    else if (row.store === 'reviews') {
      const review = mergeReviews(checkReview(stored.value['review']), checkReview(row.value['review']));
      making.rows.push({ store: 'reviews', value: { ...stored.value, review: review as unknown as Envelope } });
    }
  }
  return { rows: making.rows, ...counts };
}
