import type { ApplicationForm } from '../../definition/application-form.js';
import type { Procedure } from '../../definition/types.js';
import type { AnswerSheet } from '../../sheet/types.js';

/** The parts of the document, in this order; a part without content is left out. */
export interface PdfParts {
  /** The first page: what the document is, whose it is, its state, and the contents. */
  cover: boolean;
  /** 利用申込書 on one page, in our own rendering. */
  application: boolean;
  /** The issues and all answers, screen by screen. */
  answers: boolean;
  /** The METI forms chosen in the draft, and the software that can file them. */
  forms: boolean;
  /** The dates and deadlines of `PdfInput.timeline`. */
  timeline: boolean;
  /** The characters outside JIS X 0208 in the answers (C6). */
  characters: boolean;
}

/** One entry of the timeline. */
export interface TimelineLine {
  /** YYYYMMDD in Japan. */
  day: string;
  /** HH:MM. */
  time?: string;
  /** The last day of a period, YYYYMMDD. */
  until?: string;
  /** Computed from a plan, which is said beside the day. */
  estimated?: boolean;
  title: string;
  note: string;
}

/** The time and the app version printed on a document. */
export interface PdfStamp {
  /** `YYYY-MM-DD HH:MM` in Japan time, printed unchanged: a draft's last change, or when a form was made. */
  createdOn: string;
  appVersion: string;
}

/** The complete input of an application's document; the same input always gives the same bytes. */
export interface PdfInput extends PdfStamp {
  sheet: AnswerSheet;
  /** Whether the draft has no errors. */
  complete: boolean;
  /** Embedded as `draft.json`, so that the PDF can be opened as a draft. */
  draftJson?: string;
  draftId: string;
  /** A short hash of the draft, printed on every page. */
  fingerprint: string;
  /** Parts that are not mentioned are printed if they have content. */
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

/** Reports progress: `done` grows from 0 to 1, `step` is the current step in Japanese. */
export type OnProgress = (done: number, step: string) => void;

/** A character that no font has; it is printed as 〓 and extracted as typed. */
export interface MissingCharacter {
  character: string;
  /** `U+1F600`. */
  codePoint: string;
  /** The label of the first field that contains it. */
  label: string;
}

export interface PdfResult {
  bytes: Uint8Array;
  /** Each character once, in document order. */
  missing: readonly MissingCharacter[];
  pages: number;
}

/** The fonts of a document. `bold` and `fallback` may lack characters. */
export type FaceName = 'regular' | 'bold' | 'fallback';

/** TrueType files, one per face. */
export type PdfFonts = Readonly<Record<FaceName, Uint8Array>>;
