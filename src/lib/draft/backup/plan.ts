import { countOr, dateOr, isEnvelope, type Envelope } from '../envelope.js';
import { mergeReviews } from '../review/merge.js';
import { checkReview } from '../review/restore.js';
import type { Row, RowStore } from './rows.js';

/** What becomes of drafts that are here and in the backup, each otherwise. */
export type Differing = 'newer' | 'copy';

export interface Plan {
  /** What is written, in this order. */
  rows: readonly Row[];
  /** Drafts and templates, counted. */
  added: number;
  same: number;
  differing: number;
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const part = (value: unknown, key: string): unknown => (isEnvelope(value) ? value[key] : undefined);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const keyOf = ({ store, value }: Row): string =>
  `${store}/${[value['id'], value['key'], value['draftId'], value['revision'], value['sha256']].filter((key) => key !== undefined).join('/')}`;
const rowsOf = (rows: readonly Row[], store: RowStore) => rows.filter((row) => row.store === store);

interface Making {
  here: ReadonlyMap<string, Row>;
  rows: Row[];
  newId: () => string;
  at: string;
}

/** All that belongs to a draft of the backup, under another identity. */
function copyOf(theirs: readonly Row[], draft: Row, id: string, at: string): Row[] {
  const old = draft.value['id'];
  const inner = draft.value['draft'] as Envelope;
  const renamed = { ...inner, id, title: `${textOf(inner['title'])}（バックアップ）`, updatedAt: at };
  const own = theirs.filter(({ store, value }) => value['draftId'] === old && store !== 'undo');
  return [
    { store: 'drafts', value: { ...draft.value, id, draft: renamed } },
    ...own.map(({ store, value }) => ({ store, value: { ...value, draftId: id } })),
  ];
}

const revisionOf = (row: Row) => countOr(part(row.value['draft'], 'revision'), 0);

function stateIn(draftId: unknown, row: Row, revision: number, name: string, at: string): Row {
  const draft = row.value['draft'];
  const savedAt = dateOr(part(draft, 'updatedAt'), at);
  return { store: 'revisions', value: { draftId, revision, startedAt: savedAt, savedAt, name, draft } as Envelope };
}

/** The newer of two states stands; the other goes into the history under a name. */
function takeNewer(making: Making, mine: Row, theirs: Row): void {
  const id = mine.value['id'];
  const changedAt = (row: Row) => dateOr(part(row.value['draft'], 'updatedAt'), '');
  const newer = changedAt(theirs) > changedAt(mine);
  const revision = Math.max(revisionOf(mine), revisionOf(theirs)) + 1;
  // Between two states of the draft, so that it stands in the place of neither.
  const older = newer
    ? stateIn(id, mine, revision - 0.5, 'バックアップを読み込む前', making.at)
    : stateIn(id, theirs, revision - 0.5, 'バックアップの内容', making.at);
  const standing = (newer ? theirs : mine).value;
  const draft = { ...(standing['draft'] as Envelope), revision };
  making.rows.push(older, { store: 'drafts', value: { ...standing, deletedAt: mine.value['deletedAt'], draft } });
}

/**
 * What is written to bring a backup to what is here: nothing that is here is lost. Drafts that differ come as `differing`
 * says; templates that differ come as copies; settings come where none is.
 */
export function planMerge(
  mine: readonly Row[],
  theirs: readonly Row[],
  differing: Differing,
  newId: () => string,
  at: string,
): Plan {
  const here = new Map(mine.map((row) => [keyOf(row), row]));
  const making: Making = { here, rows: [], newId, at };
  const counts = { added: 0, same: 0, differing: 0 };
  const copied = new Set<unknown>();
  for (const row of [...rowsOf(theirs, 'drafts'), ...rowsOf(theirs, 'templates')]) {
    const own = here.get(keyOf(row));
    const content = row.store === 'drafts' ? 'draft' : 'template';
    if (!own) {
      counts.added += 1;
      making.rows.push(row);
    } else if (same(own.value[content], row.value[content])) counts.same += 1;
    else {
      counts.differing += 1;
      if (row.store === 'templates') {
        const inner = row.value['template'] as Envelope;
        const id = newId();
        making.rows.push({
          store: 'templates',
          value: { id, template: { ...inner, id, title: `${textOf(inner['title'])}（バックアップ）` } },
        });
      } else if (differing === 'newer') takeNewer(making, own, row);
      else {
        copied.add(row.value['id']);
        making.rows.push(...copyOf(theirs, row, newId(), at));
      }
    }
  }
  for (const row of theirs) {
    if (row.store === 'drafts' || row.store === 'templates' || copied.has(row.value['draftId'])) continue;
    const own = here.get(keyOf(row));
    if (!own) making.rows.push(row);
    else if (row.store === 'reviews') {
      const review = mergeReviews(checkReview(own.value['review']), checkReview(row.value['review']));
      making.rows.push({ store: 'reviews', value: { ...own.value, review: review as unknown as Envelope } });
    }
  }
  return { rows: making.rows, ...counts };
}
