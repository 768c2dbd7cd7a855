import { describe, expect, it } from 'vitest';
import { isPhoneNumber } from '../../../src/lib/validation/phone.js';

describe('isPhoneNumber', () => {
  it.each(['0312345678', '0451234567', '09012345678', '06012345678', '05012345678', '08001234567', '0120123456'])(
    '%s has the form of one',
    (number) => expect(isPhoneNumber(number)).toBe(true),
  );
  it.each([
    '',
    '03',
    '031234567',
    '0901234567',
    '0501234567',
    '0601234567',
    '0000000000',
    '1312345678',
    '03123456789',
    '090123456789',
    '03-1234-5678',
  ])('%s has not', (number) => expect(isPhoneNumber(number)).toBe(false));
});
