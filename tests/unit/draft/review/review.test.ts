import fc from '../../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { addReply, addThread, isUnsent, removeThread, settle, tick } from '../../../../src/lib/draft/review/edit.js';
import { mergeReviews } from '../../../../src/lib/draft/review/merge.js';
import { share } from '../../../../src/lib/draft/review/exchange.js';
import { receive } from '../../../../src/lib/draft/review/receive.js';
import {
  checkReview,
  restoreReview,
  REVIEW_LIMITS,
  type RestoredReview,
} from '../../../../src/lib/draft/review/restore.js';
import { EMPTY, isSettled, isSilent, type Review } from '../../../../src/lib/draft/review/types.js';
import { toReviewJson } from '../../../../src/lib/exports/review/review-json.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../../support/example.js';

const remark = (id: string, at = '2026-04-10T01:00:00.000Z', text = '番地が抜けています') => ({
  id,
  by: '相談窓口',
  at,
  text,
});
const draft = exampleDraft({});
const said = addThread(EMPTY, 'office.phone', 'mend', remark('a'));
const open = (review: Review) =>
  restoreReview(JSON.parse(toReviewJson(draft, review, '窓口', NOW.toISOString())), procedures, NOW);

describe('remarks', () => {
  it('reopen a settled thread with a reply', () => {
    const done = settle(said, 'a', true, '客', '2026-04-10T02:00:00.000Z');
    expect(done.threads.map(isSettled)).toEqual([true]);
    const again = addReply(done, 'a', remark('b', '2026-04-10T03:00:00.000Z'));
    expect(again.threads.map(isSettled)).toEqual([false]);
    expect(again.threads[0]?.replies.map(({ id }) => id)).toEqual(['b']);
  });

  it('can be removed only before they are sent', () => {
    expect(isSilent(removeThread(said, 'a'))).toBe(true);
    const sent = { ...said, common: { at: '2026-04-10T01:30:00.000Z', values: {} } };
    expect(isUnsent(sent, sent.threads[0]!)).toBe(false);
    expect(removeThread(sent, 'a').threads).toHaveLength(1);
  });

  it('merge from both sides in any order, without loss or duplicates', () => {
    const times = fc.integer({ min: 0, max: 9 }).map((n) => `2026-04-10T0${n}:00:00.000Z`);
    const edits = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('thread' as const), id: fc.constantFrom('a', 'b', 'c', 'd'), at: times }),
        fc.record({ kind: fc.constant('reply' as const), id: fc.constantFrom('a', 'b'), at: times, reply: fc.uuid() }),
        fc.record({ kind: fc.constant('tick' as const), id: fc.constantFrom('office.phone', 'office.fax'), at: times }),
      ),
      { maxLength: 12 },
    );
    const ids = ({ threads }: Review) => threads.flatMap((one) => [one.id, ...one.replies.map(({ id }) => id)]).sort();
    const build = (list: readonly { kind: string; id: string; at: string; reply?: string }[]) =>
      list.reduce<Review>((review, { kind, id, at, reply }) => {
        if (kind === 'tick') return tick(review, id, { by: id, at, shown: at, is: true });
        if (kind === 'reply') return ids(review).includes(reply!) ? review : addReply(review, id, remark(reply!, at));
        return review.threads.some((thread) => thread.id === id)
          ? review
          : addThread(review, '', 'note', remark(id, '2026-04-10T00:00:00.000Z'));
      }, EMPTY);
    fc.assert(
      fc.property(edits, edits, (one, other) => {
        const [mine, theirs] = [build(one), build(other)];
        const [here, there] = [mergeReviews(mine, theirs), mergeReviews(theirs, mine)];
        expect(ids(here)).toEqual([...new Set([...ids(mine), ...ids(theirs)])].sort());
        expect(ids(there)).toEqual(ids(here));
        expect(mergeReviews(here, theirs)).toEqual(here);
        for (const path of Object.keys(here.ticks)) {
          const marks = [mine.ticks[path], theirs.ticks[path]].flatMap((mark) => mark?.at ?? []);
          expect(here.ticks[path]?.at).toBe(marks.sort().at(-1));
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});

describe('a file with remarks', () => {
  it('contains the draft and the remarks, and nothing else', () => {
    const full = tick(addReply(said, 'a', remark('b')), 'office.fax', {
      by: '窓口',
      at: NOW.toISOString(),
      shown: '03',
      is: true,
    });
    const opened = open({ ...full, before: { at: NOW.toISOString(), values: { secret: 'x' } } });
    expect(opened.draft.values).toEqual(draft.values);
    expect(opened.review).toEqual({ threads: full.threads, ticks: full.ticks });
    expect(opened.by).toBe('窓口');
  });

  it('keeps remarks on answers that this version does not know, as remarks on the whole', () => {
    const { review } = open(addThread(EMPTY, 'office.unheardOf', 'mend', remark('a')));
    expect(review.threads.map(({ path, text }) => [path, text])).toEqual([['', '番地が抜けています']]);
  });

  it('reduces texts to plain text of limited length', () => {
    const hostile = addThread(EMPTY, '', 'note', remark('a', undefined, `\u202eA\u0000B${'長'.repeat(9000)}`));
    const [thread] = open(hostile).review.threads;
    expect(thread?.text.startsWith('AB長')).toBe(true);
    expect(thread?.text.length).toBe(REVIEW_LIMITS.text);
  });

  it('of any shape opens or is refused with a message, and reaches no prototype', () => {
    const text = toReviewJson(draft, said, '窓口', NOW.toISOString());
    fc.assert(
      fc.property(
        fc.nat(text.length - 1),
        fc.constantFrom('"', '{', '}', 'null', '[]', '-1', '__proto__', ''),
        (at, put) => {
          let parsed: unknown;
          try {
            parsed = JSON.parse(text.slice(0, at) + put + text.slice(at + 1));
          } catch {
            return;
          }
          try {
            expect(restoreReview(parsed, procedures, NOW).draft.kind).toBe('draft');
          } catch (error) {
            expect((error as Error).name).toBe('RestoreError');
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 3000, seed: 11 },
    );
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(checkReview(stored, newApplication).threads).toBeInstanceOf(Array);
      }),
      { numRuns: 500, seed: 12 },
    );
  });
});

describe('receive', () => {
  const values = { 'office.phone': '1', 'office.fax': '2' };
  const file = {
    draft: { ...draft, values: { 'office.phone': '9', 'office.fax': '2' } },
    review: said,
    by: '窓口',
    sentAt: '',
  };

  it('leaves the answers unchanged if only the remarks are wanted', () => {
    const got = receive({ values, review: EMPTY }, file, false, '2026');
    expect(got.values).toBe(values);
    expect(got.review).toMatchObject({
      threads: said.threads,
      before: { values },
      common: null,
    });
  });

  it('offers answers that were declined again in the next file', () => {
    const declined = receive({ values, review: EMPTY }, file, false, '2026').review;
    expect(receive({ values, review: declined }, file, true, '2026').values).toEqual(file.draft.values);
    const sent = share(EMPTY, { at: '1', values });
    const later = receive({ values, review: sent }, file, false, '2').review;
    expect(receive({ values, review: later }, { ...file, replyTo: '1' }, true, '3').values).toEqual(file.draft.values);
  });

  it('takes what the other side changed since the common state, and keeps what was changed here', () => {
    const common = { at: '', values: { 'office.phone': '1', 'office.fax': '0' } };
    const got = receive(
      { values, review: { ...EMPTY, common } },
      { ...file, draft: { ...draft, values: { 'office.phone': '9', 'office.fax': '0' } } },
      true,
      '2026',
    );
    expect(got).toMatchObject({ values: { 'office.phone': '9', 'office.fax': '2' }, clashes: [] });
  });

  it('reports what both sides changed, and keeps ours', () => {
    const common = { at: '', values: { 'office.phone': '0', 'office.fax': '2' } };
    const got = receive({ values, review: { ...EMPTY, common } }, file, true, '2026');
    expect(got).toMatchObject({ values, clashes: ['office.phone'] });
  });

  it('takes all answers if there was never a common state', () => {
    expect(receive({ values, review: EMPTY }, file, true, '2026').values).toEqual(file.draft.values);
  });
});

describe('files that are exchanged', () => {
  /** Two sides, and what each sends, as files that are read again. The clock goes on by a minute with each step. */
  const start = { values: draft.values, review: EMPTY };
  type Side = typeof start;
  let minute = 0;
  const now = () => new Date(NOW.getTime() + 60_000 * ++minute).toISOString();
  const phone = (side: Side, text: string): Side => ({ ...side, values: { ...side.values, 'office.phone': text } });
  const fax = (side: Side, text: string): Side => ({ ...side, values: { ...side.values, 'office.fax': text } });
  function send(side: Side) {
    const at = now();
    const text = toReviewJson({ ...draft, values: side.values }, side.review, '窓口', at);
    const review = checkReview(JSON.parse(JSON.stringify(share(side.review, { at, values: side.values }))));
    return { side: { ...side, review }, file: restoreReview(JSON.parse(text), procedures, NOW) };
  }
  const take = (side: Side, file: RestoredReview) => receive(side, file, true, now());
  /** Both have the same answers, and our file has reached the other side. */
  function met() {
    const { side: mine, file } = send(phone(fax(start, '1'), '1'));
    return { mine, theirs: take(start, file) };
  }

  it('take back no newer answer by crossing with it, and clash only where both changed one', () => {
    const { mine, theirs } = met();
    const again = send(phone(mine, '2')).side;
    const got = take(again, send(fax(theirs, '9')).file);
    expect(got).toMatchObject({ values: { 'office.phone': '2', 'office.fax': '9' }, clashes: [] });
    const both = take(again, send(phone(theirs, '3')).file);
    expect(both).toMatchObject({ values: { 'office.phone': '2' }, clashes: ['office.phone'] });
  });

  it('change an answer back where the other side did', () => {
    const { mine, theirs } = met();
    const { side, file } = send(phone(theirs, '2'));
    const back = take(side, send(phone(take(mine, file), '1')).file);
    expect(back).toMatchObject({ values: { 'office.phone': '1' }, clashes: [] });
  });

  it('go on from each other if one side sends twice', () => {
    const { mine, theirs } = met();
    const first = send(phone(theirs, '2'));
    const got = take(mine, first.file);
    const second = take(got, send(phone(first.side, '3')).file);
    expect(second).toMatchObject({ values: { 'office.phone': '3' }, clashes: [] });
  });

  it('from a third side report what it has not changed but lacks, and keep ours', () => {
    const { mine, theirs } = met();
    const got = take(mine, send(phone(theirs, '2')).file);
    const third = take(got, send(theirs).file);
    expect(third).toMatchObject({ values: { 'office.phone': '2' }, clashes: ['office.phone'] });
  });

  it('that do not say what they reply to take back nothing either', () => {
    const { mine, theirs } = met();
    const again = send(phone(mine, '2')).side;
    const old = { ...send(fax(theirs, '9')).file, replyTo: undefined };
    expect(take(again, old)).toMatchObject({
      values: { 'office.phone': '2', 'office.fax': '9' },
      clashes: ['office.phone'],
    });
  });
});
