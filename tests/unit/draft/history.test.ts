import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { joins, LATEST, toThin, type RevisionMark } from '../../../src/lib/draft/history.js';

const mark = (revision: number, savedAt: string, name: string | null = null): RevisionMark => ({
  revision,
  startedAt: savedAt,
  savedAt,
  name,
});
const at = (iso: string) => new Date(iso);

describe('joins', () => {
  const latest = mark(7, '2026-04-10T01:00:00.000Z');
  it('combines a minute of typing into one revision', () => {
    expect(joins(latest, at('2026-04-10T01:00:59.999Z'))).toBe(true);
    expect(joins(latest, at('2026-04-10T01:01:00.000Z'))).toBe(false);
  });
  it('starts a new revision after a named one, a future one, or none', () => {
    expect(joins({ ...latest, name: '提出前' }, at('2026-04-10T01:00:01Z'))).toBe(false);
    expect(joins(undefined, at('2026-04-10T01:00:01Z'))).toBe(false);
    expect(joins(latest, at('2020-01-01T00:00:00Z'))).toBe(false);
  });
});

describe('toThin', () => {
  const minutes = (count: number, from = Date.UTC(2026, 3, 10)) =>
    Array.from({ length: count }, (_, n) => mark(n + 1, new Date(from + n * 60_000).toISOString()));
  it('keeps the latest fifty', () => expect(toThin(minutes(LATEST))).toEqual([]));
  it('keeps the last older one of each day in Japan', () => {
    // 23:59 and 00:00 in Japan.
    const old = [mark(1, '2026-04-01T14:58:00Z'), mark(2, '2026-04-01T14:59:00Z'), mark(3, '2026-04-01T15:00:00Z')];
    const latest = minutes(LATEST).map((one) => ({ ...one, revision: one.revision + 3 }));
    expect(toThin([...old, ...latest])).toEqual([1]);
  });
  it('keeps named ones for ever', () => {
    const marks = minutes(120).map((one) => (one.revision === 5 ? { ...one, name: '提出前' } : one));
    expect(toThin(marks)).not.toContain(5);
    expect(toThin(marks)).toContain(4);
  });
  it('never removes the latest, named ones, or the last of a day, whatever their times', () => {
    const times = fc
      .integer({ min: 0, max: 40 * 86_400_000 })
      .map((ms) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString());
    const property = fc.property(fc.array(fc.tuple(times, fc.boolean()), { maxLength: 150 }), (list) => {
      const marks = list.map(([time, named], n) => mark(n + 1, time, named ? 'x' : null));
      const thinned = new Set(toThin(marks));
      for (const one of marks.slice(-LATEST)) expect(thinned.has(one.revision)).toBe(false);
      for (const one of marks) if (one.name) expect(thinned.has(one.revision)).toBe(false);
      // Thinning again removes nothing more.
      expect(toThin(marks.filter(({ revision }) => !thinned.has(revision)))).toEqual([]);
    });
    fc.assert(property, { numRuns: 300 });
  });
});
