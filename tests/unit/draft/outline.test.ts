import { expect, it } from 'vitest';
import { sameOutline } from '../../../src/lib/draft/outline.js';
import type { Values } from '../../../src/lib/draft/types.js';

const START: Values = { country: '日本' };
const VALUES: Values = {
  country: '日本',
  name: '株式会社ためし',
  agreed: true,
  codes: [{ id: '1', of: ['甲', '乙'] }],
  note: '',
};

const ALIKE: [what: string, change: Values][] = [
  ['nothing', {}],
  ['the wording of a text', { name: '株式会社あたらし' }],
  ['the wording of a text in a list', { codes: [{ id: '12', of: ['甲', '丙'] }] }],
];
const OTHER: [what: string, change: Values][] = [
  ['a text that is emptied', { name: '' }],
  ['a text that is begun', { note: 'あ' }],
  ['what a new draft begins with', { country: '米国' }],
  ['a choice of yes or no', { agreed: false }],
  ['an entry more', { codes: [{ id: '1', of: ['甲', '乙', '丙'] }] }],
  ['an entry that is emptied', { codes: [{ id: '1', of: ['甲', ''] }] }],
  ['an answer more', { fax: '1' }],
  ['an answer of another form', { name: ['株式会社ためし'] }],
  ['a list in place of a record', { codes: [['1', ['甲', '乙']]] }],
];

it.each(ALIKE)('is the same after a change of %s', (_, change) => {
  expect(sameOutline(VALUES, { ...VALUES, ...change }, START)).toBe(true);
});
it.each(OTHER)('is another one after a change of %s', (_, change) => {
  const after = { ...VALUES, ...change };
  expect(sameOutline(VALUES, after, START)).toBe(false);
  expect(sameOutline(after, VALUES, START)).toBe(false);
});
it('is another one if an answer is taken away and another added', () => {
  const { name: _, ...others } = VALUES;
  expect(sameOutline(VALUES, { ...others, constructor: 'あ' }, START)).toBe(false);
});
