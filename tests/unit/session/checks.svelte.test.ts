import { describe, expect, it, vi } from 'vitest';
import { createDraft, startValues } from '../../../src/lib/draft/create.js';
import { DraftSession } from '../../../src/lib/session/draft-session.svelte.js';
import { whereNext } from '../../../src/lib/session/where-next.js';
import { progressOf } from '../../../src/lib/validation/progress.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { exampleValues, NOW, TODAY } from '../support/example.js';
import { changed, numbers } from '../support/random-changes.js';

vi.mock('../../../src/lib/storage/drafts.js', () => ({ saveDraft: vi.fn() }));

describe.each(procedures.map((procedure) => [procedure.title, procedure] as const))(
  'the progress of an open draft: %s',
  (_, procedure) => {
    it('is that of the draft as it is, after every change', () => {
      const next = numbers(procedure.id.length + 1);
      const values = procedure === newApplication ? exampleValues : startValues(procedure);
      const open = (draft = createDraft(procedure, NOW, '例', values)) => {
        const session = new DraftSession(procedure, draft, validate);
        session.provide({ today: TODAY });
        return session;
      };
      const session = open();
      let kept = 0;
      for (let step = 0; step < 300; step += 1) {
        const before = session.outlined;
        session.replaceValues(changed(procedure, session.draft, next).values);
        if (session.outlined === before) kept += 1;
        const { draft, issues, progress } = session;
        expect(progress).toEqual(progressOf(procedure, { ...draft }, [...issues], TODAY));
        expect(session.next).toEqual(whereNext(open(draft)));
      }
      // Both kinds of change must have occurred.
      expect(kept).toBeGreaterThan(10);
      expect(kept).toBeLessThan(290);
    });
  },
);
