import { beforeEach, describe, expect, it } from 'vitest';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

beforeEach(freshDatabase);

describe('files that a state lists', () => {
  it('are missing if their bytes are not stored with the draft', async () => {
    const { saveDraft } = await import('../../../../src/lib/storage/drafts.js');
    const { missingFiles } = await import('../../../../src/lib/features/history/missing-files.js');
    const [here, gone] = ['a', 'b'].map((letter) => ({ name: `${letter}.pdf`, size: 3, sha256: letter.repeat(64) }));
    const files = new Map([[here!.sha256, new Blob(['abc'])]]);
    const draft = await saveDraft(exampleDraft({ 'confirm.attachments': [here!, gone!] }), NOW, { files });
    expect(await missingFiles(draft)).toEqual(['b.pdf']);
    expect(await missingFiles(exampleDraft())).toEqual([]);
  });
});
