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
