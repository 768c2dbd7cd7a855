import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../scripts/prebuild/postal/source.mjs';
import { judge } from '../../../../src/lib/kinds/judge.js';
import { englishAddress } from '../../../../src/lib/reference/postal/english.js';
import { openTable } from '../../../../src/lib/reference/postal/table.js';
import { PREFECTURES } from '../../../../src/lib/reference/prefectures.js';
import type { Field } from '../../../../src/lib/definition/types.js';
import { realTable, tableBytes } from './table-file.js';

const table = realTable();
const source = readSource(new URL('../../../../node_modules/jquery-jpostal-ja/json/', import.meta.url));
const shown = (code: string) =>
  table.find(code).map(({ prefecture, city, town, office }) => `${prefecture}${city}${town}${office?.name ?? ''}`);

/** Codes that a clerk may type, and what stands behind them. */
const KNOWN: [code: string, ...places: string[]][] = [
  ['1000001', '東京都千代田区千代田'],
  ['1000004', '東京都千代田区大手町'],
  ['1000005', '東京都千代田区丸の内'],
  ['1000013', '東京都千代田区霞が関'],
  ['1010051', '東京都千代田区神田神保町'],
  ['1030022', '東京都中央区日本橋室町'],
  ['1030027', '東京都中央区日本橋'],
  ['1040045', '東京都中央区築地'],
  ['1040061', '東京都中央区銀座'],
  ['1050001', '東京都港区虎ノ門'],
  ['1050004', '東京都港区新橋'],
  ['1050013', '東京都港区浜松町'],
  ['1060032', '東京都港区六本木'],
  ['1080073', '東京都港区三田'],
  ['1350061', '東京都江東区豊洲'],
  ['1500043', '東京都渋谷区道玄坂'],
  ['1510051', '東京都渋谷区千駄ヶ谷'],
  ['1600022', '東京都新宿区新宿'],
  ['2100006', '神奈川県川崎市川崎区砂子'],
  ['2120013', '神奈川県川崎市幸区堀川町'],
  ['2200012', '神奈川県横浜市西区みなとみらい'],
  ['2310023', '神奈川県横浜市中区山下町'],
  ['2310861', '神奈川県横浜市中区元町'],
  ['2400042', '神奈川県横浜市保土ケ谷区上星川'],
  ['2600013', '千葉県千葉市中央区中央'],
  ['2820011', '千葉県成田市三里塚'],
  ['3300854', '埼玉県さいたま市大宮区桜木町'],
  ['3990211', '長野県諏訪郡富士見町富士見'],
  ['3994301', '長野県上伊那郡宮田村'],
  ['4500002', '愛知県名古屋市中村区名駅'],
  ['4600008', '愛知県名古屋市中区栄'],
  ['5300001', '大阪府大阪市北区梅田'],
  ['5500004', '大阪府大阪市西区靱本町'],
  ['5900078', '大阪府堺市堺区南瓦町'],
  // Kyoto, where a code is a town and its streets.
  ['6008216', '京都府京都市下京区東塩小路町'],
  ['6040011', '京都府京都市中京区冷泉町'],
  ['6048001', '京都府京都市中京区上大阪町'],
  ['6050801', '京都府京都市東山区宮川筋'],
  ['6500021', '兵庫県神戸市中央区三宮町'],
  ['7300011', '広島県広島市中区基町'],
  ['7500025', '山口県下関市竹崎町'],
  ['7600019', '香川県高松市サンポート'],
  ['8000037', '福岡県北九州市門司区原町別院'],
  ['8120011', '福岡県福岡市博多区博多駅前'],
  ['9000006', '沖縄県那覇市おもろまち'],
  ['9200853', '石川県金沢市本町'],
  ['9800021', '宮城県仙台市青葉区中央'],
  // Sapporo, where towns are numbers.
  ['0600001', '北海道札幌市中央区北一条西'],
  ['0640804', '北海道札幌市中央区南四条西'],
  ['0640941', '北海道札幌市中央区旭ケ丘'],
  ['0700031', '北海道旭川市１条通'],
  ['9071751', '沖縄県八重山郡竹富町波照間'],
  // 以下に掲載がない場合: the rest of a city.
  ['2120000', '神奈川県川崎市幸区'],
  ['0010000', '北海道札幌市北区'],
  ['3700000', '群馬県高崎市'],
  ['6500000', '兵庫県神戸市中央区', '兵庫県神戸市西区'],
  // An instruction or a house number is no town.
  ['4090211', '山梨県北都留郡小菅村'],
  ['7660001', '香川県仲多度郡琴平町'],
  ['7372123', '広島県江田島市'],
  ['4070311', '山梨県北杜市大泉町西井出'],
  // One code, two prefectures.
  ['4980000', '愛知県弥富市', '三重県桑名郡木曽岬町'],
  // Offices with a code of their own.
  ['1008111', '東京都千代田区千代田宮内庁'],
  ['2128585', '神奈川県川崎市幸区堀川町株式会社　東芝スマートコミュニティセンター'],
  // Codes that nobody has.
  ['0000000'],
  ['9999999'],
  ['6000001'],
];

