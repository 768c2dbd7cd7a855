import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/lib/kinds/index.js';
import { FIELDS, testTable } from './support.js';

describe('email (C8, C7, N5)', () =>
  testTable(FIELDS.email, [
    ['taro.tsukan@naccs.jp', 'taro.tsukan@naccs.jp', 'ok'],
    ['Taro.Tsukan@NACCS.jp', 'Taro.Tsukan@NACCS.jp', 'ok'],
    ['ｔａｒｏ＠ｎａｃｃｓ．ｊｐ', 'taro@naccs.jp', 'ok'],
    ['taro＠naccs.jp', 'taro@naccs.jp', 'ok'],
    ['  taro@naccs.jp\t', 'taro@naccs.jp', 'ok'],
    ['　taro@naccs.jp\u00a0', 'taro@naccs.jp', 'ok'],
    ['taro@naccs.jp\r\n', 'taro@naccs.jp', 'ok'],
    ['taro－t@na‐ccs.jp', 'taro-t@na-ccs.jp', 'ok'],
    ['taro–t@na‑ccs.jp', 'taro-t@na-ccs.jp', 'ok'],
    ['a@b.co', 'a@b.co', 'ok'],
    ['a+b_c%d@example.co.jp', 'a+b_c%d@example.co.jp', 'ok'],
    ["!#$&'*/=?^`{|}~@example.jp", "!#$&'*/=?^`{|}~@example.jp", 'ok'],
    ['taro.@docomo.ne.jp', 'taro.@docomo.ne.jp', 'ok'],
    ['ta..ro@docomo.ne.jp', 'ta..ro@docomo.ne.jp', 'ok'],
    ['taro@xn--wgv71a.jp', 'taro@xn--wgv71a.jp', 'ok'],
    ['taro@1.example', 'taro@1.example', 'ok'],
    ['１２３＠４５６．ｊｐ', '123@456.jp', 'ok'],
    ['TARO@NACCS.JP', 'TARO@NACCS.JP', 'ok'],
    ['taro', 'taro', 'C8'],
    ['taro@', 'taro@', 'C8'],
    ['@naccs.jp', '@naccs.jp', 'C8'],
    ['taro@naccs', 'taro@naccs', 'C8'],
    ['taro@@naccs.jp', 'taro@@naccs.jp', 'C8'],
    ['taro@a@naccs.jp', 'taro@a@naccs.jp', 'C8'],
    ['taro@naccs..jp', 'taro@naccs..jp', 'C8'],
    ['taro@.naccs.jp', 'taro@.naccs.jp', 'C8'],
    ['taro@naccs.jp.', 'taro@naccs.jp.', 'C8'],
    ['taro@-naccs.jp', 'taro@-naccs.jp', 'C8'],
    ['taro@naccs-.jp', 'taro@naccs-.jp', 'C8'],
    ['taro tsukan@naccs.jp', 'taro tsukan@naccs.jp', 'C8'],
    ['taro　tsukan@naccs.jp', 'taro tsukan@naccs.jp', 'C8'],
    ['taro@naccs,jp', 'taro@naccs,jp', 'C8'],
    ['taro@naccs。jp', 'taro@naccs。jp', 'C8'],
    ['taro@na_ccs.jp', 'taro@na_ccs.jp', 'C8'],
    ['太郎@naccs.jp', '太郎@naccs.jp', 'C8'],
    ['taro@日本.jp', 'taro@日本.jp', 'C8'],
    ['tarō@naccs.jp', 'tarō@naccs.jp', 'C8'],
    ['ﾀﾛｳ@naccs.jp', 'ﾀﾛｳ@naccs.jp', 'C8'],
    ['taro@naccs.jp; hanako@naccs.jp', 'taro@naccs.jp; hanako@naccs.jp', 'C8'],
    ['Taro <taro@naccs.jp>', 'Taro <taro@naccs.jp>', 'C8'],
    ['mailto:taro@naccs.jp', 'mailto:taro@naccs.jp', 'C8'],
    ['taro@naccs.jp\u200b', 'taro@naccs.jp', 'ok'],
    ['\ufefftaro@naccs.jp', 'taro@naccs.jp', 'ok'],
    ['taro\t@naccs.jp', 'taro\t@naccs.jp', 'C7'],
    ['taro\u00ad@naccs.jp', 'taro@naccs.jp', 'ok'],
    [' 　', '', 'empty'],
  ]));

describe('messages of mail address fields', () => {
  const say = (value: string) => kindOf(FIELDS.email).explain('C8', value, FIELDS.email);

  it('name the invalid characters, count the @, otherwise show the format', () => {
    expect(say('taro tsukan@naccs.jp')).toBe('半角の英字、数字、記号で入力してください。「半角の空白」は使えません。');
    expect(say('taro')).toBe('@ を一つだけ入れてください。いまは0個です。');
    expect(say('a@b@c.jp')).toBe('@ を一つだけ入れてください。いまは2個です。');
    expect(say('taro@naccs')).toBe('「名前@会社のドメイン」の形で入力してください（例: taro.tsukan@naccs.jp）。');
  });
});
