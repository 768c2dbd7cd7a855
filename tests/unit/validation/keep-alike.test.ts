import { expect, it } from 'vitest';
import { keepAlike, keepProgress } from '../../../src/lib/validation/keep-alike.js';
import type { Issue } from '../../../src/lib/validation/types.js';

const issue = (path: string, more: Partial<Issue> = {}): Issue => ({
  ...{ rule: 'C3', severity: 'error', path, screen: 'office', label: path, message: '半角で入力してください。' },
  ...more,
});

it('returns the last list if the new one says the same', () => {
  const last = [issue('a'), issue('b', { suggestion: { label: 'x', value: 'y' } })];
  expect(keepAlike(last, structuredClone(last))).toBe(last);
  const none: readonly Issue[] = [];
  expect(keepAlike(none, [])).toBe(none);
});

it('keeps the objects of what stays, wherever it stands by now', () => {
  const last = [issue('a'), issue('b')];
  const now = keepAlike(last, [issue('c'), issue('a'), issue('b')]);
  expect(now.map(({ path }) => path)).toEqual(['c', 'a', 'b']);
  expect(now.slice(1)).toEqual(last);
  expect(now[1]).toBe(last[0]);
  expect(now[2]).toBe(last[1]);
});

it.each<[string, Partial<Issue>]>([
  ['message', { message: '他の文' }],
  ['severity', { severity: 'advice' }],
  ['label', { label: '他' }],
  ['screen', { screen: 'account' }],
  ['rule', { rule: 'V7' }],
  ['missing', { missing: true }],
  ['suggestion', { suggestion: { label: '候補', value: '1' } }],
])('takes the new issue if its %s is another one', (_, more) => {
  const last = [issue('a'), issue('b')];
  const changed = issue('b', more);
  const now = keepAlike(last, [issue('a'), changed]);
  expect(now[0]).toBe(last[0]);
  expect(now[1]).toBe(changed);
});

it('takes another suggestion of the same field', () => {
  const last = [issue('a', { suggestion: { label: '候補', value: '1' } })];
  const changed = issue('a', { suggestion: { label: '候補', value: '2' } });
  expect(keepAlike(last, [changed])[0]).toBe(changed);
});

it('keeps several issues of one rule at one answer', () => {
  const last = [issue('a', { message: '一' }), issue('a', { message: '二' })];
  expect(keepAlike(last, structuredClone(last))).toBe(last);
  expect(keepAlike(last, [issue('a', { message: '二' }), issue('a', { message: '三' })])).toEqual([
    issue('a', { message: '二' }),
    issue('a', { message: '三' }),
  ]);
});

it('keeps the progress of each screen, and the whole if nothing of it has changed', () => {
  const screen = (name: string, left: number) =>
    ({ screen: name, state: left > 0 ? 'left' : 'done', left, wrong: 0, advices: 0 }) as const;
  const last = { screens: [screen('account', 0), screen('office', 2)], left: 2, wrong: 0, advices: 0, percent: 50 };
  expect(keepProgress(undefined, last)).toBe(last);
  expect(keepProgress(last, structuredClone(last))).toBe(last);
  const next = { ...last, screens: [screen('account', 0), screen('office', 1)], left: 1, percent: 60 };
  const now = keepProgress(last, next);
  expect(now).toEqual(next);
  expect(now.screens[0]).toBe(last.screens[0]);
  for (const more of [{ left: 3 }, { wrong: 1 }, { advices: 1 }, { percent: 51 }, { screens: [] }])
    expect(keepProgress(last, { ...last, ...more })).toEqual({ ...last, ...more });
});
