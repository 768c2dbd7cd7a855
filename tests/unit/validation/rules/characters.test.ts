import { describe, expect, it } from 'vitest';
import { exampleDraft, issuesOf } from '../../support/example.js';
import { fields } from '../../../contract/placed-fields.js';
import { testRules } from './rule-table.js';

const street = 'office.address.rest';
const reading = 'office.address.kana';

testRules([
  // The manual prints half-width digits and spaces in its own address: what NSS answers is unknown.
  {
    id: 'C1',
    says: 'advice',
    at: street,
    wrong: ['堀川町999 ナックスタワー1階', '大崎1-2-3 ABCビル 3階 303号'],
    right: ['堀川町９９９　ナックスタワー１階'],
  },
  { id: 'C1', says: 'error', at: street, wrong: ['堀川町999 tower', '堀川町ｱ', '堀川町1,2', '堀川町 '], right: [] },
  { id: 'C1', says: 'error', at: 'office.address.city', wrong: ['川崎市 幸区', 'KAWASAKI'], right: ['川崎市幸区'] },
  {
    id: 'C2',
    says: 'advice',
    at: reading,
    wrong: [
      'カナガワケンカワサキシサイワイクホリカワチョウ 999 ナックスタワー1カイ',
      'エー＆ビービル',
      'タワー（ヒガシ）',
      'エー．ビル',
    ],
    right: ['カナガワケンカワサキシサイワイクホリカワチョウ９９９'],
  },
  {
    id: 'C2',
    says: 'advice',
    at: 'office.companyNameKana',
    wrong: ['エー＆ビーカブシキガイシャ', '（カ）ナックス'],
    right: ['エーアンドビーカブシキガイシャ'],
  },
  { id: 'C2', says: 'error', at: 'office.companyNameKana', wrong: ['ナックス1', 'ナックス，'], right: [] },
  {
    id: 'V25',
    says: 'advice',
    at: 'office.companyName',
    wrong: ['あ'.repeat(128), 'あ'.repeat(71)],
    right: ['あ'.repeat(70)],
  },
  { id: 'V25', says: 'advice', at: 'contact.name.family', wrong: ['あ'.repeat(31)], right: ['あ'.repeat(30)] },
  { id: 'V25', says: 'advice', at: 'contact.department', wrong: ['あ'.repeat(41)], right: ['あ'.repeat(40)] },
  { id: 'V25', says: 'advice', at: street, wrong: ['あ'.repeat(101)], right: ['あ'.repeat(100)] },
  {
    id: 'C6',
    says: 'advice',
    at: 'contact.name.family',
    wrong: ['髙橋', '山﨑', '𠮷田', '㈱青山', '①', '\ufa19'],
    right: ['高橋', '山崎', '吉田', '～', '－', '々'],
  },
  { id: 'C6', says: 'advice', at: 'contact.companyNameKana', wrong: ['ヷーゴ'], right: ['ヴァーゴ', 'ヰヱヲ・ー'] },
  { id: 'C6', says: 'advice', at: 'confirm.remarks', wrong: ['①東京', 'ｱ'], right: ['1. Tokyo\n2. 大阪'] },
]);

describe('C6: characters outside JIS X 0208', () => {
  const advice = (path: string, value: string) =>
    issuesOf(exampleDraft({ [path]: value })).filter(({ rule }) => rule === 'C6');
  it('are named with their position and the usual substitute', () => {
    const [issue] = advice('contact.name.family', '青髙髙');
    expect(issue?.message).toContain('「髙」（はしごだか、2文字目）「髙」（はしごだか、3文字目）');
    expect(issue?.suggestion).toEqual({ label: '「青高高」に替える', value: '青高高' });
  });
  it('are each replaced alone, so that a registered name keeps its own', () => {
    const issues = advice('contact.name.family', '㈱髙﨑𪚥');
    expect(issues.map(({ message, suggestion }) => [message.slice(0, 4), suggestion?.value])).toEqual([
      ['「㈱」（', '株式会社髙﨑𪚥'],
      ['「髙」（', '㈱高﨑𪚥'],
      ['「﨑」（', '㈱髙崎𪚥'],
      ['「𪚥」', undefined],
    ]);
  });
  it('may have no substitute', () => {
    const [issue] = advice('contact.name.family', '𪚥');
    expect(issue?.message).toContain('「𪚥」（1文字目）');
    expect(issue).not.toHaveProperty('suggestion');
  });
  it('are counted by character, not by code unit', () => {
    expect(advice('contact.name.given', '𠮷髙')[1]?.message).toContain('2文字目');
  });
  it('are not reported if the field is wrong for another reason than its length', () => {
    expect(advice('contact.name.family', '髙a')).toEqual([]);
    expect(advice('confirm.remarks', '髙'.repeat(241))).toHaveLength(1);
  });
});

describe('C1: half-width characters in a street', () => {
  it('are widened with one click', () => {
    const [issue] = issuesOf(exampleDraft({ [street]: '大崎1-2-3 ABCビル' })).filter(({ path }) => path === street);
    expect(issue?.suggestion?.value).toBe('大崎１－２－３　ＡＢＣビル');
  });
});

describe('V25', () => {
  it('knows a length for every full-width field', () => {
    const without = fields.filter(
      ({ field }) => (field.kind === 'full' || field.kind === 'kana') && field.longest === undefined,
    );
    expect(without.map(({ pattern }) => pattern)).toEqual([]);
  });
});
