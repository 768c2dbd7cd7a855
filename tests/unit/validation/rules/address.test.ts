import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/lib/draft/types.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { buildTable } from '../../reference/postal/open.js';
import { exampleDraft, TODAY, type Changes } from '../../support/example.js';

const postal = await buildTable();
const name = 'userCodes[0].naming';
const at = (draft: Draft, path: string, known = true) =>
  validate(newApplication, draft, { today: TODAY, postal: known ? postal : undefined }).filter(
    (issue) => issue.path === path,
  );
const rulesAt = (changes: Changes, path: string) =>
  at(exampleDraft(changes), path).map(({ rule, severity }) => `${rule} ${severity}`);

const here: Changes = {
  'office.postalCode': '2120013',
  'office.address.prefecture': '神奈川県',
  'office.address.city': '川崎市幸区',
  'office.address.rest': '堀川町９９９',
  'office.customs': '横浜',
  [`${name}.postalCode`]: '2120013',
  [`${name}.addressEn.prefecture`]: 'KANAGAWA KEN',
  [`${name}.addressEn.city`]: 'KAWASAKI SHI SAIWAI KU HORIKAWACHO',
  [`${name}.addressEn.rest`]: '999',
};

describe('V5: the postal code and its address', () => {
  it('agree', () => expect(rulesAt(here, 'office.postalCode')).toEqual([]));
  it.each([
    [{ 'office.address.prefecture': '東京都' }],
    [{ 'office.address.city': '川崎市中原区' }],
    [{ 'office.postalCode': '1050013' }],
    [{ 'office.postalCode': '0000000' }],
  ])('do not with %j', (more) => expect(rulesAt({ ...here, ...more }, 'office.postalCode')).toEqual(['V5 advice']));
  it('names the place of the code', () => {
    const [issue] = at(exampleDraft({ ...here, 'office.postalCode': '1050013' }), 'office.postalCode');
    expect(issue?.message).toBe('「東京都港区」の郵便番号です。郵便番号か住所を確かめてください。');
  });
  it('checks the English address’s code as well, and the other addresses', () => {
    expect(rulesAt({ ...here, [`${name}.postalCode`]: '0000000' }, `${name}.postalCode`)).toEqual(['V5 advice']);
    const elsewhere = {
      'headOffice.sameAsOffice': 'その他',
      'headOffice.postalCode': '1050013',
      'headOffice.address.prefecture': '大阪府',
      'headOffice.address.city': '大阪市北区',
    };
    expect(rulesAt({ ...here, ...elsewhere }, 'headOffice.postalCode')).toEqual(['V5 advice']);
    expect(
      rulesAt({ ...here, ...elsewhere, 'headOffice.sameAsOffice': '事業所に同じ' }, 'headOffice.postalCode'),
    ).toEqual([]);
  });
  it('leaves an invalid code to its kind, and waits for the address and the table', () => {
    expect(rulesAt({ ...here, 'office.postalCode': '212-0013' }, 'office.postalCode')).toEqual(['C3 error']);
    expect(rulesAt({ ...here, 'office.address.city': '' }, 'office.postalCode')).toEqual([]);
    expect(at(exampleDraft({ ...here, 'office.postalCode': '0000000' }), 'office.postalCode', false)).toEqual([]);
  });
});

describe('V10: the English prefecture and city', () => {
  it('agree with the code', () => {
    expect(rulesAt(here, `${name}.addressEn.prefecture`)).toEqual([]);
    expect(rulesAt(here, `${name}.addressEn.city`)).toEqual([]);
  });
  it('are proposed if they do not', () => {
    const [wrong] = at(
      exampleDraft({ ...here, [`${name}.addressEn.prefecture`]: 'TOKYO TO' }),
      `${name}.addressEn.prefecture`,
    );
    expect(wrong).toMatchObject({ rule: 'V10', severity: 'advice', suggestion: { value: 'KANAGAWA KEN' } });
    const [city] = at(exampleDraft({ ...here, [`${name}.addressEn.city`]: 'MINATO KU' }), `${name}.addressEn.city`);
    expect(city).toMatchObject({ rule: 'V10', suggestion: { value: 'KAWASAKI SHI SAIWAI KU HORIKAWACHO' } });
  });
  it('do not repeat the town in the street part, as 反映 would make them', () => {
    const city = `${name}.addressEn.city`;
    const rest = `${name}.addressEn.rest`;
    const twice = { ...here, [city]: 'KAWASAKI SHI SAIWAI KU HORIKAWACHO', [rest]: 'HORIKAWACHO 999' };
    expect(at(exampleDraft(twice), rest)).toMatchObject([
      { rule: 'V10', severity: 'advice', suggestion: { value: '999' } },
    ]);
    expect(rulesAt({ ...twice, [rest]: '999' }, rest)).toEqual([]);
    expect(rulesAt({ ...twice, [city]: 'KAWASAKI SHI SAIWAI KU' }, rest)).toEqual([]);
  });
  it('follow the office’s postal code if they have none', () => {
    const own = { ...here, [`${name}.postalCode`]: '', [`${name}.addressEn.city`]: 'MINATO KU' };
    expect(rulesAt(own, `${name}.addressEn.city`)).toEqual(['V10 advice']);
  });
});

describe('V18: the customs', () => {
  it('matches the office’s address', () => {
    expect(rulesAt(here, 'office.customs')).toEqual([]);
    expect(rulesAt({ ...here, 'office.customs': '不明' }, 'office.customs')).toEqual([]);
    expect(rulesAt({ ...here, 'office.customs': '東京' }, 'office.customs')).toEqual(['V18 advice']);
  });
  it('may be either one if a prefecture is split and the border is unknown', () => {
    const at = { ...here, 'office.address.prefecture': '福岡県', 'office.address.city': '久留米市' };
    expect(rulesAt({ ...at, 'office.customs': '門司' }, 'office.customs')).toEqual([]);
    expect(rulesAt({ ...at, 'office.customs': '神戸' }, 'office.customs')).toEqual(['V18 advice']);
  });
});
