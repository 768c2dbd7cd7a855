import { expect, it, vi } from 'vitest';
import { dropUnsent, keepUnsent, loadUnsent } from '../../../src/lib/storage/unsent.js';

/** A storage whose entries are its own properties, as a browser's. */
function aStorage() {
  const methods = {
    getItem: (key: string) => Object.getOwnPropertyDescriptor(there, key)?.value as string | undefined,
    setItem: (key: string, value: string) => void Object.assign(there, { [key]: value }),
    removeItem: (key: string) => void delete there[key],
  };
  const there = Object.create(methods) as Record<string, unknown>;
  return there;
}

it('keeps what is written in its place until it is sent, and forgets all at once', () => {
  const there = aStorage();
  there['another'] = 'stays';
  vi.stubGlobal('sessionStorage', there);
  expect(loadUnsent('a office.fax')).toBe('');
  keepUnsent('a office.fax', '番号を');
  keepUnsent('a office.phone', '確かめて');
  expect([loadUnsent('a office.fax'), loadUnsent('b office.fax')]).toEqual(['番号を', '']);
  keepUnsent('a office.fax', '');
  expect(loadUnsent('a office.fax')).toBe('');
  expect(Object.keys(there)).toHaveLength(2);
  dropUnsent();
  expect(Object.keys(there)).toEqual(['another']);
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
  dropUnsent();
  expect(loadUnsent('a')).toBe('');
});
