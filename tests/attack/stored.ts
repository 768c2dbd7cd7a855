import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { exampleDraft } from '../unit/support/example.js';

/** What a browser has stored, as far as an operation may change it. */
export interface Stored {
  /** By id: the draft as JSON text, and whether it is in the bin. */
  drafts: Record<string, { draft: string; binned: boolean }>;
  /** `draftId sha256` of each attached file with bytes. */
  attachments: string[];
  /** The drafts of which there are revisions, an undo log or comments. */
  owners: string[];
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Three attached files. */
export const FILES = ['委任状', '会社案内', '端末一覧'].map((name) => {
  const bytes = Buffer.from(`%PDF-1.4 ${name}`.padEnd(20_000, '.'));
  return { name: `${name}.pdf`, bytes, sha256: sha256(bytes), size: bytes.length };
});

/** A draft that no operation touches. */
export const SOUND = { ...exampleDraft(), id: 'sound', title: '無事な下書き', revision: 7 };
/** The draft on which the operations work. */
export const SUBJECT = {
  ...exampleDraft({ 'confirm.attachments': FILES.map(({ name, size, sha256 }) => ({ name, size, sha256 })) }),
  id: 'subject',
  title: '相手の下書き',
  revision: 3,
};

/** Replaces everything stored with the two drafts and the files of one; the app must have made the database. */
export async function reset(page: Page, deletedAt: string | null): Promise<void> {
  await page.evaluate(
    async ({ sound, subject, files, deletedAt }) => {
      const opening = indexedDB.open('shitagaki');
      const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
      const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
      for (const name of db.objectStoreNames) transaction.objectStore(name).clear();
      const drafts = transaction.objectStore('drafts');
      drafts.put({ id: sound.id, draft: sound, deletedAt: null });
      drafts.put({ id: subject.id, draft: subject, deletedAt });
      for (const { sha256, text } of files)
        transaction.objectStore('attachments').put({ draftId: subject.id, sha256, bytes: new Blob([text]) });
      await new Promise((done) => (transaction.oncomplete = done));
      db.close();
    },
    {
      sound: SOUND as { id: string },
      subject: SUBJECT as { id: string },
      files: FILES.map(({ bytes, sha256 }) => ({ sha256, text: bytes.toString() })),
      deletedAt,
    },
  );
}

/** Reads everything that an operation may change. */
export async function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const opening = indexedDB.open('shitagaki');
    const db = await new Promise<IDBDatabase>((done) => (opening.onsuccess = () => done(opening.result)));
    const all = <T>(store: string) =>
      new Promise<T[]>((done) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => done(request.result as T[]);
      });
    const drafts = await all<{ id: string; draft: unknown; deletedAt: string | null }>('drafts');
    const attachments = await all<{ draftId: string; sha256: string; bytes: Blob }>('attachments');
    const owners = new Set<string>();
    for (const store of ['revisions', 'undo', 'reviews'])
      for (const { draftId } of await all<{ draftId: string }>(store)) owners.add(draftId);
    db.close();
    return {
      drafts: Object.fromEntries(
        drafts.map(({ id, draft, deletedAt }) => [id, { draft: JSON.stringify(draft), binned: deletedAt !== null }]),
      ),
      attachments: attachments
        .filter(({ bytes }) => bytes.size > 0)
        .map(({ draftId, sha256 }) => `${draftId} ${sha256}`)
        .sort(),
      owners: [...owners].sort(),
    };
  });
}

/** The attached files that a stored draft names. */
export function filesOf(draft: string): string[] {
  const { values } = JSON.parse(draft) as { values: { 'confirm.attachments'?: { sha256: string }[] } };
  return (values['confirm.attachments'] ?? []).map(({ sha256 }) => sha256);
}
