/** One place that a postal code stands for. Every text is full-width, as NSS takes it; readings are full-width katakana. */
export interface Place {
  /** One of the 47 (`PREFECTURES`). */
  prefecture: string;
  /** 川崎市幸区, 中郡二宮町: with the county or the city that it belongs to. */
  city: string;
  /** '' where the code is of a whole city. */
  town: string;
  /** The town's reading is '' for a few offices, of which nobody has it. */
  kana: { prefecture: string; city: string; town: string };
  /** A tower with a code for each floor: its name goes after the lot number, 西新宿２丁目６番１号　新宿住友ビル２０階. */
  building?: { name: string; kana: string };
  /** An office with a code of its own. `street`: what follows the town; the list has no readings of the names, '' then. */
  office?: { name: string; kana: string; street: string };
}

/** The postal codes of the whole country. */
export interface PostalTable {
  /** The day of Japan Post's list, YYYYMMDD: newer codes are not in it. */
  readonly dataDate: string;
  /** The places of a code of seven half-width digits, in Japan Post's order; none for a code that it does not know. */
  find(code: string): readonly Place[];
}
