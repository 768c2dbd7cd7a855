const FORMAT = new Intl.DateTimeFormat('ja-JP', {
  timeZone: 'Asia/Tokyo',
  dateStyle: 'medium',
  timeStyle: 'short',
});

/** A moment (ISO 8601) as people in Japan read it; what is none, as such. */
export const showMoment = (at: string): string =>
  Number.isNaN(Date.parse(at)) ? '分からない日時' : FORMAT.format(new Date(at));
