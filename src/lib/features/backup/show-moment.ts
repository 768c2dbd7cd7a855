/** A point in time (ISO 8601) in Japanese notation and Japan time: 2026/04/10 9:30. */
export const showMoment = (at: string): string =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
