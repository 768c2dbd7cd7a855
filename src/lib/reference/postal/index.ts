export { addressAgainst } from './compare.js';
export { englishAgainst } from './compare-english.js';
export { englishAddress } from './english.js';
export type { Place } from './types.js';
