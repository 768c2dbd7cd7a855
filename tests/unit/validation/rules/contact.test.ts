import { describe, expect, it } from 'vitest';
import { exampleDraft, issuesOf } from '../../support/example.js';
import { testRules } from './rule-table.js';

const faxes = 'manager.emergencyFax';

testRules([
  {
    id: 'C8',
    says: 'error',
    at: 'contact.email',
    wrong: [
      'taro',
      'taro@@naccs.jp',
      'taro@naccs',
      'ｔaro@naccs.jp',
      '太郎@naccs.jp',
      'taro tsukan@naccs.jp',
      ' taro@naccs.jp',
      '@naccs.jp',
      'taro@',
      'taro@naccs..jp',
      'a@b@naccs.jp',
    ],
    right: ['taro.tsukan@naccs.jp', 'Keiri+1@x-y.co.jp', 'a..b@docomo.ne.jp'],
  },
  {
    id: 'C8',
    says: 'error',
    at: 'contact.emailConfirm',
    wrong: ['Konsai.ichiro@naccs.co.jp', 'other@naccs.co.jp'],
    right: ['konsai.ichiro@naccs.co.jp'],
  },
  { id: 'C8', says: 'error', at: 'manager.email', wrong: ['hozei'], right: ['Hozei.hanako@naccs.co.jp'] },
  { id: 'C8', says: 'error', at: 'billing.contact.emails[0]', wrong: ['keiri＠naccs.jp'], right: ['keiri@naccs.jp'] },
  {
    id: 'V3',
    says: 'advice',
    at: 'office.phone',
    wrong: ['312345678', '031234567', '03123456789', '12345678901', '090123456789', '0000000000', '0012345678'],
    right: [
      '0312345678',
      '0451234567',
      '09012345678',
      '08012345678',
      '07012345678',
      '06012345678',
      '06099999999',
      '05012345678',
      '08001234567',
      '0120123456',
    ],
  },
  { id: 'V3', says: 'advice', at: 'office.fax', wrong: ['0000000000', '1'], right: ['0398765432'] },
  {
    id: 'V3',
    says: 'advice',
    at: `${faxes}[0]`,
    wrong: ['000000000', '00000000000', '312345678'],
    right: ['0000000000', '0355559999'],
  },
  { id: 'V3', says: 'advice', at: `${faxes}[1]`, wrong: ['0'], right: ['0000000000'] },
  { id: 'V3', says: 'advice', at: 'billing.contact.fax', wrong: ['99'], right: ['0398765432', ''] },
  {
    id: 'V17',
    says: 'advice',
    at: 'contract.reason',
    wrong: ['申請のため。', '輸出許可申請のため', '　'.repeat(12)],
    right: ['経済産業省への輸出許可申請のため。', '輸出許可申請を行うため'],
  },
]);

describe('V3: telephone numbers', () => {
  const said = (phone: string) =>
    issuesOf(exampleDraft({ 'office.phone': phone })).find(({ rule }) => rule === 'V3')?.message;
  it('name the length only if it is what is wrong', () => {
    expect(said('031234567')).toContain('いまは9桁です');
    expect(said('03123456789')).not.toContain('いまは');
    expect(said('03123456789')).toContain('番号を確かめて');
  });
});
