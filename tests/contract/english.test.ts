import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../scripts/texts.mjs';
import { LEFT_OUT } from '../../scripts/texts/left-out.mjs';
import { isJapanese } from '../../scripts/texts/pattern.mjs';
import { readTexts } from '../../scripts/texts/read.mjs';
import { existsSync } from 'node:fs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const texts = readTexts(root);
const catalogue = readCatalogue();

/** Each once: {=0} is {0} in Japanese. */
const holesIn = (text: string) => [...new Set([...text.matchAll(/\{=?(\w+)\}/gu)].map(([, hole]) => hole))].sort();
/** What stands in quotation marks or brackets is a name that people look for in Japanese, or a text to type. */
const unquoted = (english: string) => english.replace(/“[^”]*”|\([^()]*(?:\([^()]*\)[^()]*)*\)/gu, '');

/** Marks, parts of names and readings that are the same in every language. */
const SAME = [
  ...['〇', 'レ', 'ー', 'ホンシャ', 'ソウゴガイシャ', 'シャダンホウジン', 'ザイダンホウジン', 'カンサホウジン'],
  ...['イリョウホウジン', 'ガイシャ', 'カイシャ'],
];
describe('the English of the app', () => {
  it('has every text (npm run texts adds an empty entry for a new one)', () => {
    const missing = [...texts].filter(([text]) => !catalogue.get(text));
    expect(missing.map(([text, { places }]) => `${text} (${places[0]})`)).toEqual([]);
  });

  it('has no text that is gone (npm run texts removes it)', () => {
    expect([...catalogue.keys()].filter((text) => !texts.has(text))).toEqual([]);
  });

  it('has the same holes as the Japanese', () => {
    for (const [text, english] of catalogue) expect(holesIn(english), text).toEqual(holesIn(text));
  });

  it('has Japanese only as a name in quotation marks or brackets', () => {
    const japanese = [...catalogue].filter(([text, english]) => {
      if (SAME.includes(text)) return english === text ? false : isJapanese(english);
      return isJapanese(unquoted(english));
    });
    expect(japanese.map(([, english]) => english)).toEqual([]);
  });

  it('leaves out only files that exist, each with a reason', () => {
    for (const [path, reason] of Object.entries(LEFT_OUT)) {
      expect(existsSync(`${root}/${path}`), path).toBe(true);
      expect(reason).not.toBe('');
    }
  });
});
