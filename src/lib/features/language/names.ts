import { compilePattern } from './patterns.js';

const SEPARATORS = /[（）・：]/u;

/**
 * Tells the names that NSS, the bulletin board and the ministry use from other texts, because a reader must find them
 * there in Japanese: 企業名, 緊急連絡用FAX番号2, 氏名（姓）, 氏名 姓.
 */
export function makeNameTest(catalogue: Readonly<Record<string, string>>): (text: string) => boolean {
  const names = new Set(Object.keys(catalogue));
  const patterns = [...names].filter((name) => name.includes('{')).map((name) => compilePattern(name, ''));
  const numbered = (text: string) =>
    patterns.some(({ match }) => match(text)?.every((part) => /^\d*$/u.test(part)) ?? false);
  const isName = (text: string) => names.has(text) || numbered(text);
  const areNames = (text: string, separator: string | RegExp) => {
    const parts = text.split(separator).filter((part) => part !== '');
    return parts.length > 0 && parts.every(isName);
  };
  return (text) => isName(text) || areNames(text, SEPARATORS) || areNames(text, ' ');
}
