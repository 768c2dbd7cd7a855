import { expect, it } from 'vitest';
import { changesByRevision } from '../../../../src/lib/features/history/changes-by-revision.js';
import type { KeptRevision } from '../../../../src/lib/storage/revisions.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, TODAY, type Changes } from '../../support/example.js';

const kept = (revision: number, changes: Changes | undefined): KeptRevision => ({
  ...{ revision, startedAt: '2026-04-10T00:00:00.000Z', savedAt: '2026-04-10T00:00:00.000Z', name: null },
  draft: changes && exampleDraft(changes),
});

async function described(revisions: readonly KeptRevision[]) {
  const steps: number[] = [];
  let last: ReadonlyMap<number, string> = new Map();
  for await (const words of changesByRevision(newApplication, revisions, TODAY)) {
    steps.push(words.size);
    last = words;
  }
  return { steps, words: Object.fromEntries(last) };
}

it('compares each state with the readable one before it', async () => {
  const { words } = await described([
    kept(9, { 'contact.title': '部長', 'confirm.remarks': '備考' }),
    kept(7, { 'contact.title': '部長' }),
    kept(6, undefined),
    kept(4, { 'contact.title': '課長' }),
    kept(3, { 'contact.title': '課長' }),
  ]);
  expect(words).toEqual({
    9: expect.stringMatching(/「備考」$/) as string,
    7: '申込担当者の「役職名」',
    4: '答えは一つ前と同じ',
    3: 'いちばん古い内容',
  });
});

it('hands over a long history in parts, and nothing for an empty one', async () => {
  const many = Array.from({ length: 12 }, (_, at) => kept(20 - at, { 'contact.title': `課長${at}` }));
  expect((await described(many)).steps).toEqual([5, 10, 12]);
  expect((await described([])).steps).toEqual([]);
});
