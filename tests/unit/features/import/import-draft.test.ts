import { beforeEach, describe, expect, it } from 'vitest';
import { writePackage } from '../../../../src/lib/exports/package/index.js';
import { toDraftJson } from '../../../../src/lib/exports/draft-json.js';
import type { Json } from '../../../../src/lib/draft/types.js';
import { procedures } from '../../../../src/procedures/index.js';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

let importing: typeof import('../../../../src/lib/features/import/import-draft.js');
let store: typeof import('../../../../src/lib/storage/drafts.js');
let files: typeof import('../../../../src/lib/storage/attachments.js');

beforeEach(async () => {
  freshDatabase();
  importing = await import('../../../../src/lib/features/import/import-draft.js');
  store = await import('../../../../src/lib/storage/drafts.js');
  files = await import('../../../../src/lib/storage/attachments.js');
});

const draft = { ...exampleDraft({ 'office.phone': '03-1234' }), revision: 12 };
const file = (name = 'draft.json') => new File([toDraftJson(draft, [])], name);
const ids = async () => (await store.listDrafts(procedures, NOW)).kept.map(({ draft: { id } }) => id);

describe('previewDraft', () => {
  it('describes a file’s contents, and stores nothing', async () => {
    const preview = await importing.previewDraft(file('名前.json'));
    expect(preview).toMatchObject({
      source: 'json',
      fileName: '名前.json',
      reports: [],
      existing: undefined,
      errors: 1,
    });
    expect(preview.draft.values['office.phone']).toBe('03-1234');
    expect(preview.procedure.id).toBe('new-application');
    expect(await ids()).toEqual([]);
  });

  it('finds the stored draft with the same id, even in the bin', async () => {
    await store.saveDraft({ ...draft, revision: 0, title: 'ここにある' });
    expect((await importing.previewDraft(file())).existing?.title).toBe('ここにある');
    await store.setDeleted(draft.id, NOW);
    expect((await importing.previewDraft(file())).existing?.title).toBe('ここにある');
  });
});

describe('keepDraft', () => {
  it('stores the values unchanged, under the file’s id', async () => {
    const kept = await importing.keepDraft(await importing.previewDraft(file()));
    expect(kept).toMatchObject({ id: draft.id, title: draft.title, revision: 1, values: draft.values });
    expect(await ids()).toEqual([draft.id]);
  });

  it('keeps each of two files of one draft that were previewed before either was stored', async () => {
    const first = await importing.previewDraft(file());
    const changed = { ...draft, values: { 'office.phone': '0322222222' } };
    const second = await importing.previewDraft(new File([toDraftJson(changed, [])], 'second.json'));
    const kept = [await importing.keepDraft(first), await importing.keepDraft(second)];
    expect(kept.map(({ values }) => values['office.phone'])).toEqual(['03-1234', '0322222222']);
    expect(new Set(await ids())).toEqual(new Set(kept.map(({ id }) => id)));
    expect(await ids()).toHaveLength(2);
  });

  it('never overwrites a stored draft', async () => {
    const here = await store.saveDraft({ ...draft, revision: 0, title: 'ここにある', values: {} });
    const kept = await importing.keepDraft(await importing.previewDraft(file()));
    expect(kept.id).not.toBe(draft.id);
    expect(kept.values).toEqual(draft.values);
    expect((await store.loadDraft(draft.id, procedures, NOW))?.draft).toEqual(here);
  });

  it('stores exactly the attachments that the draft lists', async () => {
    const named = new TextEncoder().encode('見積書');
    const sha256 = await crypto.subtle.digest('SHA-256', named).then((hash) => Buffer.from(hash).toString('hex'));
    const values = {
      ...draft.values,
      'confirm.attachments': [{ name: '見積書.txt', size: named.length, sha256 }] as Json,
    };
    const zip = await writePackage({
      draftJson: toDraftJson({ ...draft, values }, []),
      attachments: [
        { name: '見積書.txt', bytes: named },
        { name: 'other.txt', bytes: new Uint8Array([1]) },
      ],
      manifest: { appVersion: '0', procedure: draft.procedure, checks: { errors: 0, advices: 0 } },
    });
    const preview = await importing.previewDraft(new File([zip as BlobPart], 'package.zip'));
    expect(preview).toMatchObject({ source: 'zip' });
    expect(preview.attachments.map(({ name }) => name)).toEqual(['見積書.txt', 'other.txt']);
    const kept = await importing.keepDraft(preview);
    expect(await (await files.loadAttachment(kept.id, sha256))?.text()).toBe('見積書');
    const other = Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array([1]))).toString('hex');
    expect(await files.loadAttachment(kept.id, other)).toBeUndefined();
  });
});
