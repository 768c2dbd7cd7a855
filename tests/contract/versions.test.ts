import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { migrate } from '../../src/lib/draft/migrations/index.js';
import { restore, restoreText } from '../../src/lib/draft/restore.js';
import { VERSION } from '../../src/lib/draft/types.js';
import { openFile } from '../../src/lib/exports/open-file.js';
import { PACKAGE_VERSION } from '../../src/lib/exports/package/types.js';
import { procedures } from '../../src/procedures/index.js';
import { LATER } from '../unit/support/example.js';
import { freshDatabase } from '../unit/support/fresh-database.js';

/** Files and databases as each released version wrote them. A new version adds its own; existing ones never change. */
const FOLDER = new URL('../fixtures/versions/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, FOLDER));
const readJson = (name: string) => JSON.parse(read(name).toString()) as Record<string, unknown>;
const names = readdirSync(FOLDER);
const versionsOf = (kind: string) =>
  names.flatMap((name) => (name.startsWith(`${kind}-`) ? [Number(/\d+/.exec(name)![0])] : [])).sort((a, b) => a - b);
const upTo = (version: number) => Array.from({ length: version }, (_, index) => index + 1);

interface Store {
  keyPath: string | string[];
  index?: string;
  rows: Record<string, unknown>[];
}

/** A database row: its draft is loaded from a fixture, and an attachment's text becomes a Blob. */
function rowOf({ draft, text, ...row }: Record<string, unknown>): Record<string, unknown> {
  if (typeof text === 'string') return { ...row, bytes: new Blob([text]) };
  if (draft === undefined) return row;
  const { file, revision } = draft as { file: string; revision: number };
  return { ...row, draft: { ...readJson(file), revision } };
}

function makeDatabase(version: number, stores: Readonly<Record<string, Store>>): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('shitagaki', version);
    request.onerror = () => failed(new Error('no database'));
    request.onupgradeneeded = () => {
      for (const [name, { keyPath, index, rows }] of Object.entries(stores)) {
        const store = request.result.createObjectStore(name, { keyPath });
        if (index) store.createIndex(index, index);
        for (const row of rows) store.put(rowOf(row));
      }
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
}

describe('data of every released version', () => {
  it('has its fixture', async () => {
    freshDatabase();
    const { database } = await import('../../src/lib/storage/db.js');
    expect(versionsOf('draft')).toEqual(upTo(VERSION));
    expect(versionsOf('package')).toEqual(upTo(PACKAGE_VERSION));
    expect(versionsOf('database')).toEqual(upTo((await database()).version));
  });

  it.each(versionsOf('draft'))('drafts of version %d open with their original values', (version) => {
    const { draft, reports } = restoreText(read(`draft-${version}.json`).toString(), procedures, LATER);
    expect(reports).toEqual([]);
    expect(draft.version).toBe(VERSION);
    expect(draft.values).toEqual(readJson(`draft-${VERSION}.json`)['values']);
    expect(restore(draft, procedures, LATER).draft).toEqual(draft);
  });

  it.each(versionsOf('package'))('packages of version %d open with their draft and attachments', async (version) => {
    const bytes = new Blob([new Uint8Array(read(`package-${version}.zip`))]);
    const { draft, attachments } = await openFile(bytes, procedures, LATER);
    expect(draft.values).toEqual(readJson(`draft-${VERSION}.json`)['values']);
    expect(attachments.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['見積書.txt', '見積'],
    ]);
  });

  it.each(versionsOf('database'))('a database of version %d is upgraded without losing anything', async (version) => {
    freshDatabase();
    const { stores } = readJson(`database-${version}.json`) as unknown as { stores: Record<string, Store> };
    await makeDatabase(version, stores);
    const { database } = await import('../../src/lib/storage/db.js');
    const { STORES } = await import('../../src/lib/storage/together.js');
    const { loadDraft, saveDraft } = await import('../../src/lib/storage/drafts.js');
    const { listRevisions } = await import('../../src/lib/storage/revisions.js');
    const db = await database();
    expect([...db.objectStoreNames].sort()).toEqual([...STORES].sort());
    for (const [name, { rows }] of Object.entries(stores)) {
      const kept = await db.getAll(name as (typeof STORES)[number]);
      const bare = (row: object) => ({ ...row, bytes: undefined });
      expect(kept.map(bare), name).toEqual(rows.map(rowOf).map(bare));
    }
    const id = 'fixture-draft-1';
    const { draft } = (await loadDraft(id, procedures, LATER))!;
    expect(draft.values).toEqual(readJson(`draft-${VERSION}.json`)['values']);
    // It can be edited like a new draft, history included.
    const before = (await listRevisions(id, procedures, LATER)).length;
    expect((await saveDraft(draft, LATER)).revision).toBe(draft.revision + 1);
    const after = await listRevisions(id, procedures, LATER);
    expect(after.length).toBe(before + 1);
    expect(after.every((one) => one.draft !== undefined)).toBe(true);
  });
});

describe('a migration from version 1 to 2, and one after it', () => {
  it('migrate a real draft of version 1, and change nothing else', () => {
    const old = readJson('draft-1.json');
    const values = old['values'] as Record<string, unknown>;
    const rename = vi.fn(({ values: was, ...rest }: Readonly<Record<string, unknown>>) => {
      const { 'contact.title': title, ...others } = was as Record<string, unknown>;
      return { ...rest, values: { ...others, 'contact.post': title } };
    });
    const steps = { 1: rename, 2: (was: object) => ({ ...was, note: 'from 2' }) };
    const present = migrate({ ...old, values: { ...values, 'contact.title': '課長' } }, 1, 3, steps);
    expect(rename).toHaveBeenCalledOnce();
    const { 'contact.title': _gone, ...rest } = values;
    expect(present).toEqual({ ...old, version: 3, note: 'from 2', values: { ...rest, 'contact.post': '課長' } });
    expect(readJson('draft-1.json')).toEqual(old);
  });
});
