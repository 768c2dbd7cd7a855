import { describe, expect, it } from 'vitest';
import {
  everyForm,
  foldText,
  isNarrowed,
  searchForms,
  type FormQuery,
} from '../../../src/lib/reference/form-search.js';
import { formByKey, forms, keyOf, softwareFor, type SupportedForm } from '../../../src/lib/reference/form-support.js';

const find = (query: Partial<FormQuery>): string[] => searchForms(forms, { ...everyForm, ...query }).map(keyOf);

describe('foldText', () => {
  it.each([
    ['ＷｅｂＮＡＣＣＳ', 'webnaccs'],
    ['ﾊﾞｰｾﾞﾙ', 'バーゼル'],
    ['ばーぜる', 'バーゼル'],
    ['ハ゛ーセ゛ル', 'バーゼル'],
    ['Ｂ１０', 'b10'],
    ['２‐２１', '2-21'],
    ['2－21', '2-21'],
    ['2ー21', '2-21'],
    ['2−21', '2-21'],
    ['（共通）', '(共通)'],
  ])('%s is compared as %s', (text, folded) => expect(foldText(text)).toBe(folded));
});

describe('searchForms', () => {
  it('finds every form, in the order of the table, where nothing is asked', () => {
    expect(find({})).toEqual(forms.map(keyOf));
    expect(find({ text: ' 　\t' })).toEqual(forms.map(keyOf));
  });

  it.each(['オゾン', 'おぞん', 'ｵｿﾞﾝ', '　オゾン '])('finds the forms on ozone by %s', (text) =>
    expect(find({ text })).toEqual(['230', 'B50']),
  );

  it('requires every word, in any order and from any column', () => {
    expect(find({ text: '事前確認 オゾン' })).toEqual(['B50']);
    expect(find({ text: 'おぞん　じぜん' })).toEqual([]);
    expect(find({ text: 'ワシントン 250' })).toEqual(['250']);
    expect(find({ text: '役務の同時申請 100' })).toEqual(['100']);
  });

  it('finds by a number of either kind, from its beginning, in any width and case', () => {
    expect(find({ text: '109' })).toEqual(['100']);
    expect(find({ text: '１０９' })).toEqual(['100']);
    expect(find({ text: '10' })).toEqual(['100']);
    expect(find({ text: 'b1' })).toEqual(['B10']);
    expect(find({ text: 'ｂ１９' })).toEqual(['B10']);
  });

  it('finds every numbered form by each of its numbers', () => {
    for (const form of forms)
      for (const number of [form.new, form.correction])
        if (number !== null) expect(find({ text: number }), number).toContain(keyOf(form));
  });

  it('finds a number with a hyphen, whatever character was typed for it', () => {
    const table: SupportedForm[] = [
      { new: '1-1', correction: '1-2', name: '甲', package: true, web: true },
      { new: '2-1', correction: null, name: '乙', package: true, web: true },
    ];
    for (const text of ['1-2', '１－２', '1ー2', '1−2'])
      expect(searchForms(table, { ...everyForm, text }).map(keyOf), text).toEqual(['1-1']);
  });

  it('finds a place in the export order written with any hyphen', () => {
    for (const text of ['2-36', '２－３６', '2ー36']) expect(find({ text }), text).toEqual(['250', '450']);
  });

  it('divides the forms by software', () => {
    const [web, only] = [find({ software: 'web' }), find({ software: 'package' })];
    expect([...web, ...only].sort()).toEqual(forms.map(keyOf).sort());
    expect(web.every((key) => formByKey(key)!.web)).toBe(true);
    expect(only).toContain('150');
    expect(only).toContain('再発行申請書');
  });

  it('divides the forms by the numbers they have', () => {
    expect(find({ number: 'new' })).toHaveLength(22);
    expect(find({ number: 'correction' })).toHaveLength(16);
    expect(find({ number: 'correction' })).not.toContain('110');
    expect(find({ number: 'none' })).toEqual(forms.filter((form) => form.new === null).map(keyOf));
  });

  it('restricts the result to given keys, and combines the conditions', () => {
    expect(find({ keys: ['取下申請書', '150'] })).toEqual(['150', '取下申請書']);
    expect(find({ keys: [] })).toEqual([]);
    expect(find({ keys: ['150', '100'], software: 'web', number: 'correction', text: '輸出' })).toEqual(['100']);
  });
});

describe('isNarrowed', () => {
  it('is false only for what finds everything', () => {
    expect(isNarrowed(everyForm)).toBe(false);
    expect(isNarrowed({ ...everyForm, text: '　 ' })).toBe(false);
    expect(isNarrowed({ ...everyForm, text: '1' })).toBe(true);
    expect(isNarrowed({ ...everyForm, software: 'web' })).toBe(true);
    expect(isNarrowed({ ...everyForm, number: 'none' })).toBe(true);
    expect(isNarrowed({ ...everyForm, keys: [] })).toBe(true);
  });
});

describe('softwareFor', () => {
  it('returns nothing for no keys or unknown ones', () => {
    expect(softwareFor([])).toBeUndefined();
    expect(softwareFor(['no such form'])).toBeUndefined();
  });

  it('lists the forms that decide', () => {
    expect(softwareFor(['100', '取下申請書'])).toMatchObject({
      software: 'web',
      because: [{ new: '100' }, { new: null }],
    });
    expect(softwareFor(['100', '150', 'B10'])).toMatchObject({
      software: 'package',
      because: [{ new: '150' }, { new: 'B10' }],
    });
  });
});
