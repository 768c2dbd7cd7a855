import { expect, it } from 'vitest';
import { readCell } from '../../../../src/lib/exports/csv/cell.js';
import { userCode } from '../../../../src/procedures/shared/existing-user.js';

it.each(['12E00', '1E0', '123E45'])('leaves the code %s of a text cell as it is', (text) => {
  expect(readCell(userCode, { text }, false)).toEqual({ value: text });
});
