import type { ApplicationForm } from '../../definition/application-form.js';
import type { Procedure } from '../../definition/types.js';
import type { AnswerSheet } from '../../sheet/types.js';

/** What the document is made of, in this order; a part without content is left out. */
export interface PdfParts {
  /** What this is, whose, in which state, and the contents. */
  cover: boolean;
  /** 利用申込書 on one page, in our rendering. */
  application: boolean;
  /** The open points and all answers, screen by screen. */
  answers: boolean;
  /** The forms one means to file, and the software that can file them. */
  forms: boolean;
  /** The days to keep, from `PdfInput.timeline`. */
  timeline: boolean;
  /** The characters outside JIS X 0208 that were let stand (C6). */
  characters: boolean;
}

/** A line of the plan, made elsewhere. */
export interface TimelineLine {
  /** YYYYMMDD in Japan. */
  day: string;
  /** HH:MM. */
  time?: string;
  title: string;
  note: string;
}

/** When and by what a document was made. */
export interface PdfStamp {
  /** `YYYY-MM-DD HH:MM` in Japan time, printed as it stands: a draft's last change, or when a form was made. */
  createdOn: string;
  appVersion: string;
}

/** Everything the document says; the same input gives the same bytes. */
export interface PdfInput extends PdfStamp {
  sheet: AnswerSheet;
  /** No errors are open. */
  complete: boolean;
  /** Embedded as `draft.json`, so that the PDF opens as a draft again. */
  draftJson?: string;
  draftId: string;
  /** A short hash of the draft, printed on every page. */
  fingerprint: string;
  /** Those not named are printed where they have content. */
  parts?: Partial<PdfParts>;
  timeline?: readonly TimelineLine[];
  /** The procedure's form on one page; without it there is no such page. */
  form?: ApplicationForm;
}

/** A form to fill in by hand. */
export interface BlankInput extends PdfStamp {
  procedure: Procedure;
}

/** A document to be made. */
export type PdfJob =
  | { kind: 'application'; input: PdfInput }
  | { kind: 'blank'; input: BlankInput }
  | { kind: 'support-table'; input: PdfStamp };

/** Told while a document is made: `done` grows from 0 to 1, `step` says in Japanese what is being done. */
export type OnProgress = (done: number, step: string) => void;

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
