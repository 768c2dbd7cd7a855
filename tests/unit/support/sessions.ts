import type { Draft } from '../../../src/lib/draft/types.js';
import { DraftSession } from '../../../src/lib/session/draft-session.svelte.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { emptyDraft, exampleDraft, type Changes } from './example.js';

const open = (draft: Draft) => new DraftSession(newApplication, draft, validate);
/** An open draft in which nothing is entered but `changes`. */
export const emptySession = (changes: Changes = {}) => open(emptyDraft(changes));
/** The rules whose messages are shown at a field. */
export const shownRules = (session: DraftSession, path: string) => session.shownIssues(path).map(({ rule }) => rule);
/** The stored value, whatever the page shows. */
export const storedAt = (session: DraftSession, path: string) => session.draft.values[path];

/** An open draft in which everything is entered, with `changes`. */
export const exampleSession = (changes: Changes = {}) => open(exampleDraft(changes));

/** Goes into a field, types a text and leaves it. */
export function typeInto(session: DraftSession, path: string, text: string): void {
  session.field(path).enter();
  session.set(path, text);
  session.field(path).leave();
}
