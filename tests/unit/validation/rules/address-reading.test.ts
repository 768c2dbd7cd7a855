import { describe, expect, it } from 'vitest';
import { kanaOfPlace, streetKana } from '../../../../src/lib/proposals/address.js';
import { contradiction } from '../../../../src/lib/validation/rules/address-reading.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { buildTable } from '../../reference/postal/open.js';
import { exampleDraft, TODAY, type Changes } from '../../support/example.js';

const postal = await buildTable();
const KANA = 'office.address.kana';
const messages = (changes: Changes, known = true) =>
  validate(newApplication, exampleDraft(changes), { today: TODAY, postal: known ? postal : undefined })
    .filter(({ rule, path }) => rule === 'V24' && path === KANA)
    .map(({ message }) => message);

const here = (rest: string, kana: string): Changes => ({
  'office.postalCode': '2120013',
  'office.address.prefecture': '神奈川県',
  'office.address.city': '川崎市幸区',
  'office.address.rest': rest,
  [KANA]: `カナガワケンカワサキシサイワイクホリカワチョウ${kana}`,
});

describe('V24: a reading made from another address', () => {
  it.each([
    ['堀川町９９９', '９９９'],
    ['堀川町９９９　ナックスタワー１階', '９９９　ナックスタワー１カイ'],
    ['堀川町一丁目９９９', 'イッチョウメ９９９'],
    ['堀川町一丁目九九九', '１チョウメ９９９'],
    ['堀川町１－２－３', '１－２－３'],
    ['堀川町１－２－３', '１ノ２ノ３'],
    ['堀川町１－２－３', 'イチノニノサン'],
    ['堀川町', ''],
    ['', '９９９'],
  ])('%s may be read as %s', (rest, kana) => expect(messages(here(rest, kana))).toEqual([]));

  it.each([
    ['堀川町１０００', '９９９', '「999」は住所(その他)にない番号です。'],
    ['堀川町９９９　ナックスタワー２階', '９９９　ナックスタワー１カイ', '「1」は住所(その他)にない番号です。'],
    ['堀川町１－２－３', '１－２', '番地の「1-2-3」がありません。'],
  ])('%s is not read as %s', (rest, kana, what) =>
    expect(messages(here(rest, kana))).toEqual([`${what}住所を変えたときは、読みも直してください。`]),
  );

  it('has the city of the address, as far as the postal code tells', () => {
    const moved = {
      ...here('大手町１', '１'),
      'office.postalCode': '1000004',
      'office.address.prefecture': '東京都',
      'office.address.city': '千代田区',
    };
    expect(messages(moved)).toEqual([
      '市区町村の読み「チヨダク」がありません。住所を変えたときは、読みも直してください。',
    ]);
    expect(messages(moved, false)).toEqual([]);
    expect(messages({ ...moved, [KANA]: 'トウキョウトチヨダクオオテマチ１' })).toEqual([]);
    expect(messages({ ...moved, 'office.postalCode': '2120013' })).toEqual([]);
  });

  it('is asked for nothing while it is empty', () => {
    expect(messages({ ...here('堀川町９９９', ''), [KANA]: '' })).toEqual([]);
  });
});

it('finds no contradiction in what 反映 makes of any postal code', () => {
  const wrong: string[] = [];
  const cities = new Set(postal.cities.map(({ prefecture, city }) => `${prefecture} ${city}`));
  for (const key of cities) {
    const [prefecture = '', city = ''] = key.split(' ');
    for (const place of postal.townsOf(prefecture, city)) {
      const street = '１－２－３';
      const kana = kanaOfPlace(place) + streetKana(street, new Map());
      const what = contradiction(kana, place.town + street, [place]);
      if (what !== undefined) wrong.push(`${place.town} ${kana}: ${what}`);
    }
  }
  expect(wrong).toEqual([]);
});
