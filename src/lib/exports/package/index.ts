export { PackageError, type PackageErrorCode } from './package-error.js';
export { readPackage } from './read.js';
export { sha256Hex } from './sha256.js';
export type { Manifest, ManifestFile, PackageContent, PackageFile, PackageInput } from './types.js';
export { writePackage } from './write.js';
