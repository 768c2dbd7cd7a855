const japan = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
  timeZone: 'Asia/Tokyo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsInJapan(now: Date): Record<string, string> {
  return Object.fromEntries(japan.formatToParts(now).map(({ type, value }) => [type, value]));
}

/**
 * The date in Japan at a given moment: 2026-04-05T15:00Z → 20260406.
 * @throws RangeError for an invalid Date
 */
export function todayInJapan(now: Date): string {
  const { year = '', month = '', day = '' } = partsInJapan(now);
  return year.padStart(4, '0') + month + day;
}

/**
 * The time of day in Japan at a given moment, to the minute: 2026-04-05T15:00Z → 00:00.
 * @throws RangeError for an invalid Date
 */
export function timeInJapan(now: Date): string {
  const { hour = '', minute = '' } = partsInJapan(now);
  return `${hour}:${minute}`;
}
