/** One address of a code; all texts are full-width. */
export interface Row {
  /** Seven digits. */
  code: string;
  prefecture: string;
  city: string;
  town: string;
  /** For a code of a tower's floor, otherwise ''. */
  building: string;
  /** For the code of a single office, otherwise ''. */
  street: string;
  /** The office with this code, otherwise ''. */
  office: string;
  prefectureKana: string;
  cityKana: string;
  /** '' if unknown. */
  townKana: string;
  buildingKana: string;
}

/** One of Japan Post's entries, with the readings as its lists write them. */
export type Entry = Omit<Row, 'building' | 'buildingKana'>;

/** All rows of a table, sorted by code. */
export interface PostalRows {
  /** YYYYMMDD, the date of Japan Post's list. */
  dataDate: string;
  ordinary: readonly Row[];
  offices: readonly Row[];
}
