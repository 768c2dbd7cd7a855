import { describe, expect, it } from 'vitest';
import { searchTerms, termOf, terms } from '../../../../src/lib/reference/guide/terms.js';

const found = (query: string) => searchTerms(query).map(({ id }) => id);

describe('the dictionary', () => {
  it('has each word once, read in hiragana, and points only at words it has', () => {
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    expect(new Set(terms.map(({ word }) => word)).size).toBe(terms.length);
    for (const { reading, see = [], id, text } of terms) {
      expect(reading, id).toMatch(/^[ぁ-んー]+$/u);
      expect(text, id).toMatch(/。$/u);
      for (const other of see) expect(termOf(other), `${id} → ${other}`).toBeDefined();
      expect(see).not.toContain(id);
    }
  });

  it('finds a word by its characters, its reading in either kana, another name and any width', () => {
    expect(found('利用者コード')[0]).toBe('user-code');
    expect(found('しきべつ')).toEqual(['id-number']);
    expect(found('シキベツ')).toEqual(['id-number']);
    expect(found('プランＢ')[0]).toBe('plan');
    expect(found('nss')[0]).toBe('nss');
    expect(found('ＵＲＹ')[0]).toBe('ury');
    expect(found('48時間')[0]).toBe('provisional-id');
  });

  it('puts words before explanations, takes all words, finds all for nothing and nothing for nonsense', () => {
    const certificate = found('証明書');
    expect(certificate[0]).toBe('certificate');
    expect(certificate).toContain('terminal-key');
    expect(found('証明書 入れ替える')).toEqual(['certificate']);
    expect(found(' ')).toHaveLength(terms.length);
    expect(found('りんご')).toEqual([]);
  });
});
