import example from '../../fixtures/manual-example.json' with { type: 'json' };
import type { Path } from '../../../src/lib/definition/types.js';
import { createDraft } from '../../../src/lib/draft/create.js';
import { setAt } from '../../../src/lib/draft/paths.js';
import type { Draft, Json, Values } from '../../../src/lib/draft/types.js';
import type { OtherDraft } from '../../../src/lib/validation/context.js';
import type { Issue } from '../../../src/lib/validation/types.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';

/** The day of the manual's example in Japan, and a moment of that day. */
export const TODAY = '20260410';
export const NOW = new Date('2026-04-10T00:30:00.000Z');
export const LATER = new Date('2026-04-10T01:00:00.000Z');

export const exampleValues: Values = example.values;

/** Values by path, put into a draft as they are, as a file may contain them, without being copied to other fields. */
export type Changes = Readonly<Record<Path, Json>>;

function changed(draft: Draft, changes: Changes): Draft {
  const values = Object.entries(changes).reduce((all, [path, value]) => setAt(all, path, value), draft.values);
  return { ...draft, values };
}

/** The manual's own application, with some answers changed. */
export function exampleDraft(changes: Changes = {}): Draft {
  return changed(createDraft(newApplication, NOW, '手引きの例', exampleValues), changes);
}

/** A draft as the start page makes it, with some answers given. */
export function emptyDraft(changes: Changes = {}): Draft {
  return changed(createDraft(newApplication, NOW, '新規申込'), changes);
}

export function issuesOf(draft: Draft, others: readonly OtherDraft[] = []): readonly Issue[] {
  return validate(newApplication, draft, { today: TODAY, others });
}

/** The rule and severity of the issues at a path: `C3 error`. */
export function spokenAt(draft: Draft, path: Path): string[] {
  return issuesOf(draft)
    .filter((issue) => issue.path === path)
    .map(({ rule, severity }) => `${rule} ${severity}`);
}