describe('find', () => {
  it.each(KNOWN)('%s: %s', (code, ...places) => expect(shown(code)).toEqual(places));

  it('finds codes with many places, and those that cross prefectures', () => {
    expect(table.find('4520961')).toHaveLength(66);
    expect(new Set(table.find('6180000').map(({ prefecture }) => prefecture))).toEqual(new Set(['京都府', '大阪府']));
  });
  it.each([
    '',
    '123',
    '12345678',
    '2120013 ',
    '212-0013',
    '２１２００１３',
    '１',
    'NaN',
    '-120013',
    '1e6',
    '__proto__',
  ])('finds nothing for %j', (code) => expect(table.find(code)).toEqual([]));
  it('has the reading that the source lacks', () => {
    expect(table.find('6560461')[0]?.kana.town).toBe('イチエンギョウジ');
  });
  it('gives an office its street number', () => {
    expect(table.find('1008111')[0]?.office).toEqual({ name: '宮内庁', street: '１－１' });
  });
  it('refuses bytes that are no table', () => {
    expect(() => openTable(new Uint8Array([1, 2, 3, 4, 5]), new Uint8Array())).toThrow(RangeError);
  });
  it('refuses a table that was cut off', () => {
    const [ordinary, offices] = tableBytes();
    expect(() => openTable(ordinary.subarray(0, 1000), offices)).toThrow(RangeError);
  });
});

describe('the whole table', () => {
  const field = (more: object) => ({ id: 'x', label: 'x', need: 'optional', ...more }) as Field;
  const FULL = field({ kind: 'full' });
  const KANA = field({ kind: 'kana', address: true });
  const UPPER = field({ kind: 'upper' });

  it('says from when it is', () => {
    expect(table.dataDate).toBe('20250930');
    expect(source.date).toBe('20250930');
  });

  it('gives every row of the source back, in its order, and nothing else', () => {
    const byCode = new Map<string, unknown[]>();
    const ordered = [...source.rows].sort((a, b) => Number(Boolean(a.office)) - Number(Boolean(b.office)));
    for (const { code, prefecture, city, town, kana, office } of ordered) {
      const [p, c, t] = kana;
      const place = {
        prefecture,
        city,
        town,
        kana: { prefecture: p, city: c, town: t },
        ...(office ? { office } : {}),
      };
      byCode.set(code, [...(byCode.get(code) ?? []), place]);
    }
    expect(byCode.size).toBeGreaterThan(140_000);
    const wrong = [...byCode].filter(([code, places]) => JSON.stringify(table.find(code)) !== JSON.stringify(places));
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('holds only what NSS takes: full-width texts, katakana readings, capitals', () => {
    const seen = new Map<Field, Set<string>>([FULL, KANA, UPPER].map((kind) => [kind, new Set()]));
    const bad: string[] = [];
    const check = (kind: Field, text: string) => {
      const known = seen.get(kind);
      if (text === '' || known?.has(text)) return;
      known?.add(text);
      if (judge(kind, text).length > 0) bad.push(text);
    };
    for (const code of new Set(source.rows.map((row) => row.code))) {
      for (const place of table.find(code)) {
        if (!PREFECTURES.includes(place.prefecture)) bad.push(place.prefecture);
        check(FULL, place.city);
        check(FULL, place.town + (place.office?.street ?? ''));
        check(KANA, place.kana.city);
        check(KANA, place.kana.town);
        const english = englishAddress(place);
        check(UPPER, english.prefecture);
        check(UPPER, english.city);
      }
    }
    expect(bad.slice(0, 20)).toEqual([]);
  });
});
