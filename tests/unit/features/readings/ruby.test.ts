import { describe, expect, it } from 'vitest';
import { rubyOf } from '../../../../src/lib/features/readings/ruby.js';
import { terms } from '../../../../src/lib/reference/guide/terms.js';
import { procedures } from '../../../../src/procedures/index.js';
import { itemsByPattern } from '../../../../src/lib/definition/walk.js';

/** As people write it: 企業(きぎょう)名(めい). */
const shown = (text: string) =>
  rubyOf(text)
    .map(({ text: part, reading }) => (reading ? `${part}(${reading})` : part))
    .join('');

describe('the readings over a text', () => {
  it.each([
    ['管轄税関', '管轄(かんかつ)税関(ぜいかん)'],
    ['企業名(フリガナ)', '企業(きぎょう)名(めい)(フリガナ)'],
    ['利用者IDパスワードの初期化', '利用者(りようしゃ)IDパスワードの初期化(しょきか)'],
    ['申込年月日', '申込(もうしこみ)年月日(ねんがっぴ)'],
  ])('stand over its words: %s', (text, expected) => expect(shown(text)).toBe(expected));

  it('leave out what the letters after a word say', () => expect(shown('申込みを直す')).toBe('申込(もうしこ)みを直す'));

  it.each(['土日と祝祭日', '3人', '出る', '明けの名'])('are none where they are not certain: %s', (text) =>
    expect(shown(text)).toBe(text),
  );

  it('change no letter of any label and term', () => {
    const labels = procedures.flatMap((procedure) =>
      [...itemsByPattern(procedure).values()].map(({ item }) => item.label),
    );
    for (const text of [...labels, ...terms.map(({ word }) => word)]) {
      expect(
        rubyOf(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
      for (const { text: word, reading } of rubyOf(text)) if (reading) expect(reading, word).toMatch(/^[ぁ-ゖー]+$/u);
    }
  });
});
