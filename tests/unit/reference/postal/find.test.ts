import fc from '../../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { dataFolder } from '../../../../scripts/prebuild/postal.mjs';
import { readFields, readSource } from '../../../../scripts/prebuild/postal/source.mjs';
import { buildTable } from './open.js';

const table = await buildTable();
/** A code's places, each as one text. */
const find = (code: string) => table.find(code).map(({ prefecture, city, town }) => prefecture + city + town);

describe('the places of a code', () => {
  it.each([
    ['0600000', '北海道札幌市中央区'],
    ['0600001', '北海道札幌市中央区北一条西'],
    ['0600042', '北海道札幌市中央区大通西'],
    ['0010010', '北海道札幌市北区北十条西'],
    ['0640941', '北海道札幌市中央区旭ケ丘'],
    ['0400001', '北海道函館市五稜郭町'],
    ['0300801', '青森県青森市新町'],
    ['0200021', '岩手県盛岡市中央通'],
    ['9800021', '宮城県仙台市青葉区中央'],
    ['0100951', '秋田県秋田市山王'],
    ['9900039', '山形県山形市香澄町'],
    ['9608031', '福島県福島市栄町'],
    ['3100015', '茨城県水戸市宮町'],
    ['3200026', '栃木県宇都宮市馬場通り'],
    ['3710026', '群馬県前橋市大手町'],
    ['3300854', '埼玉県さいたま市大宮区桜木町'],
    ['2600013', '千葉県千葉市中央区中央'],
    ['2720004', '千葉県市川市原木'],
    ['2820004', '千葉県成田市古込'],
    ['1000000', '東京都千代田区'],
    ['1000001', '東京都千代田区千代田'],
    ['1000003', '東京都千代田区一ツ橋'],
    ['1000004', '東京都千代田区大手町'],
    ['1000005', '東京都千代田区丸の内'],
    ['1000013', '東京都千代田区霞が関'],
    ['1000101', '東京都大島町元町'],
    ['1001101', '東京都三宅島三宅村神着'],
    ['1010021', '東京都千代田区外神田'],
    ['1030027', '東京都中央区日本橋'],
    ['1040032', '東京都中央区八丁堀'],
    ['1040061', '東京都中央区銀座'],
    ['1050004', '東京都港区新橋'],
    ['1050013', '東京都港区浜松町'],
    ['1060032', '東京都港区六本木'],
    ['1350064', '東京都江東区青海'],
    ['1440041', '東京都大田区羽田空港'],
    ['1500002', '東京都渋谷区渋谷'],
    ['1510051', '東京都渋谷区千駄ヶ谷'],
    ['1600022', '東京都新宿区新宿'],
    ['1638001', '東京都新宿区西新宿'],
    ['2120013', '神奈川県川崎市幸区堀川町'],
    ['2200012', '神奈川県横浜市西区みなとみらい'],
    ['2310002', '神奈川県横浜市中区海岸通'],
    ['2590123', '神奈川県中郡二宮町二宮'],
    ['9500087', '新潟県新潟市中央区東大通'],
    ['4000031', '山梨県甲府市丸の内'],
    ['4070311', '山梨県北杜市大泉町西井出'],
    ['3800823', '長野県長野市南千歳'],
    ['4200857', '静岡県静岡市葵区御幸町'],
    ['4500002', '愛知県名古屋市中村区名駅'],
    ['4550032', '愛知県名古屋市港区入船'],
    ['5170501', '三重県志摩市阿児町鵜方'],
    ['6008216', '京都府京都市下京区東塩小路町'],
    ['6040925', '京都府京都市中京区上本能寺前町'],
    ['6020898', '京都府京都市上京区相国寺門前町'],
    ['5300001', '大阪府大阪市北区梅田'],
    ['5410053', '大阪府大阪市中央区本町'],
    ['5520021', '大阪府大阪市港区築港'],
    ['6500042', '兵庫県神戸市中央区波止場町'],
    ['6560461', '兵庫県南あわじ市市円行寺'],
    ['7000903', '岡山県岡山市北区幸町'],
    ['7300011', '広島県広島市中区基町'],
    ['7500025', '山口県下関市竹崎町'],
    ['7600019', '香川県高松市サンポート'],
    ['8010841', '福岡県北九州市門司区西海岸'],
    ['8120011', '福岡県福岡市博多区博多駅前'],
    ['8500862', '長崎県長崎市出島町'],
    ['9000015', '沖縄県那覇市久茂地'],
  ])('%s is %s', (code, place) => expect(find(code)).toContain(place));

  it('leaves the town empty where the list has only a remark', () => {
    // 以下に掲載がない場合, 次に…がくる場合, 無番地
    expect(table.find('1050000')).toEqual([
      {
        prefecture: '東京都',
        city: '港区',
        town: '',
        kana: { prefecture: 'トウキョウト', city: 'ミナトク', town: '' },
      },
    ]);
    expect(find('4090211')).toEqual(['山梨県北都留郡小菅村']);
    expect(find('7660001')).toEqual(['香川県仲多度郡琴平町']);
    expect(find('7372123')).toEqual(['広島県江田島市']);
  });

  it('returns every town of a code, in the order of the list', () => {
    const towns = find('4520961');
    expect(towns).toHaveLength(66);
    expect(new Set(towns).size).toBe(66);
    expect(towns.slice(0, 2)).toEqual(['愛知県清須市春日明河原', '愛知県清須市春日一番割']);
  });

  it('returns both prefectures of a code that crosses their border', () => {
    expect(find('4980000')).toEqual(['愛知県弥富市', '三重県桑名郡木曽岬町']);
    expect(find('6180000')).toEqual(['京都府乙訓郡大山崎町', '大阪府三島郡島本町']);
  });

  it('has readings in full-width katakana, with full-width numbers and a long-vowel mark', () => {
    expect(table.find('0600001')[0]?.kana).toEqual({
      prefecture: 'ホッカイドウ',
      city: 'サッポロシチュウオウク',
      town: 'キタ１ジョウニシ',
    });
    expect(table.find('7600019')[0]?.kana.town).toBe('サンポート');
    expect(table.find('6560461')[0]?.kana.town).toBe('イチエンギョウジ');
    expect(table.find('4070311')[0]?.kana.town).toBe('オオイズミチョウニシイデ');
  });

  it('separates a tower from its town', () => {
    expect(table.find('1630220')[0]).toMatchObject({
      town: '西新宿',
      kana: { town: 'ニシシンジュク' },
      building: { name: '新宿住友ビル２０階', kana: 'シンジュクスミトモビル２０カイ' },
    });
    expect(table.find('1706045')[0]?.building).toEqual({
      name: 'サンシャイン６０　４５階',
      kana: 'サンシャイン６０　４５カイ',
    });
    expect(table.find('4506209')[0]).toMatchObject({
      town: '名駅',
      building: { name: 'ミッドランドスクエア高層棟９階', kana: 'ミッドランドスクエアコウソウトウ９カイ' },
    });
    expect(table.find('4506290')[0]?.building?.name).toBe('ミッドランドスクエア');
    expect(table.find('1600023')[0]).not.toHaveProperty('building');
  });
});

