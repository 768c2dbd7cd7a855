import { describe, expect, it } from 'vitest';
import {
  formByKey,
  forms,
  keyOf,
  softwareFor,
  webBusinesses,
  webNotes,
} from '../../../src/lib/reference/form-support.js';

describe('the table of forms', () => {
  it('has a key of its own for every form, which finds it again', () => {
    expect(forms.length).toBeGreaterThan(20);
    const keys = forms.map(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
    for (const form of forms) expect(formByKey(keyOf(form))).toBe(form);
  });

  it('has numbers of three characters, and a software for every form', () => {
    for (const form of forms) {
      for (const number of [form.new, form.correction]) if (number !== null) expect(number).toMatch(/^[0-9A-Z]\d\d$/);
      expect(form.name).not.toBe('');
      expect(form.package || form.web).toBe(true);
    }
  });

  it('finds no form by a number of corrections, another name or an empty text', () => {
    for (const key of ['109', '', '輸出', 'constructor']) expect(formByKey(key)).toBeUndefined();
  });

  it('names the businesses of WebNACCS', () => {
    expect(webBusinesses.length).toBeGreaterThan(0);
    for (const { category, name, code } of webBusinesses) expect([category, name, code]).not.toContain('');
    for (const note of webNotes) expect(note).not.toBe('');
  });
});

describe('softwareFor', () => {
  it('returns WebNACCS if it supports every form', () => {
    expect(softwareFor(['100'])).toEqual({ software: 'web', because: [formByKey('100')] });
    expect(softwareFor(['100', '200'])?.because.map(keyOf)).toEqual(['100', '200']);
  });

  it('returns the package software if one form needs it, and says which', () => {
    expect(formByKey('150')).toMatchObject({ web: false, package: true });
    expect(softwareFor(['100', '150', '200'])).toEqual({ software: 'package', because: [formByKey('150')] });
  });

  it('returns nothing for no forms or only unknown ones', () => {
    expect(softwareFor([])).toBeUndefined();
    expect(softwareFor(['999'])).toBeUndefined();
    expect(softwareFor(['999', '150'])?.because.map(keyOf)).toEqual(['150']);
  });

  it('decides for each form of the table as the table says', () => {
    for (const form of forms) {
      expect(softwareFor([keyOf(form)])).toEqual({ software: form.web ? 'web' : 'package', because: [form] });
    }
  });
});
