import type { FieldId } from './ids.js';

/**
 * A part of a cell's text; `before` and `after` are printed only if the part itself has any text. An answer is found by
 * its id or by the end of its id: in a section, `name.family` finds the contact's or the manager's name. `always`:
 * print 未入力 even if none of the part's answers is asked for.
 */
export type FormPart = { before?: string; after?: string; always?: true } & (
  | { words: string }
  /** One answer, or the entries of a list: 未入力 if asked for and empty, or nothing if `optional`. */
  | { id: FieldId; optional?: true }
  /** Several answers in a row; a single 未入力 if all are empty. */
  | { joined: readonly FieldId[]; between: string }
  /** The first of these parts that has any text. */
  | { first: readonly FormPart[] }
  /** Several parts. With `given`, a single 未入力 until one of these answers is entered. */
  | { parts: readonly FormPart[]; given?: readonly FieldId[] }
);

/** A heading on a tinted background, or answers; `span` is the width in 24ths of the row. */
export interface ApplicationCell {
  span: number;
  heading?: string;
  /** The screen and section in which to look for the answers; everywhere if missing. */
  from?: readonly [screen: string, section: string];
  parts?: readonly FormPart[];
}

export interface ApplicationRow {
  cells: readonly ApplicationCell[];
  /** Leaves the row out if none of its answers is asked for. */
  whereAsked?: true;
}

/** Rows repeated for each entry of a list, up to `most`; the number of further entries is printed beside `heading`. */
export interface RowsForEach {
  each: FieldId;
  most: number;
  rows: readonly ApplicationRow[];
  heading: string;
}

export interface ApplicationGroup {
  title: string;
  rows: readonly (ApplicationRow | RowsForEach)[];
}

/** A procedure's answers on one page, laid out as on the form that NSS issues. */
export type ApplicationForm = readonly ApplicationGroup[];
