/** One place that a postal code stands for, in full-width characters as NSS takes them. */
export interface Place {
  /** One of the 47. */
  prefecture: string;
  city: string;
  /** '' where the code holds for the rest of a city (以下に掲載がない場合). */
  town: string;
  /** Readings in full-width katakana; a town's is '' where nobody wrote it down. */
  kana: { prefecture: string; city: string; town: string };
  /** An office that has a code of its own, with the street number of its address. */
  office?: { name: string; street: string };
}

/** The postal codes, decoded as they are asked for. */
export interface PostalTable {
  /** The day of the data, YYYYMMDD. */
  readonly dataDate: string;
  /** Every place of a code in the data's order; none for an unknown code or what is no code. */
  find(code: string): readonly Place[];
}
