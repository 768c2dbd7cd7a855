// Node 24 computes 10 ** -4 as 0.0001, earlier ones as 0.00009999999999999999, which the minifier then does not write. So
// that the same source gives the same bytes under each of them, the power in PDF.js is written as a number.
const NAMED = /const NUMBER_OF_DIGITS = (\d+);\s*const EPSILON = 10 \*\* -NUMBER_OF_DIGITS;/;

/** @returns {import('vite').Plugin} */
export function sameNumbers() {
  return {
    name: 'same-numbers',
    transform: {
      filter: { id: /pdfjs-dist\/.*\/pdf\.mjs/ },
      handler(code) {
        if (!NAMED.test(code)) this.error('PDF.js no longer has its power of ten: see scripts/same-numbers.mjs.');
        return { code: code.replace(NAMED, 'const EPSILON = 1e-$1;'), map: null };
      },
    },
  };
}
