import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/lib/kinds/index.js';
import { countedLength } from '../../../src/lib/kinds/text.js';
import { FIELDS, testTable } from './support.js';

const a = (n: number) => 'あ'.repeat(n);

/** Texts that a free text field accepts unchanged, apart from line breaks. */
const KEPT = [
  '経済産業省への輸出許可申請、輸出承認申請、輸入割当申請等を行うため。',
  '経済産業省への輸出/輸入関係手続の代理申請を行うため。',
  'half-width and 全角 mixed',
  'ﾊﾝｶｸｶﾅ',
  ' 前の空白',
  '後の空白　',
  '  ',
  '一行目\n二行目',
  '\n',
  '一\n\n二',
  '①㈱髙﨑',
  '𠮷野家',
  '😀',
  'café',
  '1〜2−3',
  '<script>alert(1)</script>',
  "'; DROP TABLE drafts; --",
  '\u00a0',
  '=SUM(A1:A2)',
  '日本語 العربية עברית',
];

describe('text (C7, C9)', () =>
  testTable(FIELDS.text, [
    ...KEPT.map((kept) => [kept, kept, 'ok'] as const),
    ['cafe\u0301', 'café', 'ok'],
    ['か\u3099⾏', 'が行', 'ok'],
    ['一\r\n二', '一\n二', 'ok'],
    ['一\r二', '一\n二', 'ok'],
    ['一\n\r\n二', '一\n\n二', 'ok'],
    [a(240), a(240), 'ok'],
    [a(241), a(241), 'C9'],
    [`${a(239)}\n`, `${a(239)}\n`, 'ok'],
    [`${a(240)}\n`, `${a(240)}\n`, 'C9'],
    [`${a(239)}\r\n`, `${a(239)}\n`, 'ok'],
    [`${a(238)}𠮷`, `${a(238)}𠮷`, 'ok'],
    [`${a(239)}𠮷`, `${a(239)}𠮷`, 'C9'],
    ['𠮷'.repeat(120), '𠮷'.repeat(120), 'ok'],
    ['𠮷'.repeat(121), '𠮷'.repeat(121), 'C9'],
    ['ｶﾞ'.repeat(120), 'ｶﾞ'.repeat(120), 'ok'],
    ['一\t二', '一\t二', 'C7'],
    ['一\u200b二', '一二', 'ok'],
    ['\ufeff一', '一', 'ok'],
    ['一\u0000', '一\u0000', 'C7'],
    ['一\u0085二', '一\u0085二', 'C7'],
    ['一\u2028二', '一\u2028二', 'C7'],
    ['一\u2029二', '一\u2029二', 'C7'],
    ['葛\u{e0100}城', '葛\u{e0100}城', 'C7'],
    ['❤️', '❤️', 'C7'],
    ['\ud842', '\ud842', 'C7'],
    ['\ue000', '\ue000', 'C7'],
    ['\u{f0000}', '\u{f0000}', 'C7'],
    [`${a(300)}\u0000`, `${a(300)}\u0000`, 'C7'],
    ['', '', 'empty'],
  ]));

describe('messages of free text fields', () => {
  const say = (rule: string, value: string) => kindOf(FIELDS.text).explain(rule, value, FIELDS.text);

  it('count characters as NSS does', () => {
    expect(countedLength('𠮷\nあ')).toBe(4);
    expect(say('C9', a(250))).toBe('240文字以内にしてください。いまは250文字です。');
  });

  it('do not name line breaks as invalid', () => {
    expect(say('C7', '一\n\t二')).toBe('3文字目に使えない文字（タブ）があります。消して入力し直してください。');
  });
});
