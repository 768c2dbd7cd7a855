/** One place of a postal code. All texts are full-width, as NSS requires; readings are full-width katakana. */
export interface Place {
  /** One of the 47 (`PREFECTURES`). */
  prefecture: string;
  /** Including the county or city it belongs to: 川崎市幸区, 中郡二宮町. */
  city: string;
  /** '' if the code covers a whole city. */
  town: string;
  /** The town's reading is '' for a few offices, for which no source has it. */
  kana: { prefecture: string; city: string; town: string };
  /** A tower with a code per floor; its name goes after the lot number: 西新宿２丁目６番１号　新宿住友ビル２０階. */
  building?: { name: string; kana: string };
  /** An office with its own code. `street` follows the town; `kana` is '' because Japan Post's list has no readings. */
  office?: { name: string; kana: string; street: string };
}

/** A place with its postal code, seven half-width digits. */
export interface CodedPlace {
  code: string;
  place: Place;
}

/** The postal codes of the whole country or of a part of it. */
export interface PostalCodes {
  /** The date of Japan Post's list, YYYYMMDD; codes introduced later are missing. */
  readonly dataDate: string;
  /**
   * The places of a code (seven half-width digits), in Japan Post's order; empty for a code that does not exist, undefined
   * for one of a part that has not been loaded.
   */
  find(code: string): readonly Place[] | undefined;
}

/** The postal codes of the whole country. */
export interface PostalTable extends PostalCodes {
  find(code: string): readonly Place[];
  find(code: string): readonly Place[];
  /** Every municipality (ward, in a city that has wards) with its prefecture, each once. */
  readonly cities: readonly Pick<Place, 'prefecture' | 'city'>[];
  /** The places of all codes of towns in a city. Slower than `find`, because it reads the whole table once per city. */
  townsOf(prefecture: string, city: string): readonly Place[];
  /** The same with their codes. */
  codedTownsOf(prefecture: string, city: string): readonly CodedPlace[];
  /** Every code with each of its places, towns first. Takes a few seconds: it unpacks the whole table. */
  all(): Iterable<readonly [code: string, place: Place]>;
}
