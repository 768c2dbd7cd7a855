import { describe, expect, it } from 'vitest';
import { addressAgainst, englishAgainst } from '../../../../src/lib/reference/postal/index.js';
import { buildTable } from './open.js';

const table = await buildTable();
const address = (prefecture: string, city: string, rest = '') => ({ prefecture, city, rest });

describe('V5: a Japanese address against its code', () => {
  it.each([
    ['as the table has it', '2120013', address('神奈川県', '川崎市幸区', '堀川町９９９　ナックスタワー１階')],
    ['the ward in the rest', '2120013', address('神奈川県', '川崎市', '幸区堀川町９９９')],
    ['all in the rest', '2120013', address('神奈川県', '', '川崎市幸区堀川町９９９')],
    ['the prefecture once more', '1050013', address('東京都', '東京都港区', '浜松町')],
    ['no prefecture yet', '1050013', address('', '港区', '浜松町')],
    ['no city yet', '1050013', address('東京都', '')],
    ['nothing yet', '1050013', address('', '')],
    ['spaces and half width', '1050013', address('東京都', ' 港 区 ', '浜松町1-1')],
    ['another town of the city', '1050013', address('東京都', '港区', '芝公園１－１')],
    ['the county', '2590123', address('神奈川県', '中郡二宮町', '二宮１')],
    ['no county', '2590123', address('神奈川県', '二宮町', '二宮１')],
    ['no county with 郡 in its name', '3703601', address('群馬県', '吉岡町', '北下１')],
    ['no island', '1001401', address('東京都', '八丈町', '大賀郷１')],
    ['ヶ for ケ', '3010000', address('茨城県', '龍ヶ崎市', '１')],
    ['が for ケ, a new form', '3010000', address('茨城県', '竜が崎市', '１')],
    ['a new form', '9850001', address('宮城県', '塩釜市', '新浜町')],
    ['大字', '0300181', address('青森県', '青森市', '大字荒川')],
    ['the first of two prefectures', '4980000', address('愛知県', '弥富市')],
    ['the second of two prefectures', '4980000', address('三重県', '木曽岬町')],
    ['an office’s own code', '1008111', address('東京都', '千代田区', '千代田１－１')],
  ])('agrees: %s', (_, code, typed) => expect(addressAgainst(table.find(code), typed)).toBe('same'));

  it.each([
    ['another city', '1050013', address('東京都', '中央区', '浜松町')],
    ['another prefecture', '1050013', address('神奈川県', '港区', '浜松町')],
    ['another prefecture alone', '1050013', address('大阪府', '')],
    ['the same ward elsewhere', '4550032', address('大阪府', '大阪市港区')],
    ['the ward missing', '2120013', address('神奈川県', '川崎市', '堀川町９９９')],
    ['another county’s town', '2590123', address('神奈川県', '中郡大磯町')],
    ['the town’s name alone', '1050013', address('東京都', '浜松町')],
    ['the prefectures mixed up', '4980000', address('愛知県', '木曽岬町')],
  ])('differs: %s', (_, code, typed) => expect(addressAgainst(table.find(code), typed)).toBe('elsewhere'));

  it('knows no such code', () =>
    expect(addressAgainst(table.find('0000000'), address('東京都', '港区'))).toBe('unknown-code'));
});

describe('V10: an English address against its code', () => {
  it.each([
    ['1050013', 'TOKYO TO', 'MINATO KU HAMAMATSUCHO'],
    ['1050013', 'TOKYO-TO', 'MINATO-KU HAMAMATSUCHO'],
    ['1050013', 'TOKYO', 'MINATO KU'],
    ['1050013', 'TOKYOTO', 'MINATOKU HAMAMATSU-CHO'],
    ['1050013', 'TOUKYOU', 'MINATO CITY HAMAMATSU CHO'],
    ['1050013', 'TOHKYOH TO', 'HAMAMATSUCHO, MINATO-KU'],
    ['1050013', 'TOKYO METROPOLIS', 'MINATO WARD'],
    ['1050013', '', 'MINATO KU'],
    ['1050013', 'TOKYO TO', ''],
    ['2120013', 'KANAGAWA KEN', 'KAWASAKI SHI SAIWAI KU HORIKAWACHO'],
    ['2120013', 'KANAGAWA PREFECTURE', 'SAIWAI-KU, KAWASAKI CITY'],
    ['2120013', 'KANAGAWA', 'KAWASAKISHISAIWAIKUHORIKAWACHO'],
    ['2120013', 'KANAGAWA-KEN', 'KAWASAKI SAIWAI'],
    ['2590123', 'KANAGAWA KEN', 'NAKA GUN NINOMIYA MACHI NINOMIYA'],
    ['2590123', 'KANAGAWA KEN', 'NINOMIYA CHO'],
    ['2590123', 'KANAGAWA KEN', 'NINOMIYA TOWN, NAKA-GUN'],
    ['3710026', 'GUNMA KEN', 'MAEBASHI SHI OHTEMACHI'],
    ['3710026', 'GUMMA', 'MAEBASHI-CITY'],
    ['5300001', 'OSAKA FU', 'OSAKA SHI KITA KU UMEDA'],
    ['5300001', 'OOSAKA-FU', 'OHSAKA-SHI KITA-KU'],
    ['6008216', 'KYOTO', 'KYOTO SHI SHIMOGYO KU'],
    ['6008216', 'KYOUTO FU', 'KYOUTO-SHI SHIMOGYOU-KU'],
    ['6500042', 'HYOUGO KEN', 'KOUBE SHI CHUUOU KU'],
    ['0600001', 'HOKKAIDO', 'SAPPORO SHI CHUO KU KITA 1 JO NISHI'],
    ['8700035', 'OHITA KEN', 'OITA SHI'],
    ['4980000', 'MIE KEN', 'KUWANA GUN KISOSAKI CHO'],
    ['5140009', 'MIE KEN', 'TSU SHI HADOKORICHO'],
    ['1001101', 'TOKYO TO', 'MIYAKE MURA'],
  ])('%s is the same as %s, %s', (code, prefecture, city) =>
    expect(englishAgainst(table.find(code), { prefecture, city })).toBe('same'),
  );

  it.each([
    ['1050013', 'TOKYO TO', 'CHUO KU HAMAMATSUCHO'],
    ['1050013', 'OSAKA FU', 'MINATO KU'],
    ['1050013', 'KYOTO', 'MINATO KU'],
    ['1050013', 'TOKYO TO', 'HAMAMATSUCHO'],
    ['1050013', 'TOKYO TO', 'MINATOMIRAI'],
    ['2120013', 'KANAGAWA KEN', 'KAWASAKI SHI NAKAHARA KU'],
    ['2120013', 'KANAGAWA KEN', 'YOKOHAMA SHI SAIWAI KU'],
    ['5140009', 'MIE KEN', 'MATSUSAKA SHI'],
    ['4980000', 'AICHI KEN', 'KISOSAKI CHO'],
  ])('%s is elsewhere than %s, %s', (code, prefecture, city) =>
    expect(englishAgainst(table.find(code), { prefecture, city })).toBe('elsewhere'),
  );

  it('knows no such code', () =>
    expect(englishAgainst(table.find('0000000'), { prefecture: 'TOKYO TO', city: 'MINATO KU' })).toBe('unknown-code'));
});
