import { beforeEach, describe, expect, it } from 'vitest';
import { exampleDraft, NOW } from '../support/example.js';
import { freshDatabase } from '../support/fresh-database.js';

let files: typeof import('../../../src/lib/storage/attachments.js');

beforeEach(async () => {
  freshDatabase();
  files = await import('../../../src/lib/storage/attachments.js');
  const { saveDraft } = await import('../../../src/lib/storage/drafts.js');
  for (const id of ['a', 'other']) await saveDraft({ ...exampleDraft(), id });
});

const info = (sha256: string) => ({ name: `${sha256}.pdf`, size: 3, sha256 });
const textOf = async (blob: Blob | undefined) => blob?.text();

describe('attachments', () => {
  it('are found by draft and hash, byte for byte', async () => {
    const bytes = new Uint8Array([0, 255, 13, 10, 0]);
    await files.keepAttachment('a', 'h1', new Blob([bytes]));
    const blob = await files.loadAttachment('a', 'h1');
    expect(new Uint8Array(await blob!.arrayBuffer())).toEqual(bytes);
    expect(await files.loadAttachment('b', 'h1')).toBeUndefined();
    expect(await files.loadAttachment('a', 'h2')).toBeUndefined();
  });

  it('are stored once, however often they are added', async () => {
    await files.keepAttachment('a', 'h1', new Blob(['one']));
    await files.keepAttachment('a', 'h1', new Blob(['one']));
    expect(await textOf(await files.loadAttachment('a', 'h1'))).toBe('one');
  });

  it('are copied to a duplicate and stay with the original', async () => {
    await files.keepAttachment('a', 'h1', new Blob(['one']));
    await files.keepAttachment('a', 'h2', new Blob(['two']));
    await files.keepAttachment('other', 'h3', new Blob(['three']));
    const { saveDraft } = await import('../../../src/lib/storage/drafts.js');
    await saveDraft({ ...exampleDraft(), id: 'copy' }, NOW, { files: await files.filesOf('a') });
    for (const draft of ['a', 'copy']) {
      expect(await textOf(await files.loadAttachment(draft, 'h1'))).toBe('one');
      expect(await textOf(await files.loadAttachment(draft, 'h2'))).toBe('two');
      expect(await files.loadAttachment(draft, 'h3')).toBeUndefined();
    }
  });

  it('are returned in the draft’s order, with undefined for missing bytes', async () => {
    await files.keepAttachment('a', 'h1', new Blob(['one']));
    await files.keepAttachment('a', 'h2', new Blob(['two']));
    const loaded = await files.loadAttachments('a', [info('h2'), info('gone'), info('h1')]);
    expect(loaded.map(({ info: { sha256 } }) => sha256)).toEqual(['h2', 'gone', 'h1']);
    expect(await Promise.all(loaded.map(({ bytes }) => textOf(bytes)))).toEqual(['two', undefined, 'one']);
  });
});
