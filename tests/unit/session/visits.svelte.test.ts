import { describe, expect, it } from 'vitest';
import { Visits } from '../../../src/lib/session/visits.svelte.js';
import type { Issue } from '../../../src/lib/validation/types.js';

const wrong: Issue = {
  path: 'office.phone',
  rule: 'C3',
  severity: 'error',
  message: '数字だけで入力してください。',
  screen: 'office',
  label: '電話番号',
};
const missing: Issue = { ...wrong, rule: 'required', missing: true };
const silent = () => false;
const none = () => undefined;

describe('visits', () => {
  it('hold back what is wrong in the field that is typed into, until it is left', () => {
    const visits = new Visits();
    expect(visits.shows(wrong)).toBe(true);
    visits.enter('office.phone', silent);
    expect([visits.at, visits.shows(wrong)]).toEqual(['office.phone', false]);
    visits.leave('office.phone', none);
    expect([visits.at, visits.shows(wrong)]).toEqual([null, true]);
  });

  it('keep a message that is shown when its field is entered', () => {
    const visits = new Visits();
    visits.enter('office.phone', () => true);
    expect(visits.shows(wrong)).toBe(true);
  });

  it('say what is missing on a screen that was checked alone', () => {
    const visits = new Visits();
    expect(visits.shows(missing)).toBe(false);
    visits.check('billing');
    expect(visits.shows(missing)).toBe(false);
    visits.check('office');
    expect([visits.shows(missing), visits.isChecked('office')]).toEqual([true, true]);
  });

  it('mend each field that was left once, and forget entries that moved', () => {
    const visits = new Visits();
    let mended = 0;
    visits.leave('office.phone', () => (mended += 1));
    visits.settle();
    expect(mended).toBe(1);
    visits.forget((path) => path === 'office.phone');
    visits.enter('office.phone', silent);
    expect(visits.shows(wrong)).toBe(false);
  });
});
