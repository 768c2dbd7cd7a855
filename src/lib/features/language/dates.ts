const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS: Readonly<Record<string, string>> = {
  日: 'Sun',
  月: 'Mon',
  火: 'Tue',
  水: 'Wed',
  木: 'Thu',
  金: 'Fri',
  土: 'Sat',
};
/** The year before an era's first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

const DATE =
  /(?:(\d{4})年|(令和|平成|昭和)(\d{1,2}|元)年)?(\d{1,2})月(\d{1,2})日(?:（([日月火水木金土])(?:曜日)?）|\(([日月火水木金土])\))?/gu;
const MONTH = /(\d{4})年(\d{1,2})月/gu;
const SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?=$| )/u;

const monthName = (number: string) => MONTHS[Number(number) - 1] ?? number;

function yearOf(year: string | undefined, era: string | undefined, count: string | undefined): string {
  if (year !== undefined) return year;
  return era === undefined ? '' : String((ERAS[era] ?? 0) + (count === '元' ? 1 : Number(count)));
}

/**
 * The dates in a text as English has them: 2026年4月17日（金）→ Fri 17 Apr 2026, 令和8年4月17日 → 17 Apr 2026,
 * 4月17日 → 17 Apr, 2026年4月 → Apr 2026, and 2026/04/17 9:30 at the beginning of a text → 17 Apr 2026 9:30.
 */
export function showDates(text: string): string {
  return text
    .replace(DATE, (_, year, era, count, month, day, wide, narrow) =>
      [WEEKDAYS[wide ?? narrow], String(Number(day)), monthName(month), yearOf(year, era, count)]
        .filter(Boolean)
        .join(' '),
    )
    .replace(/(?<=(?:[A-Z][a-z]{2}|[A-Z][a-z]{2} \d{4}))(?=\d{1,2}:\d{2})/gu, ' ')
    .replace(MONTH, (_, year, month) => `${monthName(month)} ${year}`)
    .replace(SLASHED, (_, year, month, day) => `${Number(day)} ${monthName(month)} ${year}`);
}
