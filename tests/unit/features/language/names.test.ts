import { expect, it } from 'vitest';
import { makeNameTest } from '../../../../src/lib/features/language/names.js';

const isName = makeNameTest({ 企業名: 'Company name', 氏名: 'Name', 姓: 'Family name', '識別番号{n}': 'Number {n}' });

it.each(['企業名', '氏名（姓）', '識別番号2', '識別番号'])('%s is a name', (text) => expect(isName(text)).toBe(true));
it.each(['企業名を入力してください。', '氏名（太郎）', '識別番号です'])('%s is not', (text) =>
  expect(isName(text)).toBe(false),
);
