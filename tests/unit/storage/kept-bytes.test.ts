import { IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { exampleDraft } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

let files: typeof import('../../../src/lib/storage/attachments.js');
let drafts: typeof import('../../../src/lib/storage/drafts.js');
let backup: typeof import('../../../src/lib/storage/backup.js');
let db: typeof import('../../../src/lib/storage/db.js');

beforeEach(async () => {
  vi.restoreAllMocks();
  freshDatabase();
  files = await import('../../../src/lib/storage/attachments.js');
  drafts = await import('../../../src/lib/storage/drafts.js');
  backup = await import('../../../src/lib/storage/backup.js');
  db = await import('../../../src/lib/storage/db.js');
});

/** The database of a private window in Safari: a Blob is refused, and the transaction with it. */
function refuseBlobs() {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, key) {
    if (Object.values(value as object).some((part) => part instanceof Blob)) {
      this.transaction.abort();
      throw new DOMException('Error preparing Blob/File data to be stored in object store', 'UnknownError');
    }
    return put.call(this, value, key);
  });
}

const CONTENT = new Uint8Array([0, 255, 13, 10, 0]);
const bytesOf = async (blob: Blob | undefined) => blob && new Uint8Array(await blob.arrayBuffer());
const storedKind = async (sha256: string) => {
  const bytes = (await (await db.database()).get('attachments', ['a', sha256]))?.bytes;
  return bytes?.constructor.name;
};
const naming = (...hashes: string[]) =>
  exampleDraft({
    'confirm.attachments': hashes.map((sha256) => ({ name: `${sha256}.pdf`, size: CONTENT.length, sha256 })) as never,
  });

it('keeps Blobs where the database takes them, and leaves nothing of the trial', async () => {
  await drafts.saveDraft({ ...exampleDraft(), id: 'a' });
  await files.keepAttachment('a', 'h1', new Blob([CONTENT]));
  expect(await storedKind('h1')).toBe('Blob');
  expect(await (await db.database()).getAllKeys('attachments')).toEqual([['a', 'h1']]);
});

it('keeps bytes where Blobs are refused, through every door', async () => {
  refuseBlobs();
  await drafts.saveDraft({ ...naming('h1', 'h2', 'h3'), id: 'a' }, new Date(), {
    files: new Map([['h1', new Blob([CONTENT])]]),
  });
  await files.keepAttachment('a', 'h2', new Blob([CONTENT]));
  await backup.putRows(
    [{ store: 'attachments', value: { draftId: 'a', sha256: 'h3' } }],
    new Map([['h3', new Blob([CONTENT])]]),
    false,
  );
  for (const sha256 of ['h1', 'h2', 'h3']) {
    expect(await storedKind(sha256)).toBe('ArrayBuffer');
    expect(await bytesOf(await files.loadAttachment('a', sha256))).toEqual(CONTENT);
  }
  expect([...(await files.filesOf('a')).keys()].sort()).toEqual(['h1', 'h2', 'h3']);
  const { inventory } = await import('../../../src/lib/storage/inventory.js');
  expect((await inventory())[0]!.bytes).toBeGreaterThan(3 * CONTENT.length);
});
