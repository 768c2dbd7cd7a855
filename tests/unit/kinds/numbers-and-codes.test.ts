import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/lib/kinds/index.js';
import { FIELDS, testTable } from './support.js';

describe('count (V12, C5, C7)', () =>
  testTable(FIELDS.count, [
    ['1', '1', 'ok'],
    ['2', '2', 'ok'],
    ['10', '10', 'ok'],
    ['100', '100', 'ok'],
    ['99999', '99999', 'ok'],
    ['１', '1', 'ok'],
    ['１２', '12', 'ok'],
    ['1２', '12', 'ok'],
    [' 3 ', '3', 'ok'],
    ['　3', '3', 'ok'],
    ['3\t', '3', 'ok'],
    ['3\r\n', '3', 'ok'],
    ['\u00a03', '3', 'ok'],
    ['0', '0', 'V12'],
    ['０', '0', 'V12'],
    ['00', '00', 'count'],
    ['02', '02', 'count'],
    ['０２', '02', 'count'],
    ['100000', '100000', 'count'],
    ['-1', '-1', 'count'],
    ['+1', '+1', 'count'],
    ['1.5', '1.5', 'count'],
    ['1,000', '1,000', 'count'],
    ['1e3', '1e3', 'count'],
    ['0x1', '0x1', 'count'],
    ['1 2', '1 2', 'count'],
    ['two', 'two', 'count'],
    ['Infinity', 'Infinity', 'count'],
    ['2台', '2', 'ok'],
    ['２台', '2', 'ok'],
    ['２ 名', '2', 'ok'],
    ['3か所', '3', 'ok'],
    ['2.0', '2', 'ok'],
    ['2.5台', '2.5台', 'C5'],
    ['約2', '約2', 'C5'],
    ['二', '二', 'C5'],
    ['②', '②', 'C5'],
    ['１，０００', '１，０００', 'C5'],
    ['１．５', '１．５', 'C5'],
    ['−1', '−1', 'C5'],
    ['٢', '٢', 'C5'],
    ['½', '½', 'C5'],
    ['2\u200b', '2', 'ok'],
    ['\ufeff2', '2', 'ok'],
    ['1\n2', '1\n2', 'C7'],
    ['1\t2', '1\t2', 'C7'],
    ['  ', '', 'empty'],
  ]));

describe('alnum (C5, C7)', () =>
  testTable(FIELDS.alnum, [
    ['1ANAC1', '1ANAC1', 'ok'],
    ['ABCDEF', 'ABCDEF', 'ok'],
    ['abcdef', 'abcdef', 'ok'],
    ['123456', '123456', 'ok'],
    ['aB3dE6', 'aB3dE6', 'ok'],
    ['ＡＢＣＤＥＦ', 'ABCDEF', 'ok'],
    ['１２３４５６', '123456', 'ok'],
    ['ａｂｃ123', 'abc123', 'ok'],
    [' ABCDEF', 'ABCDEF', 'ok'],
    ['ABCDEF　', 'ABCDEF', 'ok'],
    ['ABCDEF\u00a0', 'ABCDEF', 'ok'],
    ['ABCDEF\t', 'ABCDEF', 'ok'],
    ['\r\nABCDEF\r\n', 'ABCDEF', 'ok'],
    ['ABCDE', 'ABCDE', 'alnum'],
    ['ABCDEFG', 'ABCDEFG', 'alnum'],
    ['A', 'A', 'alnum'],
    ['ABC-EF', 'ABC-EF', 'alnum'],
    ['ABC EF', 'ABC EF', 'alnum'],
    ['ABC　EF', 'ABC EF', 'alnum'],
    ['ＡＢＣ－ＥＦ', 'ABC-EF', 'alnum'],
    ['ABC_EF', 'ABC_EF', 'alnum'],
    ['ABC.EF', 'ABC.EF', 'alnum'],
    ['(ABCD)', '(ABCD)', 'alnum'],
    ['ABCDE\\', 'ABCDE\\', 'alnum'],
    ['ABCDE￥', 'ABCDE￥', 'C5'],
    ['ABCDEé', 'ABCDEé', 'C5'],
    ['ABCDEＦ1', 'ABCDEF1', 'alnum'],
    ['ABCDEあ', 'ABCDEあ', 'C5'],
    ['アイウエオカ', 'アイウエオカ', 'C5'],
    ['ｱｲｳｴｵｶ', 'ｱｲｳｴｵｶ', 'C5'],
    ['一二三四五六', '一二三四五六', 'C5'],
    ['АВСDEF', 'АВСDEF', 'C5'],
    ['①②③④⑤⑥', '①②③④⑤⑥', 'C5'],
    ['ABC−EF', 'ABC−EF', 'C5'],
    ['ABCーEF', 'ABCーEF', 'C5'],
    ['𝐀𝐁𝐂', '𝐀𝐁𝐂', 'C5'],
    ['😀ABCD', '😀ABCD', 'C5'],
    ['ABC\u200bDEF', 'ABCDEF', 'ok'],
    ['\ufeffABCDEF', 'ABCDEF', 'ok'],
    ['ABC\nDEF', 'ABC\nDEF', 'C7'],
    ['ABC\u0000DEF', 'ABC\u0000DEF', 'C7'],
    ['　 ', '', 'empty'],
  ]));

describe('messages', () => {
  const count = (rule: string, value: string) => kindOf(FIELDS.count).explain(rule, value, FIELDS.count);
  const code = (rule: string, value: string) => kindOf(FIELDS.alnum).explain(rule, value, FIELDS.alnum);

  it('of a count', () => {
    expect(count('V12', '0')).toBe('1以上の数を入力してください。');
    expect(count('count', '02')).toBe('先頭の0を消してください。');
    expect(count('count', '100000')).toBe('99999以下の数を入力してください。');
    expect(count('C5', '2台')).toBe('半角数字で入力してください（例: 2）。');
  });

  it('of a code', () => {
    expect(code('alnum', 'ABC-EF')).toBe('半角の英字と数字で入力してください。「-」は使えません。');
    expect(code('alnum', 'ABCDE')).toBe('半角の英字と数字6文字で入力してください。いまは5文字です。');
  });

  it('shows a count with its unit', () => {
    expect(kindOf(FIELDS.count).show('2', FIELDS.count)).toBe('2台');
    expect(kindOf(FIELDS.count).show('', FIELDS.count)).toBe('');
  });
});
