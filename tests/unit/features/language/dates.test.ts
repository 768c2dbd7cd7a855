import { expect, it } from 'vitest';
import { showDates } from '../../../../src/lib/features/language/dates.js';

it.each([
  ['2026年4月17日（金）', 'Fri 17 Apr 2026'],
  ['2026年11月27日(金)', 'Fri 27 Nov 2026'],
  ['2026年4月17日', '17 Apr 2026'],
  ['令和8年4月17日（金曜日）', 'Fri 17 Apr 2026'],
  ['令和元年5月1日', '1 May 2019'],
  ['平成31年4月30日', '30 Apr 2019'],
  ['4月12日（日）9:00', 'Sun 12 Apr 9:00'],
  ['2026年4月', 'Apr 2026'],
  ['2026/04/07 9:30', '7 Apr 2026 9:30'],
  ['03/1234', '03/1234'],
])('%s → %s', (japanese, english) => expect(showDates(japanese)).toBe(english));
