/**
 * Japan's holidays, entered by hand instead of computed: 2024 to 2027 as the Cabinet Office announced them, 2028 to
 * 2030 as the law gives them (equinoxes: 2028-03-20, 09-22; 2029-03-20, 09-23; 2030-03-20, 09-23). MMDD; + is a
 * substitute holiday (振替休日), * one between two holidays (国民の休日).
 */
const OFFICIAL: Record<string, string> = {
  2024: '0101 0108 0211 0212+ 0223 0320 0429 0503 0504 0505 0506+ 0715 0811 0812+ 0916 0922 0923+ 1014 1103 1104+ 1123',
  2025: '0101 0113 0211 0223 0224+ 0320 0429 0503 0504 0505 0506+ 0721 0811 0915 0923 1013 1103 1123 1124+',
  2026: '0101 0112 0211 0223 0320 0429 0503 0504 0505 0506+ 0720 0811 0921 0922* 0923 1012 1103 1123',
  2027: '0101 0111 0211 0223 0321 0322+ 0429 0503 0504 0505 0719 0811 0920 0923 1011 1103 1123',
  2028: '0101 0110 0211 0223 0320 0429 0503 0504 0505 0717 0811 0918 0922 1009 1103 1123',
  2029: '0101 0108 0211 0212+ 0223 0320 0429 0430+ 0503 0504 0505 0716 0811 0917 0923 0924+ 1008 1103 1123',
  2030: '0101 0114 0211 0223 0320 0429 0503 0504 0505 0506+ 0715 0811 0812+ 0916 0923 1014 1103 1104+ 1123',
};

/** Day → '+', '*' or ''. */
export const HOLIDAYS = new Map(
  Object.entries(OFFICIAL).flatMap(([year, days]) =>
    days.split(' ').map((entry): [string, string] => [year + entry.slice(0, 4), entry.slice(4)]),
  ),
);

/** Every day of the years above, as YYYYMMDD. */
export function everyDay(): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(2024, 0, 1); at <= Date.UTC(2030, 11, 31); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10).replaceAll('-', ''));
  }
  return days;
}

/** A business day by that list alone (T2). */
export function isOpen(day: string): boolean {
  const weekday = new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`).getUTCDay();
  const date = Number(day.slice(4));
  const season = date >= 1229 || date <= 103 || (date >= 429 && date <= 505);
  return weekday !== 0 && weekday !== 6 && !season && !HOLIDAYS.has(day);
}
