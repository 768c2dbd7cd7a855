import { describe, expect, it } from 'vitest';
import { cautious } from '../../../../src/lib/calendar/calendar-settings.js';
import type { Draft } from '../../../../src/lib/draft/types.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { type Changes, exampleDraft, issuesOf, TODAY } from '../../support/example.js';
import { spokenIn } from '../../support/examples.js';
import { testRules } from './rule-table.js';

const applyOn = (day: string): Changes => ({ 'start.applicationDate': day });
const without = (draft: Draft, ...ids: string[]): Draft => ({
  ...draft,
  values: Object.fromEntries(Object.entries(draft.values).filter(([id]) => !ids.includes(id))),
});

testRules([
  // 2026: 04-29 to 05-06 are closed, so 04-28 is a Tuesday and the next business day is Thursday 05-07.
  {
    id: 'T1',
    says: 'error',
    at: 'start.desiredDate',
    wrong: ['20260410', '20260416', '20250417'],
    right: ['20260417', '20260420'],
    where: applyOn('20260410'),
  },
  {
    id: 'T1',
    says: 'error',
    at: 'start.desiredDate',
    wrong: ['20260418', '20260419', '20260429', '20260430', '20260506'],
    right: ['20260428', '20260507'],
  },
  {
    id: 'T1',
    says: 'error',
    at: 'start.desiredDate',
    wrong: ['20260510', '20260512'],
    right: ['20260513'],
    where: applyOn('20260428'),
  },
  {
    id: 'T1',
    says: 'error',
    at: 'start.desiredDate',
    wrong: ['20261229', '20270103', '20270101'],
    right: ['20261228', '20270104'],
  },
  {
    id: 'T1',
    says: 'error',
    at: 'start.desiredDate',
    wrong: ['20260410'],
    right: ['20260413'],
    where: applyOn('20260406'),
  },
  { id: 'T1', says: 'advice', at: 'start.applicationDate', wrong: ['20260409', '20250410'], right: ['20260410'] },
  {
    id: 'T2',
    says: 'advice',
    at: 'start.desiredDate',
    wrong: ['20280410', '20300415'],
    right: ['20271210', '20270412'],
  },
]);

describe('T1: the day of application', () => {
  const undated = without(exampleDraft(), 'start.applicationDate');
  const on = (today: string) => validate(newApplication, undated, { today }).map(({ rule, path }) => `${rule} ${path}`);
  it('is today until it is set, and the start is checked anew each day', () => {
    expect(on('20260410')).toEqual([]);
    expect(on('20260413')).toEqual(['T1 start.desiredDate']);
  });
  it('is the one entered in the draft, whatever today is', () => {
    const issues = validate(newApplication, exampleDraft(), { today: '20260501' });
    expect(issues).toMatchObject([{ rule: 'T1', path: 'start.applicationDate', severity: 'advice' }]);
  });
  it('names the earliest start', () => {
    const [issue] = issuesOf(exampleDraft({ 'start.desiredDate': '20260415' }));
    expect(issue?.message).toContain('2026年4月10日（金）に申し込むと、早くて2026年4月17日（金）から');
  });
  it('names the reason why the day is closed', () => {
    const [issue] = issuesOf(exampleDraft({ 'start.desiredDate': '20260504' }));
    expect(issue?.message).toContain('祝日（みどりの日）');
  });
  it.each([
    ['20260411', '土曜日', '2026年4月20日'],
    ['20260412', '日曜日', '2026年4月20日'],
    ['20260429', '祝日（昭和の日）', '2026年5月14日'],
  ])('advises to count from the next business day if one applies on %s', (day, why, earliest) => {
    const changes = { 'start.applicationDate': day, 'start.desiredDate': '20260601' };
    const [issue, ...others] = issuesOf(exampleDraft(changes));
    expect(issue).toMatchObject({ rule: 'T1', severity: 'advice', path: 'start.applicationDate' });
    expect(issue?.message).toContain(why);
    expect(issue?.message).toContain(earliest);
    expect(others).toEqual([]);
    expect(issuesOf(exampleDraft({ ...changes, 'result.receivedOn': day })).map(({ path }) => path)).not.toContain(
      'start.applicationDate',
    );
  });
  it('leaves an impossible day of application to the kind', () => {
    const issues = issuesOf(exampleDraft({ 'start.applicationDate': '20260231' }));
    expect(issues).toMatchObject([{ rule: 'date8', path: 'start.applicationDate' }]);
  });
});

const onDate: Readonly<Record<string, string>> = {
  'password-reset': '日付を指定して登録を希望',
  'system-settings': '日付を指定して登録を希望',
  'certificate-reissue': '日付指定',
};
const dated = (id: string, day: string): Changes => ({ 'schedule.timing': onDate[id]!, 'schedule.date': day });

describe('T6: the desired day', () => {
  it.each(['password-reset', 'system-settings'])('may not be today or past: %s', (id) => {
    const speaks = (day: string) => spokenIn(id, 'schedule.date', dated(id, day));
    expect(speaks('20260410')).toEqual(['T6 error']);
    expect(speaks('20260409')).toEqual(['T6 error']);
    // A Saturday: NSS names no closed days here.
    const early = id === 'system-settings' ? ['T6 advice'] : [];
    for (const day of ['20260411', '20260413', '20260416']) expect(speaks(day)).toEqual(early);
    for (const day of ['20260417', '20260418', '20270101']) expect(speaks(day)).toEqual([]);
    expect(spokenIn(id, 'schedule.date', dated(id, '20260413'), '20260413')).toEqual(['T6 error']);
  });

  it('may be today, a weekend or a holiday for a certificate, but not past', () => {
    const speaks = (day: string) => spokenIn('certificate-reissue', 'schedule.date', dated('certificate-reissue', day));
    for (const day of ['20260410', '20260412', '20260429']) expect(speaks(day)).toEqual([]);
    expect(speaks('20260409')).toEqual(['T6 error']);
  });

  it('is asked for and checked only if a day is to be chosen (V19)', () => {
    const changes = { 'schedule.timing': '即時', 'schedule.date': '20200101' };
    expect(spokenIn('certificate-reissue', 'schedule.date', changes)).toEqual([]);
    expect(spokenIn('password-reset', 'schedule.date', { 'schedule.date': '' })).toEqual(['required error']);
    expect(spokenIn('password-reset', 'schedule.date', { 'schedule.date': '20260231' })).toEqual(['date8 error']);
  });
});

describe('T1 with closed days of the user’s own', () => {
  it('skips the days that they close', () => {
    const draft = exampleDraft({ 'start.desiredDate': '20260417' });
    const calendar = { ...cautious, extra: ['20260415'] };
    const dates = validate(newApplication, draft, { today: TODAY, calendar }).filter(({ rule }) => rule === 'T1');
    expect(dates[0]?.message).toContain('2026年4月20日');
    expect(validate(newApplication, draft, { today: TODAY }).filter(({ rule }) => rule === 'T1')).toEqual([]);
  });
});
