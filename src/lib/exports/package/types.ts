/** One attached file. In a package `name` is made safe and unique; the bytes never change. */
export interface PackageFile {
  name: string;
  bytes: Uint8Array;
}

export interface PackageInput {
  /** The text of draft.json, well-formed Unicode. */
  draftJson: string;
  pdf?: Uint8Array;
  attachments: readonly PackageFile[];
  manifest: {
    appVersion: string;
    /** The procedure's id. */
    procedure: string;
    /** Open points of the draft, counted. */
    checks: { errors: number; advices: number };
  };
}

export const PACKAGE_FORMAT = 'shitagaki-package';
/** The package format's version; a reader refuses newer ones. */
export const PACKAGE_VERSION = 1;

/** One entry of a package as the manifest vouches for it. */
export interface ManifestFile {
  /** The entry's name in the ZIP: `attachments/見積書.pdf`. */
  name: string;
  /** Bytes, uncompressed. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/** manifest.json: what the package holds, by whom it was written and with which result of the checks. */
export interface Manifest {
  format: typeof PACKAGE_FORMAT;
  version: typeof PACKAGE_VERSION;
  appVersion: string;
  procedure: string;
  /** `complete`: no error stood when the package was written. */
  checks: { errors: number; advices: number; complete: boolean };
  /** Every entry but manifest.json itself, sorted by name. */
  files: readonly ManifestFile[];
}

export interface PackageContent {
  draftJson: string;
  pdf?: Uint8Array;
  attachments: readonly PackageFile[];
  manifest: Manifest;
}

export const DRAFT_ENTRY = 'draft.json';
export const PDF_ENTRY = 'application.pdf';
export const MANIFEST_ENTRY = 'manifest.json';
export const ATTACHMENTS = 'attachments/';
