/** How a screen of NSS, or a part of one with a button of its own, is left. */
export interface NssEnd {
  /** The button to press there, as NSS calls it. */
  press: string;
  /** What goes wrong easily there, in our words. */
  warnings: readonly string[];
  /** The button leads to a page on which NSS shows everything entered since the last such page. */
  confirms?: true;
}

/** The ends of a procedure's pages: of whole screens, and of parts that NSS has pages or buttons of their own for. */
export interface NssEnds {
  screens: Readonly<Record<string, NssEnd>>;
  sections: Readonly<Record<string, NssEnd>>;
}
