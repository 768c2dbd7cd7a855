/** How the user leaves a screen of NSS, or a part of one that has its own button. */
export interface NssEnd {
  /** The label of the button to press, as in NSS. */
  press: string;
  /** Mistakes that are easily made there, in our words. */
  warnings: readonly string[];
  /** The button leads to a page on which NSS shows everything entered since the last such page. */
  confirms?: true;
}
