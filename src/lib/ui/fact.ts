/** A term and what holds for it. */
export type Fact = readonly [term: string, text: string];
