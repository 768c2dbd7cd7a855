import fc from '../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import type { OtherDraft } from '../../../src/lib/validation/context.js';
import { Companies, isTwin } from '../../../src/lib/validation/same-company.js';

const drafts = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    title: fc.constant(''),
    procedure: fc.constantFrom('p', 'q'),
    corporateNumber: fc.constantFrom('', '1', '2'),
    companyName: fc.constantFrom('', 'x', 'y'),
  }),
  { maxLength: 12 },
);

describe('Companies', () => {
  it('always finds a draft of the same company if there is one', () => {
    fc.assert(
      fc.property(drafts, (all) => {
        const others = [...new Map(all.map((one) => [one.id, one])).values()];
        const companies = new Companies();
        for (const other of others) companies.add(other);
        for (const own of others) {
          const some = (among: readonly OtherDraft[]) => among.some((other) => isTwin(own, other));
          expect(some(companies.near(own))).toBe(some(others));
        }
      }),
    );
  });
  it('returns as few drafts of thousands as of two', () => {
    const companies = new Companies();
    let handed = 0;
    for (let index = 0; index < 20_000; index += 1) {
      const own = { id: String(index), title: '', procedure: 'p', corporateNumber: '1', companyName: 'x' };
      handed = Math.max(handed, companies.near(own).length);
      companies.add(own);
    }
    expect(handed).toBeLessThanOrEqual(6);
  });
});
