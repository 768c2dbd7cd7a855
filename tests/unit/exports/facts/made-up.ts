import { PREFECTURES } from '../../../../src/lib/reference/prefectures.js';
import type { ChosenFile } from '../../../../src/lib/exports/facts/list-files.js';
import type { PostalRows } from '../../../../src/lib/reference/postal/pack/types.js';

/** The columns of Japan Post's lists; made-up towns, each a case that the real list has. */
export const ken = (
  code: string,
  [prefecture, city, town]: readonly [string, string, string],
  [prefectureKana, cityKana, townKana]: readonly [string, string, string],
  flags = '0,0,0,0,0,0',
) =>
  `13101,"${code.slice(0, 3)}  ","${code}","${prefectureKana}","${cityKana}","${townKana}","${prefecture}","${city}","${town}",${flags}`;

export const office = (code: string, [name, prefecture, city, town, street]: readonly string[], end = '0') =>
  `13101,"ﾏﾙ","${name}","${prefecture}","${city}","${town}","${street}","${code}","100  ","銀座",0,0,${end}`;

const TOKYO = ['トウキョウト', 'ミナトク'] as const;
const tokyo = (code: string, town: string, kana: string, flags?: string) =>
  ken(code, ['東京都', '港区', town], [...TOKYO, kana], flags);

/** Each oddity with the town and reading that come out of it; undefined for none. */
export const ODDITIES: readonly (readonly [
  line: string,
  code: string,
  towns: readonly (readonly [string, string])[],
])[] = [
  [tokyo('1059900', '以下に掲載がない場合', 'イカニケイサイガナイバアイ'), '1059900', [['', '']]],
  [
    tokyo('1059901', '大通西（１～１９丁目）', 'オオドオリニシ（１－１９チョウメ）'),
    '1059901',
    [['大通西', 'オオドオリニシ']],
  ],
  [
    tokyo('1059902', '赤坂森タワー（２０階）', 'アカサカモリタワー（２０カイ）'),
    '1059902',
    [['赤坂森タワー２０階', 'アカサカモリタワー２０カイ']],
  ],
  [tokyo('1059903', '赤坂（次のビルを除く）', 'アカサカ（ツギノビルヲノゾク）'), '1059903', [['赤坂', 'アカサカ']]],
  [
    ken('5229904', ['滋賀県', '犬上郡多賀町', '一円'], ['シガケン', 'イヌカミグンタガチョウ', 'イチエン']),
    '5229904',
    [['一円', 'イチエン']],
  ],
  [
    ken('1009905', ['東京都', '利島村', '利島村一円'], ['トウキョウト', 'トシマムラ', 'トシマムライチエン']),
    '1009905',
    [['', '']],
  ],
  [
    `${tokyo('1059906', '甲町', 'コウチョウ')}\n${tokyo('1059906', '乙町', 'オツチョウ')}\n${tokyo('1059906', '甲町', 'コウチョウ')}`,
    '1059906',
    [
      ['甲町', 'コウチョウ'],
      ['乙町', 'オツチョウ'],
    ],
  ],
  [tokyo('1059907', '甲、乙（大木戸）', 'コウ、オツ（オオキド）'), '1059907', [['', '']]],
  [
    `${tokyo('1059908', '長町（１丁目、２丁目「１～３番」、', 'ナガチョウ（１チョウメ、')}\n${tokyo('1059908', '３丁目、４丁目', '３チョウメ、４チョウメ')}\n${tokyo('1059908', '５丁目）', '５チョウメ）')}`,
    '1059908',
    [['長町', 'ナガチョウ']],
  ],
  [
    `${tokyo('1059909', '短町（１丁目、', 'タンチョウ')}\n${tokyo('1059909', '２丁目）', 'タンチョウ')}`,
    '1059909',
    [['短町', 'タンチョウ']],
  ],
  [
    tokyo('1059910', '種市第２３地割～第２７地割', 'タネイチダイ２３チワリ－ダイ２７チワリ'),
    '1059910',
    [['種市', 'タネイチ']],
  ],
  [tokyo('1059911', '杉名畑４４地割', 'スギナハタ４４チワリ'), '1059911', [['杉名畑４４地割', 'スギナハタ４４チワリ']]],
  [
    tokyo('1059916', '高台タワー（高層棟）（３階）', 'タカダイタワー（コウソウトウ）（３カイ）'),
    '1059916',
    [['高台タワー高層棟３階', 'タカダイタワーコウソウトウ３カイ']],
  ],
  [
    tokyo('1059917', '高台タワー（高層棟）４階', 'タカダイタワー（コウソウトウ）４カイ'),
    '1059917',
    [['高台タワー高層棟４階', 'タカダイタワーコウソウトウ４カイ']],
  ],
  [tokyo('1059912', '琴平町の次に４２７番地以降がくる場合', 'コトヒラチョウノツギニ'), '1059912', [['', '']]],
  [tokyo('1059913', '移町', 'ウツリチョウ', '0,0,0,0,1,5'), '1059913', [['移町', 'ウツリチョウ']]],
  [tokyo('1059914', '旧町', 'キュウチョウ', '0,0,0,0,2,6'), '1059914', []],
  [
    ken('1059915', ['東京都', '港区', '半角町（その他）'], ['ﾄｳｷｮｳﾄ', 'ﾐﾅﾄｸ', 'ﾊﾝｶｸﾁｮｳ(ｿﾉﾀ)']),
    '1059915',
    [['半角町', 'ハンカクチョウ']],
  ],
];

const plain = PREFECTURES.flatMap((prefecture, at) =>
  Array.from({ length: 6 }, (_, town) =>
    ken(
      `${String(at + 10).padStart(3, '0')}000${town + 1}`,
      [prefecture, '中央市', `本町${'一二三四五六'[town]!}`],
      ['カナ', 'チュウオウシ', `ホンチョウ${'アイウエオカ'[town]!}`],
    ),
  ),
);

/** A made-up utf_ken_all of some 300 rows. */
export const LINES = [...plain, ...ODDITIES.map(([line]) => line)];
export const listOf = (lines: readonly string[]) => `${lines.join('\r\n')}\r\n`;

export const chosen = (name: string, content: BlobPart, lastModified = '20261031'): ChosenFile => ({
  name,
  file: new Blob([content]),
  lastModified,
});

/** Rows in use with so many codes, all of Tokyo. */
export const inUse = (count: number): PostalRows => ({
  dataDate: '20250930',
  ordinary: Array.from({ length: count }, (_, at) => ({
    ...{ code: String(1_000_000 + at), prefecture: '東京都', city: '港区', town: '前町', building: '', street: '' },
    ...{ office: '', prefectureKana: TOKYO[0], cityKana: TOKYO[1], townKana: 'マエチョウ', buildingKana: '' },
  })),
  offices: [
    {
      ...{ code: '1008111', prefecture: '東京都', city: '千代田区', town: '千代田', building: '', street: '１－１' },
      ...{
        office: '宮内庁',
        prefectureKana: 'トウキョウト',
        cityKana: 'チヨダク',
        townKana: 'チヨダ',
        buildingKana: '',
      },
    },
  ],
});
