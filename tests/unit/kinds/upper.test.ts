import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/lib/kinds/index.js';
import { FIELDS, testTable, verdictOn } from './support.js';

describe('upper (C4, C5, C7, V9, N4)', () =>
  testTable(FIELDS.upper, [
    ['NACCS SYSTEM CO.,LTD.', 'NACCS SYSTEM CO.,LTD.', 'ok'],
    ['Naccs System co.,ltd.', 'NACCS SYSTEM CO.,LTD.', 'ok'],
    ['ＮＡＣＣＳ　ＳＹＳＴＥＭ', 'NACCS SYSTEM', 'ok'],
    ['ｎａｃｃｓ', 'NACCS', 'ok'],
    ['  TOKYO   TO ', 'TOKYO TO', 'ok'],
    ['TOKYO　　TO', 'TOKYO TO', 'ok'],
    ['TOKYO\u00a0TO', 'TOKYO TO', 'ok'],
    ['TOKYO\tTO\r\n', 'TOKYO TO', 'ok'],
    ['TOKYO\r\nTO', 'TOKYO TO', 'ok'],
    ['TOKYO\u2003TO', 'TOKYO TO', 'ok'],
    ['1-3-1', '1-3-1', 'ok'],
    ['１－３－１', '1-3-1', 'ok'],
    ['1−3‐1', '1-3-1', 'ok'],
    ['1ー3ｰ1', '1-3-1', 'ok'],
    ['1–3—1―2', '1-3-1-2', 'ok'],
    ['1ーー2', '1--2', 'ok'],
    ['OTEMACHI7-7-7', 'OTEMACHI7-7-7', 'ok'],
    ['tōkyō', 'TOKYO', 'ok'],
    ['ŌSAKA', 'OSAKA', 'ok'],
    ['o\u0304saka', 'OSAKA', 'ok'],
    ['café', 'CAFE', 'ok'],
    ['CAFE\u0301', 'CAFE', 'ok'],
    ['ÀÇÉÎÑÖÜŸ', 'ACEINOUY', 'ok'],
    ['ắ', 'A', 'ok'],
    ['\u212bngstr\u00f6m', 'ANGSTROM', 'ok'],
    ['‘A’ “B”', `'A' "B"`, 'ok'],
    ['A、B。', 'A,B.', 'ok'],
    ['Ａ＆Ｂ', 'A&B', 'ok'],
    ['(株)', '(株)', 'C5'],
    ['!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', 'ok'],
    ['5F~6F', '5F~6F', 'ok'],
    ['５Ｆ～６Ｆ', '5F~6F', 'ok'],
    ['5F〜6F', '5F〜6F', 'C5'],
    ['￥100', '￥100', 'C5'],
    ['ナックス', 'ナックス', 'C5'],
    ['ﾅｯｸｽ', 'ﾅｯｸｽ', 'C5'],
    ['TOWERー', 'TOWERー', 'C5'],
    ['Straße', 'STRAßE', 'C5'],
    ['Øre', 'ØRE', 'C5'],
    ['№5', '№5', 'C5'],
    ['Ⅲ', 'Ⅲ', 'C5'],
    ['①', '①', 'C5'],
    ['ＡＢ￥', 'AB￥', 'C5'],
    ['1\u0301', '1\u0301', 'C5'],
    ['А', 'А', 'C5'],
    ['A\u200bB', 'AB', 'ok'],
    ['\ufeffA', 'A', 'ok'],
    ['A\u0007', 'A\u0007', 'C7'],
    [' 　 ', '', 'empty'],
  ]));

