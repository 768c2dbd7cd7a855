import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/lib/features/palette/entry.js';
import { indexOf, offer, search } from '../../../../src/lib/features/palette/search.js';

const entry = (key: string, title: string, more: Partial<Entry> = {}): Entry => ({
  ...{ key, kind: 'field', title, where: '', goal: { href: `/${key}` } },
  ...more,
});
const entries = [
  entry('kana', '企業名(フリガナ)', { id: 'office.companyNameKana', where: '事業所・企業' }),
  entry('name', '企業名', { id: 'office.companyName', where: '事業所・企業' }),
  entry('bulk', '一括請求先 企業名', { where: '請求先', mark: { shown: '', state: 'hidden' } }),
  entry('zip', '郵便番号', { id: 'office.postalCode', where: '事業所・企業' }),
  entry('zip-head', '郵便番号', { id: 'headOffice.postalCode', where: '事業所・企業 › 本社', near: true }),
  entry('billing', '請求先', { kind: 'screen' }),
  entry('page', 'まとめて管理', { kind: 'page', names: ['一括', 'CSV'] }),
  entry('delegate', '被委任者', { kind: 'term', readings: ['ひいにんしゃ'] }),
  entry('draft', '𠮷野家物産', { kind: 'draft', readings: ['ヨシノヤブッサン'] }),
];
const index = indexOf(entries);
const found = (typed: string) => search(index, typed).map(({ key }) => key);

describe('search', () => {
  it('puts the exact before the prefix, and that before the rest', () => {
    expect(found('企業名')).toEqual(['name', 'kana', 'bulk']);
    expect(found('kigyoumei')).toEqual(['name', 'kana', 'bulk']);
  });

  it('takes words in any order, from the title and from where it is', () => {
    expect(found('honsha yubin')[0]).toBe('zip-head');
    expect(found('郵便　本社')[0]).toBe('zip-head');
    expect(found('請求')).toEqual(['billing', 'bulk']);
  });

  it('prefers what is on the open screen', () => expect(found('郵便番号').slice(0, 2)).toEqual(['zip-head', 'zip']));

  it('knows other names, ids and their words', () => {
    expect(found('csv')[0]).toBe('page');
    expect(found('office.postalCode')[0]).toBe('zip');
    expect(found('postal code').slice(0, 2)).toEqual(['zip-head', 'zip']);
  });

  it('forgives a wrong letter', () => {
    expect(found('yuubinbamgou').slice(0, 2)).toEqual(['zip-head', 'zip']);
    expect(found('郵更番号').slice(0, 2)).toEqual(['zip-head', 'zip']);
    expect(found('honsha yubim')[0]).toBe('zip-head');
  });

  it('finds a draft by the reading of its company', () => {
    expect(found('よしのや')).toEqual(['draft']);
    expect(found('𠮷野')).toEqual(['draft']);
  });

  it('finds nothing for nothing, and for what is nowhere', () => {
    for (const typed of ['', ' 　', '（）', 'zzzzqqq', '鯨']) expect(found(typed)).toEqual([]);
  });
});

describe('the offer before anything is typed', () => {
  it('begins with what was chosen last, without what is gone or hidden', () => {
    const offered = offer(entries, ['gone', 'zip', 'bulk', 'page']).map(({ key }) => key);
    expect(offered).toEqual(['zip', 'page', 'billing', 'draft']);
  });

  it('has only a few drafts', () => {
    const drafts = Array.from({ length: 300 }, (_, at) => entry(`draft:${at}`, `下書き ${at}`, { kind: 'draft' }));
    expect(offer(drafts, [])).toHaveLength(5);
  });
});
