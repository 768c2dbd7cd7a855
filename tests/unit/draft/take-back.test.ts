import { expect, it } from 'vitest';
import { takeBack } from '../../../src/lib/draft/take-back.js';

const before = { company: '旧', phone: '', users: [{ name: '一' }] };
const after = { company: '新', phone: '03', users: [{ name: '一' }], city: '港区' };

it('takes back what a change has entered, and nothing else', () => {
  expect(takeBack(after, before, after)).toEqual({ values: { ...before }, stay: 0 });
  expect(takeBack({ ...after, memo: '後で' }, before, after)).toEqual({ values: { ...before, memo: '後で' }, stay: 0 });
});

it('leaves an answer that has been changed since, and counts it', () => {
  expect(takeBack({ ...after, phone: '06' }, before, after)).toEqual({ values: { ...before, phone: '06' }, stay: 1 });
});

it('leaves what was changed since in another entry of a list that it has changed', () => {
  const [list, entered] = [{ users: [{ name: '一' }, { name: '二' }] }, { users: [{ name: '壱' }, { name: '二' }] }];
  expect(takeBack({ users: [{ name: '壱' }, { name: '弐' }] }, list, entered)).toEqual({
    values: { users: [{ name: '一' }, { name: '弐' }] },
    stay: 0,
  });
});
