import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../../../src/lib/definition/walk.js';
import { createDraft } from '../../../../src/lib/draft/create.js';
import { reader } from '../../../../src/lib/draft/read.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { passwordReset } from '../../../../src/procedures/password-reset/index.js';
import { type Changes, exampleDraft, NOW } from '../../support/example.js';
import { testRules } from './rule-table.js';

testRules([
  {
    id: 'V21',
    says: 'advice',
    at: 'result.receiptNumber',
    wrong: ['ABCDEFGH', '12000011', '1200001a'],
    right: ['1200001A', '', '120000A'],
  },
  {
    id: 'T8',
    says: 'advice',
    at: 'result.confirmedStart',
    wrong: ['20260420', '20260416'],
    right: ['20260417', '', '20260499'],
  },
]);

const { 'start.applicationDate': _, ...values } = exampleDraft().values;
const later = '20260414';
const spoken = (changes: Changes, today = later) =>
  validate(newApplication, createDraft(newApplication, NOW, '例', { ...values, ...changes }), { today }).map(
    ({ rule, path, severity }) => `${rule} ${path} ${severity}`,
  );

describe('an application that was received', () => {
  it('has the day on which it was received as its day, and not today (T1)', () => {
    const draft = createDraft(newApplication, NOW, '例', { ...values, 'result.receivedOn': '20260410' });
    expect(reader(newApplication, draft, later)('start.applicationDate')).toBe('20260410');
    expect(spoken({})).toContain('T1 start.desiredDate error');
    expect(spoken({ 'result.receivedOn': '20260410' })).toEqual([]);
    expect(spoken({ 'result.receivedOn': '20260410', 'start.applicationDate': '20260410' })).toEqual([]);
    expect(spoken({ 'start.applicationDate': '20260410' })).toEqual(['T1 start.applicationDate advice']);
  });

  it('is checked against the day of receipt (T6)', () => {
    const date = fieldAt(passwordReset, 'schedule.timing');
    const options = date?.kind === 'choice' ? date.options.map(({ value }) => value) : [];
    const late = (more: Changes) =>
      options.flatMap((timing) => {
        const answers = { 'schedule.timing': timing, 'schedule.date': '20260412', ...more };
        const draft = createDraft(passwordReset, NOW, '例', answers);
        return validate(passwordReset, draft, { today: later }).filter(({ rule }) => rule === 'T6');
      });
    expect(late({})).toHaveLength(1);
    expect(late({ 'result.receivedOn': '20260410' })).toEqual([]);
    expect(late({ 'result.receivedOn': '20260413' })).toHaveLength(1);
    expect(late({ 'result.receivedOn': '20260430' })).toHaveLength(1);
  });

  it('reports returned dates out of order and repeated numbers (V21)', () => {
    const back = { 'result.receivedOn': '20260410', 'result.receiptNumber': '2600123A' };
    const said = (changes: Changes) => spoken({ ...back, ...changes }).filter((line) => line.startsWith('V21'));
    expect(said({ 'result.examinationEnd': '20260413', 'result.confirmedStart': '20260420' })).toEqual([]);
    expect(said({ 'result.receiptNumber': '2600123C' })).toEqual(['V21 result.receiptNumber advice']);
    expect(said({ 'result.examinationEnd': '20260409' })).toEqual(['V21 result.examinationEnd advice']);
    expect(said({ 'result.requestedOn': '20260409' })).toEqual(['V21 result.requestedOn advice']);
    expect(said({ 'result.confirmedStart': '20260425' })).toEqual(['V21 result.confirmedStart advice']);
    expect(said({ 'result.confirmedStart': '20260401' })).toEqual(['V21 result.confirmedStart advice']);
    expect(said({ 'result.idNumber1': 'F0A', 'result.idNumber2': 'F0A', 'result.idNumber3': 'F0B' })).toEqual([
      'V21 result.idNumber2 advice',
    ]);
  });
});
