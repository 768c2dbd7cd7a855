import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../../src/lib/definition/walk.js';
import { pastedPartFor } from '../../../src/lib/kinds/pasted-part.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { buildTable } from '../reference/postal/open.js';

const { cities } = await buildTable();

const BLOCK = '〒210-8558 神奈川県川崎市幸区堀川町72-34 TEL 03-1234-5678 FAX 03-8765-4321';
const LINES = '〒２１０－８５５８\n神奈川県川崎市幸区堀川町72-34\n電話番号：０３（１２３４）５６７８';
const NAME = '混載 一郎（コンサイ イチロウ）';

function taken(path: string, text: string) {
  return pastedPartFor(fieldAt(newApplication, path)!, text, cities);
}

describe('pastedPartFor', () => {
  it.each([
    ['office.postalCode', BLOCK, '2108558'],
    ['office.postalCode', LINES, '2108558'],
    ['office.phone', BLOCK, '0312345678'],
    ['office.phone', LINES, '0312345678'],
    ['office.fax', BLOCK, '0387654321'],
    ['manager.emergencyFax[0]', BLOCK, '0387654321'],
    ['office.phone', '代表 03-1234-5678（平日のみ）', '0312345678'],
    // A postal code is no part of a telephone number, and a number in brackets is of the kind that stands before it.
    ['office.postalCode', 'TEL (045)671-1234 〒231-0023', '2310023'],
    ['office.postalCode', '電話 045 671-1234　郵便番号 231-0023', '2310023'],
    ['office.phone', 'TEL (045)671-1234 〒231-0023', '0456711234'],
    ['office.phone', 'TEL（０３）１２３４－５６７８　FAX（０３）１２３４－５６７９', '0312345678'],
    ['office.fax', 'TEL（０３）１２３４－５６７８　FAX（０３）１２３４－５６７９', '0312345679'],
    ['office.fax', 'T 03-1234-5678 F 03-1234-5679', '0312345679'],
    ['office.postalCode', 'ナックス商事（株） 231-0023 神奈川県', '2310023'],
    ['office.postalCode', '神奈川県横浜市中区山下町1-10 231-0023', '2310023'],
    ['office.postalCode', 'TEL 03-1234-5678 231-0023 神奈川県', '2310023'],
    ...['TEL/FAX', '電話・FAX', 'tel＆fax', '電話兼ファックス'].flatMap((label) =>
      ['office.phone', 'office.fax'].map((path): [string, string, string] => [
        path,
        `${label} (03)1234-5678 山田`,
        '0312345678',
      ]),
    ),
    ['office.phone', 'fax 03-1234-5679 tel 03-1234-5678', '0312345678'],
    ['office.address.city', BLOCK, '川崎市幸区'],
    ['office.address.rest', BLOCK, '堀川町７２－３４'],
    ['office.address.city', '東京都港区浜松町1-3-1', '港区'],
    ['office.address.city', '三重県四日市市諏訪町1-5', '四日市市'],
    ['office.address.city', '千葉県市川市八幡1-1-1', '市川市'],
    ['office.address.city', '東京都町田市森野2-2-22', '町田市'],
    ['office.address.city', '北海道虻田郡倶知安町北1条', '虻田郡倶知安町'],
    ['contact.email', '通関 太郎 <taro.tsukan@naccs.jp>', 'taro.tsukan@naccs.jp'],
    ['contact.email', 'メール：ｔａｒｏ＠ｎａｃｃｓ．ｊｐ', 'taro@naccs.jp'],
    ['contact.name.family', NAME, '混載'],
    ['contact.name.given', NAME, '一郎'],
    ['contact.kana.family', NAME, 'コンサイ'],
    ['contact.kana.given', '混載 一郎(こんさい いちろう)', 'イチロウ'],
    ['contact.companyName', 'ナックス商事株式会社（ナックスショウジカブシキガイシャ）', 'ナックス商事株式会社'],
    [
      'contact.companyNameKana',
      'ナックス商事株式会社（ナックスショウジカブシキガイシャ）',
      'ナックスショウジカブシキガイシャ',
    ],
  ])('%s takes from %j its part %s, and names the rest', (path, text, part) => {
    const result = taken(path, text);
    expect(result?.part).toBe(part);
    expect(result?.rest).not.toBe('');
  });

  it.each([
    ['office.phone', '03-1234-5678'],
    ['office.postalCode', '〒210-8558'],
    ['contact.email', ' taro.tsukan@naccs.jp '],
    ['contact.companyName', 'ナックス商事株式会社'],
    ['contact.companyName', 'ナックス（日本）株式会社'],
    ['contact.name.family', '混載'],
    ['office.phone', '内線だけです'],
    ['office.phone', '03-1234-5678 と 03-8765-4321'],
    ['office.address.city', '川崎市幸区'],
    ['contract.reason', BLOCK],
  ])('%s takes %j as a whole', (path, text) => expect(taken(path, text)).toBeUndefined());

  it.each([
    ['contact.companyName', 'ABC（エービーシー）株式会社'],
    ['contact.companyName', 'ナックス商事株式会社（アジア）'],
    ['contact.department', '第一営業部（カスタマーサポート）'],
    ['contact.title', '課長（マネージャー）'],
    ['contact.title', '通関 太郎（ツウカン タロウ）'],
  ])('leaves a bracket that is part of %s: %s', (path, text) => expect(taken(path, text)).toBeUndefined());
  it('does not report the address that it took as left out', () => {
    expect(taken('contact.email', 'taro＠naccs.jp 通関太郎')?.rest).toBe('通関太郎');
  });

  it('reports what it left out', () => {
    expect(taken('contact.email', '通関 太郎 <taro@naccs.jp>')?.rest).toBe('通関 太郎');
    expect(taken('office.phone', BLOCK)?.rest).toContain('神奈川県川崎市幸区堀川町');
  });
});

it.each([
  ['office.postalCode', 'TEL (045)671-1234 山田'],
  ['office.postalCode', '電話 +81 45 671-1234'],
  ['office.postalCode', '電話 045.671-1234 山田'],
  ['office.postalCode', '電話 [045] 671-1234'],
  ['office.postalCode', 'フリーダイヤル 0120 123-4567'],
  ['office.phone', 'fax 03-1234-5679 担当'],
  ['office.phone', 'ファクシミリ:(03)1234-5679 担当'],
  ['office.phone', '03-1234-5678-4321 内線'],
  ['office.phone', 'FAX (03)1234-5679 担当 山田'],
  ['office.fax', 'TEL (03)1234-5678 担当 山田'],
  ['office.phone', '法人番号 7000012050002 山田商事'],
])('%s takes nothing of %s', (path, text) => expect(taken(path, text)).toBeUndefined());
