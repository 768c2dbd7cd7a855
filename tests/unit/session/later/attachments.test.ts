import { beforeEach, describe, expect, it } from 'vitest';
import { attachmentsIn } from '../../../../src/lib/draft/attachments.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { exampleDraft, NOW } from '../../support/example.js';
import { freshDatabase } from '../../support/fresh-database.js';

const PATH = 'confirm.attachments';
let attach: typeof import('../../../../src/lib/session/later/attachments.js').attach;
let session: import('../../../../src/lib/session/draft-session.svelte.js').DraftSession;
beforeEach(async () => {
  freshDatabase();
  ({ attach } = await import('../../../../src/lib/session/later/attachments.js'));
  const { DraftSession } = await import('../../../../src/lib/session/draft-session.svelte.js');
  const { saveDraft } = await import('../../../../src/lib/storage/drafts.js');
  session = new DraftSession(newApplication, await saveDraft(exampleDraft({ [PATH]: [] }), NOW), validate);
});
const file = (name: string, text = name) => new File([text], name);
const names = () =>
  attachmentsIn(session.value(PATH))
    .map(({ name }) => name)
    .sort();

describe('files that are attached', () => {
  it('are all there if more are chosen before the first are stored, and each once', async () => {
    const said = await Promise.all([
      attach(session, PATH, [file('a.pdf'), file('b.pdf')]),
      attach(session, PATH, [file('c.pdf'), file('a again.pdf', 'a.pdf')]),
    ]);
    expect(said).toEqual(['', '']);
    expect(names()).toHaveLength(3);
    expect(names()).toEqual(expect.arrayContaining(['b.pdf', 'c.pdf']));
  });

  it('do not bring back one that is taken off meanwhile', async () => {
    await attach(session, PATH, [file('a.pdf')]);
    const adding = attach(session, PATH, [file('b.pdf')]);
    session.set(PATH, []);
    expect(await adding).toBe('');
    expect(names()).toEqual(['b.pdf']);
  });

  it('attaches nothing to the example, and says what to do', async () => {
    const { openExample } = await import('../../../../src/lib/session/later/example.js');
    const { attach } = await import('../../../../src/lib/session/later/attachments.js');
    const session = await openExample();
    const path = 'confirm.attachments';
    const before = session.value(path);
    expect(await attach(session, path, [new File(['abc'], '見積書.pdf')])).toContain('この例から下書きを作る');
    expect(session.value(path)).toEqual(before);
  });
});
