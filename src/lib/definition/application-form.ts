import type { FieldId } from './ids.js';

/**
 * A stretch of a cell, with something around it where there is anything to say. An answer is found by its id or by the
 * end of it: in a section, whoever's values stand in (`name.family` is the contact's or the manager's). `always`: 未入力
 * too where nothing of it is asked.
 */
export type FormPart = { before?: string; after?: string; always?: true } & (
  | { words: string }
  /** One answer, or a list's: 未入力 where it is asked and empty, unless it may be left out. */
  | { id: FieldId; optional?: true }
  /** Answers one behind the other; all empty is one 未入力. */
  | { joined: readonly FieldId[]; between: string }
  /** The first that says anything. */
  | { first: readonly FormPart[] }
  /** Several, and where `given` names answers, only once one of these is there: 未入力 until then. */
  | { parts: readonly FormPart[]; given?: readonly FieldId[] }
);

/** A heading on tinted ground, or answers; `span` is its share of the row, of 24. */
export interface ApplicationCell {
  span: number;
  heading?: string;
  /** The screen and the section whose answers are meant; all where none is named. */
  from?: readonly [screen: string, section: string];
  parts?: readonly FormPart[];
}

export interface ApplicationRow {
  cells: readonly ApplicationCell[];
  /** Left out where nothing of it is asked. */
  whereAsked?: true;
}

/** Rows for each entry of a list, up to a number; how many more there are is said under `heading`. */
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

/** A procedure's answers on one page, as the form that NSS puts out has them. */
export type ApplicationForm = readonly ApplicationGroup[];
