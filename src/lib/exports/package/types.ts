/** One file. In a package, the names of attachments are made safe and unique; the bytes never change. */
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
    /** The numbers of the draft's issues. */
    checks: { errors: number; advices: number };
  };
}

export const PACKAGE_FORMAT = 'shitagaki-package';
/** The version of the package format; newer ones are refused when reading. */
export const PACKAGE_VERSION = 1;

/** The manifest's record of one entry. */
export interface ManifestFile {
  /** The entry's name in the ZIP: `attachments/見積書.pdf`. */
  name: string;
  /** Bytes, uncompressed. */
  size: number;
  /** Lower-case hex. */
  sha256: string;
}

/** manifest.json: the package's files, the app version that wrote it, and the result of the checks. */
export interface Manifest {
  format: typeof PACKAGE_FORMAT;
  version: typeof PACKAGE_VERSION;
  appVersion: string;
  procedure: string;
  /** `complete`: the draft had no errors when the package was written. */
  checks: { errors: number; advices: number; complete: boolean };
  /** Every entry except manifest.json itself, sorted by name. */
  files: readonly ManifestFile[];
}

export interface PackageContent {
  draftJson: string;
  pdf?: Uint8Array;
  attachments: readonly PackageFile[];
  manifest: Manifest;
  /** Another program has packed the files again, under other names; their contents are unchanged. */
  repacked?: true;
}

export const DRAFT_ENTRY = 'draft.json';
export const PDF_ENTRY = 'application.pdf';
export const MANIFEST_ENTRY = 'manifest.json';
export const ATTACHMENTS = 'attachments/';
