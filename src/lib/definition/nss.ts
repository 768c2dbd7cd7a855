/**
 * Something to do on NSS besides answering: a button or link to press, a box to tick, or something to look at before going
 * on.
 */
export interface NssMove {
  does: 'press' | 'tick' | 'look';
  /** The label of the button or box, as on NSS; for `look`, what to look at. */
  what: string;
  /** In our words: where it is, or what to pay attention to. */
  note?: string;
}

/**
 * How NSS takes an answer for which it has no control of its own: a button to press or a box to tick, often in the row of
 * a list. `{value}` in `note` is replaced by the answer.
 */
export interface NssAnswer {
  does: 'press' | 'tick';
  /** The button's or box's label, or one for each possible answer. */
  what: string | Readonly<Record<string, string>>;
  note?: string;
  /** NSS asks for it before the rest of the section. */
  first?: true;
}

/** How the user leaves a screen of NSS, or a part of one that has its own button. */
export interface NssEnd {
  /** The label of the button to press, as in NSS. */
  press: string;
  /** Mistakes that are easily made there, in our words. */
  warnings: readonly string[];
  /** The button leads to a page on which NSS shows everything entered since the last such page. */
  confirms?: true;
  /** What follows on NSS before the next screen or part: pages to look at, buttons, mails to wait for. */
  then?: readonly NssMove[];
}
