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
  it('hide what is wrong in the field that is being typed into, until it is left', () => {
    const visits = new Visits();
    expect(visits.shows(wrong)).toBe(true);
    visits.enter('office.phone', silent);
    expect([visits.at, visits.shows(wrong)]).toEqual(['office.phone', false]);
    visits.leave('office.phone', none);
    expect([visits.at, visits.shows(wrong)]).toEqual([null, true]);
  });

  it('keep showing a message when its field is focused', () => {
    const visits = new Visits();
    visits.enter('office.phone', () => true);
    expect(visits.shows(wrong)).toBe(true);
  });

  it('report what is missing only on a screen that was checked', () => {
    const visits = new Visits();
    expect(visits.shows(missing)).toBe(false);
    visits.check('billing');
    expect(visits.shows(missing)).toBe(false);
    visits.check('office');
    expect([visits.shows(missing), visits.isChecked('office')]).toEqual([true, true]);
  });

  it('correct each field once when it is left, and forget entries that moved', () => {
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