describe('the own code of an office', () => {
  it.each([
    ['1008111', '東京都千代田区千代田', '宮内庁', '１－１'],
    ['1008914', '東京都千代田区永田町', '内閣府', '１丁目６－１'],
    ['1008940', '東京都千代田区霞が関', '財務省', '３丁目１－１'],
    ['1638001', '東京都新宿区西新宿', '東京都庁', '２丁目８－１'],
    ['5308201', '大阪府大阪市北区中之島', '大阪市役所', '１－３－２０'],
  ])('%s is %s %s', (code, place, office, street) => {
    expect(find(code)).toEqual([place]);
    expect(table.find(code)[0]?.office).toEqual({ name: office, kana: '', street });
  });

  it('has a reading of the town, also where the offices’ list writes it otherwise', () => {
    // 大字荒川 and 新琴似７条: 荒川 and 新琴似七条 in the ordinary list.
    expect(table.find('0300181')[0]).toMatchObject({ town: '大字荒川', kana: { town: 'オオアザアラカワ' } });
    expect(table.find('0018577')[0]).toMatchObject({ town: '新琴似７条', kana: { town: 'シンコトニ７ジョウ' } });
    expect(table.find('0140392')[0]).toMatchObject({ town: '角館町', kana: { town: 'カクノダテマチ' } });
    const offices = ['1008111', '1008914', '5308201'].flatMap((code) => table.find(code));
    expect(offices.map(({ kana }) => kana.town)).toEqual(['チヨダ', 'ナガタチョウ', 'ナカノシマ']);
  });

  it('is not on an ordinary code', () => expect(table.find('1000001')[0]).not.toHaveProperty('office'));
});

describe('an unknown code', () => {
  it.each(['0000000', '9999999', '0000001', '1008798'])('%s is not in the list', (code) =>
    expect(table.find(code)).toEqual([]),
  );
  it.each([
    '',
    '105',
    '105001',
    '10500130',
    '105-0013',
    '１０５００１３',
    ' 1050013',
    '1050013\n',
    '1e6    ',
    'abcdefg',
  ])('finds nothing for %j', (code) => expect(table.find(code)).toEqual([]));
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(table.find(text))));
    fc.assert(fc.property(fc.stringMatching(/^\d{7}$/), (code) => Array.isArray(table.find(code))));
  });
});

it('has the date of the list', () => expect(table.dataDate).toBe(readSource(readFields(dataFolder)).dataDate));
