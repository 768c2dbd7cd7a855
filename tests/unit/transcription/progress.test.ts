import { describe, expect, it } from 'vitest';
import {
  fingerprint,
  isAsTyped,
  toStoredProgress,
  leftBehind,
  markConfirmed,
  markCopied,
  onlyChanged,
  padProgress,
  readStoredProgress,
  stateOf,
  submittedMarks,
  type Marks,
} from '../../../src/lib/transcription/progress.js';
import { flatSteps, stepsOf } from '../../../src/lib/transcription/steps.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleDraft, TODAY, type Changes } from '../support/example.js';

const screensOf = (changes: Changes = {}) => stepsOf(newApplication, exampleDraft(changes), TODAY);
const stepAt = (path: string, changes: Changes = {}) =>
  flatSteps(screensOf(changes)).find((step) => step.path === path)!;
/** Everything marked as transcribed. */
const allTyped: Marks = flatSteps(screensOf())
  .filter(({ kind }) => kind !== 'skip')
  .reduce<Marks>((marks, step) => markCopied(marks, step), {});
const changedPaths = (changes: Changes, marks = allTyped) =>
  onlyChanged(screensOf(changes), marks).flatMap((screen) =>
    flatSteps([screen]).map(({ path }) => `${screen.id} ${path}`),
  );

describe('the progress of a field', () => {
  it('goes from open through copied to confirmed, and back when the draft changes', () => {
    const step = stepAt('office.phone');
    expect(stateOf(step, {})).toBe('open');
    const copied = markCopied({}, step);
    expect(stateOf(step, copied)).toBe('copied');
    const confirmed = markConfirmed(copied, step, true);
    expect(stateOf(step, confirmed)).toBe('confirmed');
    expect(stateOf(step, markConfirmed(confirmed, step, false))).toBe('copied');
    const changed = stepAt('office.phone', { 'office.phone': '0312345679' });
    expect(stateOf(changed, confirmed)).toBe('redo');
    expect(stateOf(changed, markCopied(confirmed, changed))).toBe('copied');
  });

  it('distinguishes values that differ little', () => {
    const values = ['', '0', '00', '01', '10', 'ab', 'ba', 'アイ', 'イア', '１', '1', 'A　B', 'A B', 'A  B'];
    expect(new Set(values.map((value) => fingerprint({ value }))).size).toBe(values.length);
  });

  it('returns to its earlier state when a confirmation without copying is undone', () => {
    const step = stepAt('office.phone');
    const seen = markConfirmed({}, step, true);
    expect(stateOf(step, seen)).toBe('confirmed');
    expect(markConfirmed(seen, step, false)).toEqual({});
    const changed = stepAt('office.phone', { 'office.phone': '0312345679' });
    const copied = markCopied({}, step);
    const looked = markConfirmed(markConfirmed(copied, changed, true), changed, true);
    expect(stateOf(changed, looked)).toBe('confirmed');
    expect(markConfirmed(looked, changed, false)).toEqual(copied);
    expect(stateOf(changed, markConfirmed(looked, changed, false))).toBe('redo');
  });

  it('is read back only if it is valid', () => {
    expect(readStoredProgress(null)).toEqual({ marks: {}, submitted: null });
    const a = { copied: 'x', confirmed: true };
    expect(readStoredProgress({ a, b: { copied: 1, confirmed: true }, c: null }).marks).toEqual({ a });
    const kept = { marks: { a }, submitted: { a, b: { copied: 'y', confirmed: false, before: '' } } };
    expect(readStoredProgress(JSON.parse(JSON.stringify(toStoredProgress(kept))))).toEqual(kept);
    expect(readStoredProgress(toStoredProgress({ marks: { a }, submitted: null }))).toEqual({
      marks: { a },
      submitted: null,
    });
    expect(stateOf({ ...stepAt('office.phone'), path: 'constructor' }, {})).toBe('open');
  });
});

describe('the progress of the whole', () => {
  it('counts each field once, and only those with something to enter', () => {
    const before = padProgress(screensOf(), {});
    expect(before).toEqual({ total: Object.keys(allTyped).length, done: 0, confirmed: 0, redo: 0 });
    expect(padProgress(screensOf(), allTyped)).toEqual({ ...before, done: before.total });
    expect(padProgress(screensOf({ 'contact.phone': '0311112222' }), allTyped)).toMatchObject({
      total: before.total,
      done: before.total - 1,
      redo: 1,
    });
  });
});

describe('corrections', () => {
  it('are none while nothing changed', () => expect(changedPaths({})).toEqual([]));

  it('are exactly what changed, each field on the last screen where NSS asks for it', () => {
    expect(
      changedPaths({
        'contact.phone': '0311112222',
        'office.fax': '',
        'contact.department': '通関課',
        'userCodes[0].naming.addressEn.rest': 'HORIKAWACHO 999',
      }),
    ).toEqual([
      'applicant contact.department',
      'applicant contact.phone',
      'office office.fax',
      'userCodes userCodes[0].naming.addressEn.rest',
    ]);
    const [applicant] = onlyChanged(screensOf({ 'contact.phone': '0311112222' }), allTyped);
    expect(flatSteps([applicant!])).toMatchObject([{ kind: 'type', value: '0311112222' }]);
    expect(applicant!.end?.press).toBe('次へ進む');
  });

  it('are found by comparing with the submitted state, whether transcribed with the pad or by hand', () => {
    const byPad = markCopied({}, stepAt('contact.phone'));
    const submitted = submittedMarks(screensOf({ 'contact.phone': '0399998888' }), byPad);
    expect(changedPaths({}, submitted)).toEqual([]);
    expect(changedPaths({ 'contact.phone': '0399998888' }, submitted)).toEqual(['applicant contact.phone']);
    expect(changedPaths({ 'office.fax': '' }, submitted)).toEqual(['office office.fax']);
    expect(isAsTyped(screensOf(), allTyped)).toBe(true);
    expect(isAsTyped(screensOf({ 'office.fax': '' }), allTyped)).toBe(false);
    expect(isAsTyped(screensOf({ 'manager.source': '申込担当者と同じ' }), allTyped)).toBe(false);
    expect(isAsTyped(screensOf({ 'office.fax': '' }), byPad)).toBe(true);
  });

  it('include what NSS may still have although it is hidden in the draft', () => {
    const screens = screensOf({ 'manager.source': '申込担当者と同じ', 'manager.emergencyFax': ['0000000000'] });
    const left = leftBehind(newApplication, screens, allTyped).map(({ path }) => path);
    expect(left).toContain('manager.phone');
    expect(left).not.toContain('manager.emergencyFax[0]');
    expect(leftBehind(newApplication, screensOf(), allTyped)).toEqual([]);
  });
});
