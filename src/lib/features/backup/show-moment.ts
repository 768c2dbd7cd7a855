/** A moment (ISO 8601) as people in Japan read it. */
export const showMoment = (at: string): string =>
  new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
