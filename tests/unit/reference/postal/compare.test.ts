import { describe, expect, it } from 'vitest';
import { addressAgainst, englishAgainst } from '../../../../src/lib/reference/postal/compare.js';
import { englishAddress } from '../../../../src/lib/reference/postal/english.js';
import { realTable } from './table-file.js';

const table = realTable();

describe('addressAgainst (V5)', () => {
  const against = (code: string, prefecture: string, city: string, rest = '') =>
    addressAgainst(table.find(code), { prefecture, city, rest });
  it.each([
    ['2120013', '神奈川県', '川崎市幸区', '堀川町９９９'],
    ['2120013', '神奈川県', '川崎市　幸区', ''],
    ['2120013', '神奈川県', '川崎市', '幸区堀川町９９９'],
    ['2400042', '神奈川県', '横浜市保土ヶ谷区', '上星川'],
    ['3990211', '長野県', '富士見町', '富士見１'],
    ['3990211', '長野県', '諏訪郡富士見町', ''],
    ['4980000', '愛知県', '弥富市', ''],
    ['4980000', '三重県', '桑名郡木曽岬町', ''],
    ['1008111', '東京都', '千代田区', '千代田１－１'],
  ])('%s fits %s%s%s', (...row) => expect(against(...row)).toBe('same'));
  it.each([
    ['2120013', '東京都', '川崎市幸区', ''],
    ['2120013', '神奈川県', '川崎市中原区', '堀川町'],
    ['1050013', '東京都', '千代田区', '浜松町'],
    ['4980000', '愛知県', '名古屋市中区', ''],
  ])('%s does not fit %s%s%s', (...row) => expect(against(...row)).toBe('elsewhere'));
  it('says when nobody has the code', () => expect(against('0000000', '東京都', '港区')).toBe('unknown-code'));
});

describe('englishAgainst (V10)', () => {
  const against = (code: string, prefecture: string, city: string) =>
    englishAgainst(table.find(code), { prefecture, city });
  it.each([
    ['1050013', 'TOKYO TO', 'MINATO KU HAMAMATSUCHO'],
    ['1050013', 'TOKYO', 'MINATO KU HAMAMATSUCHO'],
    ['1050013', 'TOKYO-TO', 'MINATO-KU HAMAMATSU-CHO'],
    ['1050013', 'TOKYOTO', 'HAMAMATSUCHO, MINATO-KU'],
    ['1050013', 'TOKYO TO', 'MINATO KU'],
    ['1050013', 'TOKYO TO', 'MINATO KU HAMAMATSU'],
    ['1050013', 'TOKYO TO', 'MINATO WARD'],
    ['2120013', 'KANAGAWA KEN', 'KAWASAKI SHI SAIWAI KU HORIKAWACHO'],
    ['2120013', 'KANAGAWA PREF.', 'SAIWAI-KU, KAWASAKI CITY'],
    ['1000005', 'TOKYO TO', 'CHIYODA KU MARUNOUCHI'],
    ['1000004', 'TOUKYOU TO', 'CHIYODA KU OHTEMACHI'],
    ['1030027', 'TOKYO TO', 'CHUO KU NIHONBASHI'],
    ['3700824', 'GUNMA KEN', 'TAKASAKI SHI TAMACHI'],
    ['3990211', 'NAGANO KEN', 'FUJIMI MACHI FUJIMI'],
    ['4980000', 'MIE KEN', 'KUWANA GUN KISOSAKI CHO'],
  ])('%s fits %s, %s', (...row) => expect(against(...row)).toBe('same'));
  it.each([
    ['1050013', 'OSAKA FU', 'MINATO KU HAMAMATSUCHO'],
    ['1050013', 'TOKYO TO', 'CHIYODA KU OTEMACHI'],
    ['1050013', 'TOKYO TO', 'MINATO KU SHIBAURA'],
    ['2120013', 'KANAGAWA KEN', 'KAWASAKI SHI NAKAHARA KU'],
    ['1050013', 'MINATO KU', 'TOKYO TO'],
  ])('%s does not fit %s, %s', (...row) => expect(against(...row)).toBe('elsewhere'));
  it('says when nobody has the code', () => expect(against('0000000', 'TOKYO TO', 'MINATO KU')).toBe('unknown-code'));

  it('takes what 反映 fills, for every place', () => {
    // A prime step through all numbers: some thousand codes of every prefecture.
    const codes = Array.from({ length: 200_000 }, (_, n) => String((n * 7919) % 10_000_000).padStart(7, '0'));
    const found = codes.map((code) => table.find(code)).filter((places) => places.length > 0);
    expect(found.length).toBeGreaterThan(1000);
    const wrong = found.filter((places) =>
      places.some((place) => englishAgainst(places, englishAddress(place)) !== 'same'),
    );
    expect(wrong.map((places) => places[0])).toEqual([]);
    const japanese = found.filter((places) =>
      places.some(({ prefecture, city, town }) => addressAgainst(places, { prefecture, city, rest: town }) !== 'same'),
    );
    expect(japanese).toEqual([]);
  });
});
