import { expect, it } from 'vitest';
import { fold, wordsOf } from '../../../src/lib/characters/find-words.js';

it.each([
  ['ＡＢＣ商事', 'abc商事'],
  ['ﾅｯｸｽ', 'ナックス'],
  ['㈱見本', '(株)見本'],
])('%s is folded to %s', (text, folded) => expect(fold(text)).toBe(folded));

it.each([
  ['', []],
  [' 　 ', []],
  ['ＡＢＣ　輸出\tx', ['abc', '輸出', 'x']],
])('the words of 「%s」', (query, words) => expect(wordsOf(query)).toEqual(words));
