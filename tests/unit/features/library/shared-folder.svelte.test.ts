import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveCalendar } from '../../../../src/lib/browser/calendar-setting.js';
import { cautious } from '../../../../src/lib/calendar/calendar-settings.js';
import { SharedFolderState } from '../../../../src/lib/features/library/shared-folder.svelte.js';
import type { Json } from '../../../../src/lib/draft/types.js';
import { saveDraft } from '../../../../src/lib/storage/drafts.js';
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
/** Looks at a file as it was listed, and opens it as a draft. */
async function open(name: string, draftId = 'one', of = shared): Promise<void> {
  await of.look(of.entries.find((entry) => entry.name === name)!);
  await of.linkDraft(of.opened!, draftId);
}

async function reloaded(): Promise<SharedFolderState> {
  const state = new SharedFolderState();
  await state.start();
  return state;
}

beforeEach(async () => {
  vi.useFakeTimers({ now: new Date('2026-04-10T01:00:00Z'), toFake: ['Date'] });
  folder = new MemoryFolder('甲');
  folder.put('a.json', '{}');
  folder.put('b.zip.age', 'x');
  shared = await reloaded();
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

it('opens a file as it is now, and says so if it is gone', async () => {
  const listed = shared.entries[0]!;
  folder.put('a.json', '{"changed":true}');
  await shared.look(listed);
  expect(await shared.opened?.file.text()).toBe('{"changed":true}');
  const first = shared.opened;
  await shared.look(listed);
  expect(shared.opened).not.toBe(first);
  await folder.removeEntry('a.json');
  await shared.look(listed);
  expect([shared.opened, shared.entries.map(({ name }) => name)]).toEqual([null, ['b.zip.age']]);
  expect(shared.failure).toContain('もうフォルダーにありません');
});

it('shows nothing of the folder that was left, and links nothing of it', async () => {
  await shared.look(shared.entries[0]!);
  const { opened } = shared;
  await choose(new MemoryFolder('乙'));
  expect(shared.opened).toBeNull();
  await shared.linkDraft(opened!, 'one');
  expect(shared.links).toEqual({});
});

it('keeps what another tab has opened', async () => {
  const other = await reloaded();
  vi.stubGlobal('showDirectoryPicker', () => Promise.resolve(folder.handle));
  await other.choose();
  folder.put('c.json', '{}');
  await shared.reload();
  await open('a.json');
  await other.reload();
  await open('c.json', 'two', other);
  await shared.release('one');
  const { links } = await reloaded();
  expect(Object.keys(links)).toEqual(['two']);
});

it('says which attachments stay behind', async () => {
  await shared.put(exampleDraft());
  expect(shared.announcement).not.toContain('添付ファイル');
  const attached = [{ name: '見積書.pdf', size: 3, sha256: 'a'.repeat(64) }] as Json;
  const draft = exampleDraft();
  await shared.put({ ...draft, values: { ...draft.values, 'confirm.attachments': attached } });
  expect(shared.announcement).toContain('添付ファイル1個は入っていません');
});

it('puts a draft back once, however often that is pressed', async () => {
  const { id } = await saveDraft(exampleDraft());
  await open('a.json', id);
  await Promise.all([shared.putBack(id), shared.putBack(id)]);
  expect([...folder.files.keys()]).toEqual(['a.json', 'b.zip.age']);
  expect(shared.announcement).toBe('「a.json」をフォルダーに戻しました。');
  await open('a.json', 'nobody');
  await shared.putBack('nobody');
  expect(shared.failure).toContain('下書きを読めなかった');
});
