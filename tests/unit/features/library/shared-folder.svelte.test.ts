import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveCalendar } from '../../../../src/lib/browser/calendar-setting.js';
import { cautious } from '../../../../src/lib/calendar/calendar-settings.js';
import { SharedFolderState } from '../../../../src/lib/features/library/shared-folder.svelte.js';
import { exampleDraft } from '../../support/example.js';
import { MemoryFolder } from '../../support/memory-folder.js';

let folder: MemoryFolder;
let shared: SharedFolderState;
const note = (of: MemoryFolder) => of.files.has('a.json.使用中');

/** Presses ほかのフォルダーを選ぶ, and chooses this one. */
async function choose(next: MemoryFolder): Promise<void> {
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(next.handle));
  await shared.choose();
}
const open = (name: string) =>
  shared.linkDraft(
    shared.entries.find((entry) => entry.name === name)!,
    'one',
  );

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-04-10T01:00:00Z'), toFake: ['Date'] });
  folder = new MemoryFolder('甲');
  folder.put('a.json', '{}');
  folder.put('b.zip.age', 'x');
  shared = new SharedFolderState();
  await shared.start();
  await choose(folder);
});
afterEach(async () => {
  await shared.forget();
  vi.useRealTimers();
});

it('puts nothing back into another folder, and leaves no note in the first', async () => {
  await open('a.json');
  await choose(folder);
  expect([Object.keys(shared.links), note(folder)]).toEqual([['one'], true]);
  const other = new MemoryFolder('乙');
  other.put('a.json', '{}');
  await choose(other);
  expect([shared.links, note(folder), shared.folderName]).toEqual([{}, false, '乙']);
});

it('puts no draft of a locked file back, and says what to do', async () => {
  await open('b.zip.age');
  expect(shared.links).toEqual({});
  expect(shared.announcement).toContain('合言葉を付けて書き出し');
});

it('leaves the note of somebody else', async () => {
  folder.put('a.json.使用中', JSON.stringify({ by: '経理部', at: '', browser: 'other' }));
  await shared.reload();
  await open('a.json');
  await shared.release('one');
  expect(await folder.text('a.json.使用中')).toContain('経理部');
});

it('says that nothing was written, until the next press', async () => {
  folder.broken = true;
  await shared.put(exampleDraft());
  expect([shared.failure !== '', shared.announcement]).toEqual([true, '']);
  await open('a.json');
  expect(shared.failure).not.toBe('');
  folder.broken = false;
  await shared.put(exampleDraft());
  expect([shared.failure, shared.announcement !== '']).toEqual(['', true]);
});

it('checks a draft with the closed days of this browser', async () => {
  await shared.put(exampleDraft());
  expect([...folder.files.keys()].filter((name) => name.includes('未完成'))).toEqual([]);
  await saveCalendar({ ...cautious, extra: [String(exampleDraft().values['start.desiredDate'])] });
  await shared.put(exampleDraft());
  await saveCalendar(cautious);
  expect([...folder.files.keys()].filter((name) => name.includes('未完成'))).toHaveLength(1);
});
