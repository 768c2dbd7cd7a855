declare module 'japanese-holidays' {
  const JapaneseHolidays: {
    /** The holiday's name on a local date, undefined where it is none. */
    isHoliday(date: Date, furikae?: boolean): string | undefined;
  };
  export default JapaneseHolidays;
}
