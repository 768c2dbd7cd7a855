export { addressAgainst, englishAgainst, type Likeness } from './compare.js';
export { englishAddress, type EnglishAddress } from './english.js';
export { loadPostal } from './load.js';
export { openTable } from './table.js';
export type { Place, PostalTable } from './types.js';
