import { beforeEach, describe, expect, it } from 'vitest';
import { toDraftJson } from '../../../../src/lib/exports/draft-json.js';
import {
  removeInUseNote,
  linkTo,
  listLibrary,
  putBack,
  putNew,
  writeInUseNote,
} from '../../../../src/lib/features/library/shared-folder-files.js';
import { readLinks } from '../../../../src/lib/features/library/source-links.js';
import { listFiles, mayUse, readFile, writeFile } from '../../../../src/lib/storage/folder.js';
import { exampleDraft } from '../../support/example.js';
import { MemoryFolder } from '../../support/memory-folder.js';

let folder: MemoryFolder;
const now = new Date('2026-04-10T01:02:03Z');
const note = { by: '佐藤', at: now.toISOString(), browser: 'b1' };
beforeEach(() => (folder = new MemoryFolder()));
const list = () => listLibrary(folder.handle);

describe('the list of a shared folder', () => {
  it('identifies each file, whatever it contains', async () => {
    folder.put('a.json', toDraftJson(exampleDraft({}), []));
    folder.put('b.json', '{"format":"shitagaki","version":1,"kind":"template","title":"\\u202e輸出用"}');
    folder.put('c.json', 'not json');
    folder.put('d.json', '{"format":"shitagaki","version":99,"kind":"draft"}');
    folder.put('e.zip', 'x');
    folder.put('f.age', 'x');
    folder.put('見積.xlsx', 'x');
    const found = (await list()).map(({ name, kind, title }) => [name, kind, title]);
    expect(found).toEqual([
      ['a.json', 'draft', exampleDraft({}).title],
      ['b.json', 'template', '輸出用'],
      ['c.json', 'unknown', ''],
      ['d.json', 'unknown', ''],
      ['e.zip', 'package', ''],
      ['f.age', 'locked', ''],
    ]);
  });

  it('shows who is using a file, until the note is removed', async () => {
    folder.put('a.json', '{}');
    await writeInUseNote(folder.handle, 'a.json', note);
    expect((await list())[0]?.note).toEqual(note);
    folder.put('a.json.使用中', 'broken');
    expect((await list())[0]?.note).toBeNull();
    folder.put('a.json.使用中', '{"by":"\\u0000<b>","at":"x"}');
    expect((await list())[0]?.note).toEqual({ by: '<b>', at: '', browser: '' });
    await writeInUseNote(folder.handle, 'a.json', note);
    await removeInUseNote(folder.handle, 'a.json', 'b2');
    expect((await list())[0]?.note).toEqual(note);
    await removeInUseNote(folder.handle, 'a.json', 'b1');
    await removeInUseNote(folder.handle, 'a.json', 'b1');
    expect((await list())[0]?.note).toBeNull();
  });
});

describe('putting back', () => {
  const back = async (name: string) => {
    const link = await linkTo(folder.files.get(name)!);
    return {
      link,
      put: () => putBack(folder.handle, link, new Blob(['mine']), { by: '佐藤/経理', browser: 'b1' }, now),
    };
  };

  it('overwrites the file if it is unchanged, and removes the note', async () => {
    folder.put('a.json', 'old');
    const { put } = await back('a.json');
    await writeInUseNote(folder.handle, 'a.json', note);
    expect(await put()).toEqual({ name: 'a.json', conflict: false });
    expect(await folder.text('a.json')).toBe('mine');
    expect([...folder.files.keys()]).toEqual(['a.json']);
  });

  it('writes a second file if somebody else has changed the first', async () => {
    folder.put('a.json', 'old');
    const { put } = await back('a.json');
    folder.put('a.json', 'theirs');
    const { name, conflict } = await put();
    expect([name, conflict]).toEqual(['a（佐藤_経理 20260410-100203）.json', true]);
    expect([await folder.text('a.json'), await folder.text(name)]).toEqual(['theirs', 'mine']);
  });

  it('recreates a missing file, and writes a second file for a package', async () => {
    folder.put('a.json', 'old');
    const gone = await back('a.json');
    folder.files.clear();
    expect(await gone.put()).toEqual({ name: 'a.json', conflict: false });
    folder.put('p.zip', 'zip');
    const zip = await back('p.zip');
    expect(await zip.put()).toEqual({ name: 'p.json', conflict: false });
    expect([await folder.text('p.zip'), await folder.text('p.json')]).toEqual(['zip', 'mine']);
  });

  it('never overwrites a file with a new one', async () => {
    expect(await putNew(folder.handle, 'a.json', new Blob(['1']))).toBe('a.json');
    expect(await putNew(folder.handle, 'a.json', new Blob(['2']))).toBe('a (2).json');
    expect([await folder.text('a.json'), await folder.text('a (2).json')]).toEqual(['1', '2']);
  });
});

describe('a folder', () => {
  it('keeps the old file when writing fails', async () => {
    folder.put('a.json', 'old');
    folder.broken = true;
    await expect(writeFile(folder.handle, 'a.json', 'new')).rejects.toThrow('full');
    expect(await folder.text('a.json')).toBe('old');
  });

  it('lists a limited number in the order of names, and skips missing files', async () => {
    for (const name of ['c.json', 'a.json', 'b.json', 'd.txt']) folder.put(name, '');
    expect((await listFiles(folder.handle, /json$/, 10)).map(({ name }) => name)).toEqual([
      'a.json',
      'b.json',
      'c.json',
    ]);
    expect(await listFiles(folder.handle, /json$/, 2)).toHaveLength(2);
    expect(await readFile(folder.handle, 'x.json')).toBeUndefined();
    expect(await mayUse(folder.handle, true)).toBe(true);
  });
});

it('reads stored links and drops malformed ones', () => {
  const link = { name: 'a.json', sha256: 'ff' };
  expect(readLinks({ a: link, b: { name: 1 }, c: null })).toEqual({ a: link });
  expect(readLinks('x')).toEqual({});
});
