import { expect, it } from 'vitest';
import { fieldAt } from '../../../../src/lib/definition/walk.js';
import { readCell } from '../../../../src/lib/exports/csv/cell.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
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

it.each(['12E00', '1E0', '123E45'])('leaves the code %s of a text cell as it is', (text) => {
  expect(readCell(userCode, { text }, false)).toEqual({ value: text });
});
