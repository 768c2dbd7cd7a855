import { expect, it } from 'vitest';
import { numbersIn } from '../../../src/lib/papers/signature-numbers.js';

it.each([
  ['FAX.(045)671-1234', { fax: '(045)671-1234' }],
  ['FAX (03)1234-5679\nTEL (03)1234-5678', { phone: '(03)1234-5678', fax: '(03)1234-5679' }],
  ['TEL：（０３）1234-5678　FAX：（０３）1234-5679', { phone: '（０３）1234-5678', fax: '（０３）1234-5679' }],
  ['TEL/FAX 03-1234-5678', { phone: '03-1234-5678', fax: '03-1234-5678' }],
  ['電話・FAX 03-1234-5678', { phone: '03-1234-5678', fax: '03-1234-5678' }],
  ['TEL(代)03-1234-5678', { phone: '03-1234-5678' }],
])('of %s each number is of the kind that stands before it', (text, found) => {
  const { facts } = numbersIn(text.split('\n'));
  expect(Object.fromEntries(facts.map(({ datum, value }) => [datum, value]))).toEqual(found);
});

it('is not held up by a line of many spaces', () => {
  // Cubic, this would take minutes.
  expect(numbersIn([`${' '.repeat(5000)}TEL 03-1234-5678`]).facts).toHaveLength(1);
});
