/** Types for the one function used of japanese-holidays; the package has none. */
declare module 'japanese-holidays' {
  interface Holiday {
    /** 1 to 12. */
    month: number;
    /** 1 to 31. */
    date: number;
    name: string;
  }
  const japaneseHolidays: {
    /** The holidays of a year, 振替休日 and 国民の休日 included unless `substitutes` is false. */
    getHolidaysOf(year: number, substitutes?: boolean): Holiday[];
  };
  export default japaneseHolidays;
}
