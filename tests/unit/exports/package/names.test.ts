import fc from '../../support/fast-check.js';
import { describe, expect, it } from 'vitest';
import { isSafePath, nameKey, safeName, uniqueNames } from '../../../../src/lib/exports/package/names.js';

describe('safeName', () => {
  it.each([
    ['見積書.pdf', '見積書.pdf'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['C:\\temp\\a.pdf', 'C_temp_a.pdf'],
    ['a\u0000b\nc.pdf', 'a_b_c.pdf'],
    ['fdp.\u202eexe.pdf', 'fdp._exe.pdf'],
    ['.env', '.env'],
    ['.', '添付ファイル'],
    ['..', '添付ファイル'],
    ['', '添付ファイル'],
    [' 　', '添付ファイル'],
    ['a.pdf. . ', 'a.pdf'],
    ['CON', '_CON'],
    ['nul.tar.gz', '_nul.tar.gz'],
    ['com¹.txt', '_com¹.txt'],
    ['LPT9 .txt', '_LPT9 .txt'],
    ['console.txt', 'console.txt'],
    ['か\u3099.pdf', 'が.pdf'],
    ['\ud800.pdf', '_.pdf'],
  ])('%j → %j', (name, safe) => expect(safeName(name)).toBe(safe));

  it('shortens before the extension, never inside a character', () => {
    const safe = safeName(`${'𠮷'.repeat(100)}.pdf`);
    expect(safe).toBe(`${'𠮷'.repeat(49)}.pdf`);
  });

  it('is safe for any text', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('..', '/', '\\', 'con', ' ', '.', '\u0000', '　', 'ｱ', '\ud800', '\u202e', 'e\u0301'), {
          maxLength: 8,
        })
        .map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', minLength: 60, maxLength: 400 }),
    );
    fc.assert(
      fc.property(hostile, (name) => {
        const safe = safeName(name);
        expect(safeName(safe)).toBe(safe);
        expect(safe).toBe(safe.normalize('NFC'));
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(200);
        expect(safe).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]|[\s.]$/u);
        expect(isSafePath(`attachments/${safe}`)).toBe(true);
      }),
    );
  });
});

describe('uniqueNames', () => {
  it('numbers names that some file system considers equal', () => {
    expect(uniqueNames(['a.pdf', 'a.pdf', 'A.PDF', 'a (2).pdf', '.env', '.env', 'か\u3099', 'が'])).toEqual([
      'a.pdf',
      'a (2).pdf',
      'A (3).PDF',
      'a (2) (2).pdf',
      '.env',
      '.env (2)',
      'が',
      'が (2)',
    ]);
  });

  it('never gives a name twice', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'A', 'a (2)', 'ß', 'SS', 'ss', 'ı', 'I', '.', '')), (names) => {
        const unique = uniqueNames(names);
        expect(new Set(unique.map(nameKey)).size).toBe(names.length);
      }),
    );
  });
});

describe('isSafePath', () => {
  it.each([
    '../x',
    'a/../x',
    '/x',
    '//x',
    'C:x',
    'c:/x',
    'a\\x',
    '..\\x',
    'a\u0000',
    'a//b',
    './a',
    'a/',
    '',
    'a\u202eb',
  ])('refuses %j', (path) => expect(isSafePath(path)).toBe(false));
  it.each(['a', 'a/b', '.env', '...', 'a..b', 'attachments/見積 (2).pdf'])('takes %j', (path) =>
    expect(isSafePath(path)).toBe(true),
  );
});
