import type { Procedure } from '../../definition/types.js';
import { fieldAt } from '../../definition/walk.js';
import { dateOr, idOr, isEnvelope, openEnvelope } from '../envelope.js';
import { newId } from '../new-id.js';
import { restore } from '../restore.js';
import type { Draft, Values } from '../types.js';
import { RestoreError } from '../restore-error.js';
import { plainText } from '../template/texts.js';
import { EMPTY, type Moment, type Remark, type Review, type Thread, type Tick, type Wish } from './types.js';

/** The maximum lengths (UTF-16 units) and numbers: far more than any correspondence about one application needs. */
export const REVIEW_LIMITS = { by: 60, text: 2000, threads: 2000, replies: 200, path: 120 } as const;
const WISHES: readonly Wish[] = ['mend', 'ask', 'note'];
const NEVER = '1970-01-01T00:00:00.000Z';

const listOf = (value: unknown, most: number): readonly unknown[] => (Array.isArray(value) ? value.slice(0, most) : []);
const entriesOf = (value: unknown, most: number) => (isEnvelope(value) ? Object.entries(value).slice(0, most) : []);
const byOf = (value: unknown) => plainText(value, REVIEW_LIMITS.by) || '名前なし';

function readRemark(value: unknown): Remark | undefined {
  if (!isEnvelope(value)) return undefined;
  const text = plainText(value['text'], REVIEW_LIMITS.text, true);
  if (text === '') return undefined;
  return { id: idOr(value['id'], newId()), by: byOf(value['by']), at: dateOr(value['at'], NEVER), text };
}

function readThread(value: unknown, procedure: Procedure | undefined): Thread | undefined {
  const remark = readRemark(value);
  if (!remark || !isEnvelope(value)) return undefined;
  const path = value['path'];
  // A remark on an unknown field would never be displayed, so attach it to the whole draft.
  const known =
    typeof path === 'string' && path.length <= REVIEW_LIMITS.path && (!procedure || fieldAt(procedure, path));
  const settled = value['settled'];
  return {
    ...remark,
    path: known ? path : '',
    wish: WISHES.find((wish) => wish === value['wish']) ?? 'note',
    settled: isEnvelope(settled)
      ? { is: settled['is'] === true, by: byOf(settled['by']), at: dateOr(settled['at'], NEVER) }
      : null,
    replies: listOf(value['replies'], REVIEW_LIMITS.replies).flatMap((reply) => readRemark(reply) ?? []),
  };
}

function readTicks(value: unknown, procedure: Procedure | undefined): Record<string, Tick> {
  const ticks = entriesOf(value, REVIEW_LIMITS.threads).flatMap(([path, tick]): [string, Tick][] => {
    if (!isEnvelope(tick) || path.length > REVIEW_LIMITS.path || (procedure && !fieldAt(procedure, path))) return [];
    const shown = plainText(tick['shown'], REVIEW_LIMITS.text, true);
    return [[path, { by: byOf(tick['by']), at: dateOr(tick['at'], NEVER), shown, is: tick['is'] === true }]];
  });
  return Object.fromEntries(ticks);
}

function readMoment(value: unknown): Moment | null {
  if (!isEnvelope(value) || !isEnvelope(value['values'])) return null;
  return { at: dateOr(value['at'], NEVER), values: value['values'] as Values };
}

/** Reads a stored review. Invalid parts are dropped without an error, because the draft itself is stored separately. */
export function checkReview(stored: unknown, procedure?: Procedure): Review {
  if (!isEnvelope(stored)) return EMPTY;
  const threads = listOf(stored['threads'], REVIEW_LIMITS.threads).flatMap((one) => readThread(one, procedure) ?? []);
  const ticks = readTicks(stored['ticks'], procedure);
  return { threads, ticks, common: readMoment(stored['common']), before: readMoment(stored['before']) };
}

/** The content of a review file: a draft with remarks. */
export interface RestoredReview {
  draft: Draft;
  review: Pick<Review, 'threads' | 'ticks'>;
  /** Who sent it. */
  by: string;
  /** ISO 8601, UTC. */
  sentAt: string;
}

/**
 * Turns a parsed review file into a draft and its review; nothing else may do that. Texts are reduced to plain text;
 * remarks on unknown fields are attached to the whole draft.
 * @throws RestoreError with a message for the user
 */
export function restoreReview(input: unknown, procedures: readonly Procedure[], now: Date): RestoredReview {
  const envelope = openEnvelope(input);
  if (envelope['kind'] !== 'review') throw new RestoreError('other-kind');
  const { draft } = restore(envelope['draft'], procedures, now);
  const procedure = procedures.find(({ id }) => id === draft.procedure);
  const { threads, ticks } = checkReview(envelope['review'], procedure);
  return { draft, review: { threads, ticks }, by: byOf(envelope['by']), sentAt: dateOr(envelope['sentAt'], NEVER) };
}
