export { addressAgainst, type TypedAddress } from './compare.js';
export { englishAgainst } from './compare-english.js';
export { englishAddress } from './english.js';
export { loadPostal, PostalError } from './load.js';
export { openTable } from './table.js';
export type { Place, PostalTable } from './types.js';
