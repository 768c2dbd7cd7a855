/** How a screen of NSS, or a part of one with a button of its own, is left. */
export interface NssEnd {
  /** The button to press there, as NSS calls it. */
  press: string;
  /** What goes wrong easily there, in our words. */
  warnings: readonly string[];
  /** The button leads to a page on which NSS shows everything entered since the last such page. */
  confirms?: true;
}
