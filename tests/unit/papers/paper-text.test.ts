import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/lib/papers/paper-text.js';
import { recognise } from '../../../src/lib/papers/recognise.js';
import { buildTable } from '../reference/postal/open.js';
import { papersOf } from './fixtures.js';

const { cities } = await buildTable();
/** What PDF readers give for these kanji where a font has one glyph for both. */
const RADICALS: Readonly<Record<string, string>> = {
  人: '⼈',
  月: '⽉',
  日: '⽇',
  立: '⽴',
  方: '⽅',
  長: '⻑',
  大: '⼤',
  生: '⽣',
  用: '⽤',
  行: '⾏',
  見: '⾒',
  小: '⼩',
};

describe('linesOf', () => {
  it('leaves the frames out, and the cells apart', () => {
    expect(linesOf('┏━━┯━━┓\n┃商　号│ナックス　　┃\n┗━━┷━━┛').map(({ cells }) => cells)).toEqual([
      ['商　号', 'ナックス'],
    ]);
  });
});

describe('a paper from a PDF', () => {
  for (const name of ['registries', 'nss-papers', 'corporate-numbers', 'signatures'])
    it.each(papersOf(name).map((paper, at) => [paper.name ?? `${name} ${at}`, paper.lines.join('\n')]))(
      'with radicals for kanji is read like its text: %s',
      (_, text) => {
        const drawn = text.replace(/[人月日立方長大生用行見小]/gu, (kanji) => RADICALS[kanji]!);
        const folded = (reading: ReturnType<typeof recognise>) => JSON.stringify(reading);
        expect(folded(recognise(drawn, cities))).toBe(folded(recognise(text, cities)));
      },
    );
});
