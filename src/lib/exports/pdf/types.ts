import type { AnswerSheet } from '../../sheet/types.js';

/** Everything the document says; the same input gives the same bytes. */
export interface PdfInput {
  sheet: AnswerSheet;
  /** No errors are open. */
  complete: boolean;
  /** Embedded as `draft.json`, so that the PDF opens as a draft again. */
  draftJson?: string;
  draftId: string;
  /** `YYYY-MM-DD HH:MM` in Japan time, printed as it stands. */
  createdOn: string;
  appVersion: string;
  /** A short hash of the draft, printed on every page. */
  fingerprint: string;
}

/** A character that no font has: printed as 〓, extracted as typed. */
export interface MissingCharacter {
  character: string;
  /** `U+1F600`. */
  codePoint: string;
  /** The label of the first line where it stands. */
  label: string;
}

export interface PdfResult {
  bytes: Uint8Array;
  /** Each character once, in the order of the document. */
  missing: readonly MissingCharacter[];
  pages: number;
}

/** The faces the document is set in. `bold` and `fallback` need not have every character. */
export type FaceName = 'regular' | 'bold' | 'fallback';

/** TrueType files, one per face. */
export type PdfFonts = Readonly<Record<FaceName, Uint8Array>>;
