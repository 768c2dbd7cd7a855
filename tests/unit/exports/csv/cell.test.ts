import { expect, it } from 'vitest';
import { fieldAt, itemsByPattern } from '../../../../src/lib/definition/walk.js';
import type { Field } from '../../../../src/lib/definition/types.js';
import { readCell } from '../../../../src/lib/exports/csv/cell.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { procedures } from '../../../../src/procedures/index.js';
import { userCode } from '../../../../src/procedures/shared/existing-user.js';

const day = fieldAt(newApplication, 'start.desiredDate')!;

it.each([
  ['46129', '20260417'],
  ['46129.0', '20260417'],
  ['46129.9999', '20260417'],
  ['46128.99999999999', '20260417'],
])('reads the serial day %s as %s', (text, value) => {
  expect(readCell(day, { text, number: true }, false)).toMatchObject({ value });
});

const ofKinds = new Map<string, Field>();
for (const procedure of procedures)
  for (const pattern of itemsByPattern(procedure).keys()) {
    const field = fieldAt(procedure, pattern.replaceAll('[]', '[0]'));
    if (field && !ofKinds.has(field.kind)) ofKinds.set(field.kind, field);
  }

it.each([...ofKinds].filter(([kind]) => kind !== 'date8' && kind !== 'files'))(
  'a date cell in a field of kind %s is never taken in silence',
  (kind, field) => {
    const cell = { text: '36925', number: true, date: true } as const;
    const reading = readCell(field, cell, false);
    const says = 'refused' in reading ? reading.refused : (reading.doubt ?? '');
    expect(says).toContain('2001/2/3');
    // The same as a spreadsheet writes it into a CSV file; a remark may hold a day.
    const shown = [
      '2001/2/3',
      '2001-02-03',
      '2001-02-03 00:00:00',
      '2001/2/3 0:00',
      '2001年2月3日',
      '2月3日',
      '12-Mar',
      'Mar-12',
      '12-Mar-01',
      '2/3/2001',
    ];
    for (const text of kind === 'text' ? [] : shown) {
      const written = readCell(field, { text }, false);
      expect('refused' in written ? written.refused : written.doubt).toContain(text);
    }
  },
);

it.each(['12E00', '1E0', '123E45'])('leaves the code %s of a text cell as it is', (text) => {
  expect(readCell(userCode, { text }, false)).toEqual({ value: text });
});

it.each([
  ['headOffice.address.prefecture', '兵庫件', '「兵庫県」なら'],
  ['headOffice.address.prefecture', '東京', '「東京都」なら'],
  ['headOffice.address.prefecture', '京都', '「京都府」なら'],
  ['headOffice.sameAsOffice', '事業所と同じ', '「事業所に同じ」なら'],
  ['office.hasCorporateNumber', 'たぶん', '「有」「無」から'],
  ['headOffice.address.prefecture', '火星', '「北海道」「青森県」'],
])('of %s, %s is refused with the nearest choice', (path, text, says) => {
  const { refused } = readCell(fieldAt(newApplication, path)!, { text }, false) as { refused: string };
  expect(refused).toContain(says);
});
