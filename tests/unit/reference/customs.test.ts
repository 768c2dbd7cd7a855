import { describe, expect, it } from 'vitest';
import { customsOf } from '../../../src/lib/reference/customs.js';
import { PREFECTURES } from '../../../src/lib/reference/prefectures.js';

const at = (prefecture: string, city = '', rest = '') => customsOf({ prefecture, city, rest });

describe('customsOf (V18)', () => {
  it.each([
    ['北海道', '函館'],
    ['東京都', '東京'],
    ['新潟県', '東京'],
    ['神奈川県', '横浜'],
    ['宮城県', '横浜'],
    ['愛知県', '名古屋'],
    ['大阪府', '大阪'],
    ['兵庫県', '神戸'],
    ['広島県', '神戸'],
    ['山口県', '門司'],
    ['熊本県', '長崎'],
    ['沖縄県', '沖縄'],
  ])('%s: %s', (prefecture, customs) => expect(at(prefecture)).toEqual([customs]));

  it.each([
    ['千葉県', '千葉市中央区', '中央', ['横浜']],
    ['千葉県', '成田市', '三里塚１', ['東京']],
    ['千葉県', '香取郡多古町', '', ['東京']],
    ['千葉県', '市川市', '原木２丁目', ['東京']],
    ['千葉県', '市川市', '原木１２３', ['東京']],
    ['千葉県', '市川市', '八幡１', ['横浜']],
    ['長崎県', '対馬市', '', ['門司']],
    ['長崎県', '長崎市', '大黒町', ['長崎']],
  ])('a split prefecture that was checked: %s%s%s: %j', (prefecture, city, rest, customs) =>
    expect(at(prefecture, city, rest)).toEqual(customs),
  );

  it('proposes both where nobody has checked the split', () => {
    expect(at('福岡県', '久留米市')).toEqual(['長崎', '門司']);
    expect(at('福岡県', '福岡市中央区')).toEqual(['門司', '長崎']);
    expect(at('佐賀県', '唐津市')).toEqual(['門司', '長崎']);
    expect(at('佐賀県', '佐賀市')).toEqual(['長崎', '門司']);
  });

  it('knows every prefecture and nothing else', () => {
    for (const prefecture of PREFECTURES) expect(at(prefecture).length).toBeGreaterThan(0);
    expect(at('')).toEqual([]);
    expect(at('東京')).toEqual([]);
    expect(at('__proto__')).toEqual([]);
  });
});
