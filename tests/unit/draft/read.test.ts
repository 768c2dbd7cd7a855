import { describe, expect, it } from 'vitest';
import { listAt } from '../../../src/lib/definition/walk.js';
import { entryCount, reader } from '../../../src/lib/draft/read.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, type Changes } from '../support/example.js';

const readIn = (changes: Changes, today = '20260410') => reader(newApplication, emptyDraft(changes), today);

describe('reader', () => {
  it('follows the calendar until a day of application is set', () => {
    expect(readIn({})('start.applicationDate')).toBe('20260410');
    expect(readIn({}, '20260413')('start.applicationDate')).toBe('20260413');
    expect(readIn({ 'start.applicationDate': '20260406' })('start.applicationDate')).toBe('20260406');
  });

  it('keeps a day empty that the user emptied', () => {
    expect(readIn({ 'start.applicationDate': '' })('start.applicationDate')).toBe('');
  });

  it('returns a fixed value if nothing is stored, otherwise the stored value', () => {
    expect(readIn({ userCodes: [] })('userCodes[0].industry')).toBe('輸出入者（外為法関連業務利用）');
    expect(readIn({ 'plan.netNaccs': null })('plan.netNaccs')).toBe('従量のみ');
    expect(readIn({ 'plan.netNaccs': '基本+従量' })('plan.netNaccs')).toBe('基本+従量');
  });

  it('returns undefined for an unanswered field', () => {
    expect(readIn({})('office.phone')).toBeUndefined();
    expect(readIn({})('no.such.field')).toBeUndefined();
  });
});

describe('entryCount', () => {
  it.each([
    ['manager.emergencyFax', undefined, 1],
    ['manager.emergencyFax', [], 1],
    ['manager.emergencyFax', ['1', '2'], 2],
    ['manager.emergencyFax', 'no list', 1],
    ['userCodes[0].delegates', undefined, 0],
    ['userCodes[0].delegates', ['専務'], 1],
    ['userCodes', undefined, 1],
  ])('of %s holding %j is %i', (path, stored, expected) => {
    expect(entryCount(listAt(newApplication, path)!, stored)).toBe(expected);
  });
});
