import fc from 'fast-check';

/** Characters that are hard for width, kana and hyphen conversion. */
const HARD =
  'ｶﾞﾊﾟﾜﾞｱﾞﾟｰ･｡｢｣､ｯｬカガハパワヷアーヽヾかがはぱわゝゞうゔゟヿ゛゜〜～−－‐‑‒–—―─ー-﹣﹘　 \u00a0\u2003\u3000\t\n\r' +
  '\u3099\u309a\u0301\u0304éōÅ\u212bßØ¢£¥¦¬¯￠￡￥￢￣￤←￩■￭§±×÷①㈱髙﨑𠮷𠀋葛\u{e0100}\ufe0f\u200b\u200d\u200e\ufeff\u00ad\u2028\ue000\ud842\udfb7\uffff\u0000\u0085' +
  '😀（）()〒+＋81８１03０３09.,．，@＠/年月日令和元平成RＲ8８azＡＺAZ\'"’“、。#$%&\\＼~_';
const hardCharacters = [...HARD];

const codeUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const halfAndFullForms = fc.integer({ min: 0xff00, max: 0xffef }).map((code) => String.fromCharCode(code));
const kana = fc.integer({ min: 0x3040, max: 0x30ff }).map((code) => String.fromCharCode(code));
const kanji = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));

const japanese = fc.oneof(
  { arbitrary: fc.constantFrom(...hardCharacters), weight: 6 },
  { arbitrary: kana, weight: 3 },
  { arbitrary: halfAndFullForms, weight: 3 },
  { arbitrary: ascii, weight: 3 },
  { arbitrary: kanji, weight: 1 },
  { arbitrary: codeUnit, weight: 1 },
);

/** Anything that can be in a field: all of Unicode and lone surrogates, Japanese more often than the rest. */
export const typedText = fc.oneof(
  { arbitrary: fc.string({ unit: 'binary', maxLength: 12 }), weight: 1 },
  { arbitrary: fc.string({ unit: japanese, maxLength: 12 }), weight: 3 },
);

/** Texts of a kind's own characters and a few others, so that many are valid answers. */
export function likelyText(characters: string, strange = 0.05): fc.Arbitrary<string> {
  const own = [...characters];
  const unit = fc.oneof(
    { arbitrary: fc.constantFrom(...own), weight: 100 },
    { arbitrary: fc.constantFrom(...hardCharacters), weight: Math.round(strange * 100) },
  );
  return fc.string({ unit, minLength: 1, maxLength: 12 });
}
