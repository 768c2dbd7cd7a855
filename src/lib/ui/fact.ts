/** A label and its text, shown as one line of a description list. */
export type Fact = readonly [term: string, text: string];
