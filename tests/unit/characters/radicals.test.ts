import { describe, expect, it } from 'vitest';
import { inJisX0208 } from '../../../src/lib/characters/jis-x-0208.js';
import { foldRadicals } from '../../../src/lib/characters/radicals.js';

describe('foldRadicals', () => {
  it.each([...'⻑長⻄西⺠民⻘青⺎兀⻲亀⾏行⼾戸⾭青⿈黄⿊黒⻱亀⺟母⼀一'.matchAll(/../gu)].map(([pair]) => [...pair]))(
    '%s becomes %s',
    (radical, kanji) => expect(foldRadicals(`株${radical}社`)).toBe(`株${kanji}社`),
  );

  it('takes a radical before its own kanji for one sign, as PDFs of macOS have it', () => {
    expect(foldRadicals('電⼦子科技⼤大学⻑長')).toBe('電子科技大学長');
    expect(foldRadicals('⼤小⼩⼤')).toBe('大小小大');
    expect(foldRadicals('⺀⺀')).toBe('⺀⺀');
  });

  it('leaves radicals that look like no kanji of Japanese texts, and everything else', () => {
    for (const text of ['⺀', '⺌', '⺡', '⻌', '長', '-', 'ア', 'A']) expect(foldRadicals(text)).toBe(text);
  });

  it('makes only kanji of JIS X 0208 of the Kangxi radicals that name one', () => {
    const left = Array.from({ length: 0xd6 }, (_, n) => String.fromCharCode(0x2f00 + n)).filter(
      (radical) => !inJisX0208(foldRadicals(radical)),
    );
    // No kanji of JIS X 0208 is drawn like these; C6 refuses them.
    expect(left.map(foldRadicals).join('')).toBe('丨彐疒禸辵');
  });
});