describe('upper in a file', () => {
  const say = (rule: string, value: string) => kindOf(FIELDS.upper).explain(rule, value, FIELDS.upper);

  it.each([
    ['Tokyo', 'C4'],
    ['TOKYO  TO', 'V9'],
    [' TOKYO', 'V9'],
    ['TOKYO ', 'V9'],
    ['tokyo  to', 'C4 V9'],
    ['東京 to', 'C5 C4'],
  ])('%j: %s', (value, rules) => expect(verdictOn(FIELDS.upper, value)).toBe(rules));

  it('has messages that say what to do', () => {
    expect(say('C4', 'Tokyo')).toBe('英字は大文字で入力してください。小文字は使えません。');
    expect(say('V9', 'A  B')).toBe('余分な空白を消してください。空白は語の間に一つだけ入れます。');
    expect(say('C5', '東京')).toBe('半角の英字、数字、記号で入力してください。「東」「京」は使えません。');
  });
});

describe('upper-alpha (C4, C5, N4)', () =>
  testTable(FIELDS.upperAlpha, [
    ['T.ZAIMU', 'T.ZAIMU', 'ok'],
    ['t.zaimu', 'T.ZAIMU', 'ok'],
    ['Ｔ．Ｚａｉｍｕ', 'T.ZAIMU', 'ok'],
    ['TARO ZAIMU', 'TARO ZAIMU', 'ok'],
    ['Zaimu, Taro', 'ZAIMU, TARO', 'ok'],
    ["O'BRIEN", "O'BRIEN", 'ok'],
    ['O’Brien', "O'BRIEN", 'ok'],
    ['Ｏ’ＢＲＩＥＮ', "O'BRIEN", 'ok'],
    ['JEAN-LUC', 'JEAN-LUC', 'ok'],
    ['Jean‐Luc', 'JEAN-LUC', 'ok'],
    ['JEAN－LUC', 'JEAN-LUC', 'ok'],
    ['JEAN–LUC', 'JEAN-LUC', 'ok'],
    ['JEAN−LUC', 'JEAN-LUC', 'ok'],
    ['Tarō', 'TARO', 'ok'],
    ['TARO\u0304', 'TARO', 'ok'],
    ['José', 'JOSE', 'ok'],
    ['Müller', 'MULLER', 'ok'],
    ['Nuñez', 'NUNEZ', 'ok'],
    ['  TARO   ZAIMU  ', 'TARO ZAIMU', 'ok'],
    ['TARO　ZAIMU', 'TARO ZAIMU', 'ok'],
    ['TARO\u00a0ZAIMU', 'TARO ZAIMU', 'ok'],
    ['TARO\tZAIMU', 'TARO ZAIMU', 'ok'],
    ['TARO\nZAIMU', 'TARO ZAIMU', 'ok'],
    ['T、ZAIMU。', 'T,ZAIMU.', 'ok'],
    ['A', 'A', 'ok'],
    ['.', '.', 'ok'],
    ['', '', 'empty'],
    ['　', '', 'empty'],
    ['TARO2', 'TARO2', 'upper-alpha'],
    ['taro２', 'TARO2', 'upper-alpha'],
    ['T_ZAIMU', 'T_ZAIMU', 'upper-alpha'],
    ['T/ZAIMU', 'T/ZAIMU', 'upper-alpha'],
    ['(T)ZAIMU', '(T)ZAIMU', 'upper-alpha'],
    ['“TARO”', '"TARO"', 'upper-alpha'],
    ['T&Z', 'T&Z', 'upper-alpha'],
    ['財務太郎', '財務太郎', 'C5'],
    ['ザイム', 'ザイム', 'C5'],
    ['ｻﾞｲﾑ', 'ｻﾞｲﾑ', 'C5'],
    ['ザイムT1', 'ザイムT1', 'C5 upper-alpha'],
    ['T・ZAIMU', 'T・ZAIMU', 'C5'],
    ['TAROー', 'TAROー', 'C5'],
    ['Łukasz', 'ŁUKASZ', 'C5'],
    ['T\u200bZ', 'TZ', 'ok'],
    ['TARO\u202e', 'TARO', 'ok'],
    ['\ue000', '\ue000', 'C7'],
  ]));
