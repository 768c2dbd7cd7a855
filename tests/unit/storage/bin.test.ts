import fc from '../support/fast-check.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { procedures } from '../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

let store: typeof import('../../../src/lib/storage/drafts.js');
let bin: typeof import('../../../src/lib/storage/bin.js');
beforeEach(async () => {
  freshDatabase();
  store = await import('../../../src/lib/storage/drafts.js');
  bin = await import('../../../src/lib/storage/bin.js');
});

const after = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const isThere = async (id: string) => (await store.loadDraft(id, procedures, NOW)) !== undefined;
/** Puts a draft into the bin and opens the app at each of these times; the index of the one that erased it. */
async function openUntilErased(times: readonly Date[]): Promise<number> {
  freshDatabase();
  store = await import('../../../src/lib/storage/drafts.js');
  bin = await import('../../../src/lib/storage/bin.js');
  const { id } = await store.saveDraft(exampleDraft());
  await store.setDeleted(id, NOW);
  for (const [index, at] of times.entries()) {
    await bin.emptyBin(at);
    if (!(await isThere(id))) return index;
  }
  return -1;
}

describe('the bin', () => {
  it.each([
    ['every day', 1, 31],
    ['every week', 7, 35],
  ])('is emptied after 30 days if the app is opened %s', async (_, step, erasedOn) => {
    const times = Array.from({ length: 60 }, (__, n) => after((n + 1) * step));
    expect((await openUntilErased(times)) * step + step).toBe(erasedOn);
  });

  it('is not emptied by a clock that is a year ahead, for a day or for good', async () => {
    const ahead = Array.from({ length: 22 }, (_, n) => after(365 + n));
    expect(await openUntilErased([after(1), ...ahead])).toBe(-1);
    const once = [after(1), after(366), after(366.1), after(2), after(366), ...[3, 4, 5, 6].map(after)];
    expect(await openUntilErased(once)).toBe(-1);
  });

  it.each([[{ toString: null }], [[20260410, { toString: null }, '20260410', '20261399', null]], ['x'], [null]])(
    'is emptied in time even if its days of use are stored as %j',
    async (days) => {
      const { saveSetting } = await import('../../../src/lib/storage/settings.js');
      await saveSetting('bin-days-of-use', days);
      const { id } = await store.saveDraft(exampleDraft());
      await store.setDeleted(id, NOW);
      for (let week = 1; week <= 4; week += 1) await bin.emptyBin(after(week * 7));
      expect(await isThere(id)).toBe(true);
      await bin.emptyBin(after(35));
      expect(await isThere(id)).toBe(false);
    },
  );

  it('keeps a draft that another tab has put back in the meantime', async () => {
    const { id } = await store.saveDraft(exampleDraft());
    await store.setDeleted(id, NOW);
    for (let day = 1; day < 31; day += 1) await bin.emptyBin(after(day));
    const emptying = bin.emptyBin(after(31));
    await store.setDeleted(id, null);
    await emptying;
    expect(await isThere(id)).toBe(true);
  });

  it('never loses a draft on fewer than five days of use, or before 30 days by the clock, whatever the clock does', () => {
    const clocks = fc.array(fc.integer({ min: -40_000, max: 40_000 }), { maxLength: 60 });
    fc.assert(
      fc.property(clocks, (days) => {
        const seen: string[] = [];
        for (const day of days) {
          seen.push(after(day).toISOString().slice(0, 10).replaceAll('-', ''));
          if (!bin.isDue(NOW.toISOString(), seen, after(day))) continue;
          expect(day).toBeGreaterThan(30);
          expect(new Set(days.filter((one) => one > 0)).size).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });

  it('takes a wrong clock’s jump for a week at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 8, max: 30_000 }), fc.integer({ min: 1, max: 22 }), (jump, used) => {
        const seen = Array.from({ length: used }, (_, n) => after(jump + n)).map((at) =>
          at.toISOString().slice(0, 10).replaceAll('-', ''),
        );
        expect(bin.isDue(NOW.toISOString(), seen, after(jump + used - 1))).toBe(false);
      }),
    );
  });
});
