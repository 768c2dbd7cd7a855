import { describe, expect, it } from 'vitest';
import { fileName } from '../../../src/lib/exports/file-name.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, type Changes } from '../support/example.js';

const nameOf = (changes: Changes, complete = true) =>
  fileName(newApplication, emptyDraft(changes), complete, '20260410', 'pdf');

describe('fileName', () => {
  it('contains the company, the day, and whether the draft is finished', () => {
    expect(fileName(newApplication, exampleDraft(), true, '20260410', 'json')).toBe(
      '下書き_ナックスシステム株式会社_20260410.json',
    );
    expect(fileName(newApplication, exampleDraft(), false, '20260410', 'zip')).toBe(
      '【未完成】下書き_ナックスシステム株式会社_20260410.zip',
    );
  });

  it('uses the contact’s company if the office has none, then the title', () => {
    expect(nameOf({ 'contact.companyName': '青山商事' })).toBe('下書き_青山商事_20260410.pdf');
    expect(nameOf({ 'contact.companyName': '青山商事', 'office.companyName': '青山貿易' })).toContain('_青山貿易_');
    expect(nameOf({})).toBe('下書き_新規申込_20260410.pdf');
    expect(nameOf({ 'office.companyName': { a: 1 } })).toBe('下書き_新規申込_20260410.pdf');
  });

  it.each([
    ['a/b\\c:d', 'a_b_c_d'],
    ['..\\..\\windows', '.._.._windows'],
    ['*?"<>|', '_'],
    ['改\n行\t', '改_行_'],
    ['\u202egpj.exe', '_gpj.exe'],
    ['見え\u200bない', '見え_ない'],
    ['壊\ud800れ', '壊_れ'],
    ['外字\ue000', '外字_'],
    ['  前後  ', '前後'],
    ['   ', '下書き'],
    ['髙﨑𠮷①', '髙﨑𠮷①'],
  ])('makes %j safe for every file system', (company, expected) => {
    expect(nameOf({ 'office.companyName': company })).toBe(`下書き_${expected}_20260410.pdf`);
  });

  it('is short enough for every file system', () => {
    expect(nameOf({ 'office.companyName': 'あ'.repeat(300) })).toBe(`下書き_${'あ'.repeat(60)}_20260410.pdf`);
  });
});
