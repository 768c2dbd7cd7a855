import { describe, expect, it } from 'vitest';
import { exampleDraft, issuesOf } from '../../support/example.js';
import { testRules } from './rule-table.js';

testRules([
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
