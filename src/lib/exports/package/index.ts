export { PackageError } from './package-error.js';
export { readPackage } from './read.js';
export { sha256Hex } from './sha256.js';
export type { PackageFile, PackageInput } from './types.js';
export { writePackage } from './write.js';
