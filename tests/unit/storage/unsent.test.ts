import { expect, it, vi } from 'vitest';
import { keepUnsent, loadUnsent } from '../../../src/lib/storage/unsent.js';
import { browserStorage } from '../support/browser-storage.js';

it('keeps what is written in its place until it is sent', () => {
  const there = browserStorage();
  vi.stubGlobal('sessionStorage', there);
  expect(loadUnsent('a office.fax')).toBe('');
  keepUnsent('a office.fax', '番号を');
  keepUnsent('a office.phone', '確かめて');
  expect([loadUnsent('a office.fax'), loadUnsent('b office.fax')]).toEqual(['番号を', '']);
  keepUnsent('a office.fax', '');
  expect(loadUnsent('a office.fax')).toBe('');
  expect(Object.keys(there)).toEqual(['shitagaki:unsent:a office.phone']);
});

it('does without where the browser blocks or fills it', () => {
  vi.stubGlobal('sessionStorage', {
    getItem: () => null,
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  keepUnsent('a', 'b');
  expect(loadUnsent('a')).toBe('');
  vi.stubGlobal('sessionStorage', undefined);
  keepUnsent('a', 'b');
  expect(loadUnsent('a')).toBe('');
});
