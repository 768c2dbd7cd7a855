import { expect, it } from 'vitest';
import { uryPossible } from '../../../src/lib/calendar/ury-hours.js';

it.each([
  ['2026-04-10T22:59:59+09:00', true],
  ['2026-04-10T23:00:00+09:00', false],
  ['2026-04-10T23:59:59+09:00', false],
  ['2026-04-11T00:00:00+09:00', true],
  ['2026-04-10T14:00:00Z', false],
])('URY at %s is possible: %s (T7)', (at, possible) => expect(uryPossible(new Date(at))).toBe(possible));
