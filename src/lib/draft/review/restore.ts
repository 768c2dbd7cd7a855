import type { Procedure } from '../../definition/types.js';
import { fieldAt } from '../../definition/walk.js';
import { cleanAround, dateOr, idOr, isEnvelope, openEnvelope, type Envelope } from '../envelope.js';
import { newId } from '../new-id.js';
import { restore } from '../restore.js';
import { readValues } from '../restore-values.js';
import type { Draft, Json, Values } from '../types.js';
import { RestoreError } from '../restore-error.js';
import { plainText } from '../template/texts.js';
import { EMPTY, type Exchange, type Remark, type Review, type Thread, type Tick, type Wish } from './types.js';

/**
 * The maximum lengths (UTF-16 units) and numbers: far more than any correspondence about one application needs. Of the
 * files exchanged before the last one only a few matter: those that crossed on their way.
 */
export const REVIEW_LIMITS = { by: 60, text: 2000, threads: 2000, replies: 200, path: 120, earlier: 3 } as const;
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

/**
 * The same remarks with unique ids, because replies are found by them. The suffix of a repeated id is the same each
 * time.
 */
function apart<T extends Remark>(remarks: readonly T[]): T[] {
  const taken = new Set<string>();
  return remarks.map((remark) => {
    let id = remark.id;
    for (let n = 2; taken.has(id); n += 1) id = `${remark.id.slice(0, 90)}.${n}`;
    taken.add(id);
    return id === remark.id ? remark : { ...remark, id };
  });
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
    replies: apart(listOf(value['replies'], REVIEW_LIMITS.replies).flatMap((reply) => readRemark(reply) ?? [])),
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

function readMoment(value: unknown, procedure: Procedure | undefined): Exchange | null {
  if (!isEnvelope(value) || !isEnvelope(value['values'])) return null;
  const { values } = procedure ? readValues(procedure, value['values']) : { values: value['values'] as Values };
  const from = dateOr(value['from'], '');
  return { at: dateOr(value['at'], NEVER), values, ...(from === '' ? {} : { from }) };
}

/** Entries that are not threads, and those that an earlier reading has set aside. */
function readAside(review: Envelope): readonly Json[] {
  const listed = review['threads'];
  const threads = listOf(listed, Infinity).filter(
    (one, index) => index >= REVIEW_LIMITS.threads || !readThread(one, undefined),
  );
  const strange = listed === undefined || Array.isArray(listed) ? [] : [listed];
  return [...listOf(review['aside'], Infinity), ...strange, ...threads] as Json[];
}

/** Reads a stored review. Entries that are not threads are set aside, so that somebody may repair them. */
export function checkReview(input: unknown, procedure?: Procedure): Review {
  const stored = cleaned(input);
  if (!stored) return EMPTY;
  const threads = listOf(stored['threads'], REVIEW_LIMITS.threads).flatMap((one) => readThread(one, procedure) ?? []);
  const aside = readAside(stored);
  const earlier = listOf(stored['earlier'], REVIEW_LIMITS.earlier).flatMap((one) => readMoment(one, procedure) ?? []);
  return {
    threads: apart(threads),
    ticks: readTicks(stored['ticks'], procedure),
    common: readMoment(stored['common'], procedure),
    ...(earlier.length > 0 ? { earlier } : {}),
    before: readMoment(stored['before'], procedure),
    ...(aside.length > 0 ? { aside } : {}),
  };
}

function cleaned(input: unknown): Envelope | undefined {
  try {
    const stored = cleanAround(input);
    return isEnvelope(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

/** The content of a review file: a draft with remarks. */
export interface RestoredReview {
  draft: Draft;
  review: Pick<Review, 'threads' | 'ticks' | 'aside'>;
  /** Who sent it. */
  by: string;
  /** ISO 8601, UTC. */
  sentAt: string;
  /** The `sentAt` of the last file that the sender had received; undefined if there was none. */
  replyTo?: string | undefined;
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
  const { threads, ticks, aside } = checkReview(envelope['review'], procedure);
  return {
    draft,
    review: { threads, ticks, ...(aside ? { aside } : {}) },
    by: byOf(envelope['by']),
    sentAt: dateOr(envelope['sentAt'], NEVER),
    replyTo: dateOr(envelope['replyTo'], '') || undefined,
  };
}
