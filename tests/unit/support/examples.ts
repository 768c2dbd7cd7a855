import { readFileSync } from 'node:fs';
import { createDraft } from '../../../src/lib/draft/create.js';
import { setAt } from '../../../src/lib/draft/paths.js';
import type { Draft, Values } from '../../../src/lib/draft/types.js';
import type { Procedure } from '../../../src/lib/definition/types.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { procedures } from '../../../src/procedures/index.js';
import { NOW, TODAY, type Changes } from './example.js';

/** A complete application of each procedure except the first, as far as that is possible. */
export const examples: readonly { procedure: Procedure; values: Values }[] = procedures.slice(1).map((procedure) => {
  const file = new URL(`../../fixtures/examples/${procedure.id}.json`, import.meta.url);
  return { procedure, values: (JSON.parse(readFileSync(file, 'utf8')) as { values: Values }).values };
});

/** That example with some answers changed. */
export function exampleOf(id: string, changes: Changes = {}): { procedure: Procedure; draft: Draft } {
  const { procedure, values } = examples.find((one) => one.procedure.id === id)!;
  const draft = createDraft(procedure, NOW, '例', values);
  const changed = Object.entries(changes).reduce((all, [path, value]) => setAt(all, path, value), draft.values);
  return { procedure, draft: { ...draft, values: changed } };
}

/** The rule and severity of the issues at a path: `T6 error`. */
export function spokenIn(id: string, path: string, changes: Changes, today = TODAY): string[] {
  const { procedure, draft } = exampleOf(id, changes);
  return validate(procedure, draft, { today })
    .filter((issue) => issue.path === path)
    .map(({ rule, severity }) => `${rule} ${severity}`);
}
