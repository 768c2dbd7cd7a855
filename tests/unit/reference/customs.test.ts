import { describe, expect, it } from 'vitest';
import data from '../../../src/lib/reference/customs.json' with { type: 'json' };
import { customsOf } from '../../../src/lib/reference/customs.js';
import { PREFECTURES } from '../../../src/lib/reference/prefectures.js';

const of = (prefecture: string, city = '', rest = '') => customsOf({ prefecture, city, rest });

describe('customsOf', () => {
  it('has one or two of NSS’s customs for every prefecture', () => {
    for (const prefecture of PREFECTURES) {
      const customs = of(prefecture);
      expect(customs.length, prefecture).toBe(prefecture in data.split ? 2 : 1);
      expect(data.customs, prefecture).toEqual(expect.arrayContaining([...customs]));
    }
  });

  it.each([
    ['東京都', '港区', '浜松町１－１', '東京'],
    ['神奈川県', '川崎市幸区', '堀川町９９９', '横浜'],
    ['北海道', '札幌市中央区', '', '函館'],
    ['愛知県', '名古屋市港区', '', '名古屋'],
    ['大阪府', '大阪市港区', '', '大阪'],
    ['兵庫県', '神戸市中央区', '', '神戸'],
    ['山口県', '下関市', '', '門司'],
    ['鹿児島県', '鹿児島市', '', '長崎'],
    ['沖縄県', '那覇市', '', '沖縄'],
    // Chiba: the towns of the airport and 原木 belong to Tokyo customs.
    ['千葉県', '千葉市中央区', '中央１', '横浜'],
    ['千葉県', '成田市', '古込１－１', '東京'],
    ['千葉県', '山武郡芝山町', '岩山', '東京'],
    ['千葉県', '芝山町', '岩山', '東京'],
    ['千葉県', '', '香取郡多古町多古', '東京'],
    ['千葉県', '香取郡神崎町', '', '横浜'],
    ['千葉県', '市川市', '原木２５２６番地', '東京'],
    ['千葉県', '市川市', '原木', '東京'],
    ['千葉県', '市川市原木', '二丁目１', '東京'],
    ['千葉県', '市川市', '原木４丁目１－１', '東京'],
    ['千葉県', '千葉県市川市', '原木1-2-3', '東京'],
    ['千葉県', '市川市', '原木５丁目', '横浜'],
    ['千葉県', '市川市', '原木中山１', '横浜'],
    ['千葉県', '市川市', '八幡１', '横浜'],
    ['長崎県', '長崎市', '出島町', '長崎'],
    ['長崎県', '対馬市', '厳原町', '門司'],
    ['長崎県', '壱岐市', '', '門司'],
  ])('%s%s%s is of %s', (prefecture, city, rest, customs) => expect(of(prefecture, city, rest)).toEqual([customs]));

  it('proposes both, the likelier first, where the division is not known for sure', () => {
    expect(of('福岡県', '福岡市博多区', '博多駅前')).toEqual(['門司', '長崎']);
    expect(of('福岡県', '大牟田市', '')).toEqual(['長崎', '門司']);
    expect(of('福岡県', '八女郡広川町', '')).toEqual(['長崎', '門司']);
    expect(of('佐賀県', '佐賀市', '')).toEqual(['長崎', '門司']);
    expect(of('佐賀県', '伊万里市', '')).toEqual(['門司', '長崎']);
  });

  it('proposes both while the city is not known', () => {
    expect(of('千葉県')).toEqual(['横浜', '東京']);
    expect(of('長崎県', ' ')).toEqual(['長崎', '門司']);
  });

  it('proposes none without a known prefecture', () => {
    expect(of('')).toEqual([]);
    expect(of('江戸', '日本橋')).toEqual([]);
    expect(of('toString')).toEqual([]);
  });
});
