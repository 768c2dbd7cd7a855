import { expect, it, vi } from 'vitest';

vi.mock('$app/paths', () => ({ resolve: (path: string) => `#${path}` }));
const { receiveTemplate } = await import('../../../../src/lib/features/single-file/receive-template.js');

it.each([
  ['#t=eJyr', '#/receive/#t=eJyr'],
  ['#/draft/?id=1', undefined],
  ['', undefined],
])('of %s', (hash, opened) => {
  const replaceState = vi.fn();
  vi.stubGlobal('location', { hash });
  vi.stubGlobal('history', { replaceState, state: null });
  receiveTemplate();
  expect(replaceState.mock.calls.map(([, , address]: unknown[]) => address)).toEqual(opened ? [opened] : []);
});
