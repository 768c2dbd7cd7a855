import { isField, isShown } from '../definition/walk.js';
import type { Section } from '../definition/types.js';
import { giveBack } from '../draft/quarantine.js';
import type { Draft, Json, Values } from '../draft/types.js';
import type { RuleContext } from '../validation/context.js';
import type { Issue } from '../validation/types.js';

/** Where the published schema lies, beside the app. */
export const SCHEMA = 'schema/draft-1.json';

/** Whether a draft may go out as final: advice may stand, errors may not. */
export function isComplete(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity !== 'error');
}

/**
 * A draft as a file's text: the envelope of the format, readable and stable. `state` says 未完成 while errors stand,
 * for whoever opens the file elsewhere; it is written, never read. What was kept aside stands in its place again.
 */
export function toDraftJson(draft: Draft, issues: readonly Issue[]): string {
  const { format, version, kind, procedure, id, title, createdAt, updatedAt, revision, ...more } = draft;
  const { values: readable, quarantine: aside = [], ...unknown } = more;
  const { values, left } = giveBack(readable, aside);
  const quarantine = left.length > 0 ? { quarantine: left } : {};
  const state = isComplete(issues) ? '確認済み' : '未完成';
  const known = { format, version, kind, procedure, id, title, state, createdAt, updatedAt, revision };
  const { $schema: _schema, state: _state, ...rest } = unknown;
  return `${JSON.stringify({ $schema: SCHEMA, ...known, ...rest, ...quarantine, values }, null, 2)}\n`;
}

type Flat = Record<string, Json>;
const isRecord = (value: Json | undefined): value is Flat =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function without(sections: readonly Section[], values: Flat, prefix: string, visible: RuleContext['visible']): Flat {
  const kept: Flat = { ...values };
  for (const item of sections.flatMap((section) => section.items)) {
    if (isShown(item) || !(item.id in kept)) continue;
    const path = prefix + item.id;
    const stored = kept[item.id];
    if (!visible(path)) delete kept[item.id];
    else if (!isField(item) && item.kind === 'records' && Array.isArray(stored)) {
      kept[item.id] = stored.map((entry: Json, index) =>
        isRecord(entry) ? without(item.sections, entry, `${path}[${index}].`, visible) : entry,
      );
    }
  }
  return kept;
}

/** The draft without the answers that are not asked now: they stay at home, and leave the package (V19). */
export function withoutHidden(context: RuleContext): Draft {
  const { draft, procedure, visible } = context;
  const sections = procedure.screens.flatMap((screen) => screen.sections);
  const { quarantine = [], ...rest } = draft;
  // An entry that was taken out of its list is no item of its own.
  const isAsked = (path: string) => visible(path) || visible(path.replace(/\[\d+\]$/, ''));
  const aside = quarantine.filter(({ part, path }) => part === 'envelope' || isAsked(path));
  return {
    ...rest,
    ...(aside.length > 0 ? { quarantine: aside } : {}),
    values: without(sections, { ...draft.values }, '', visible) as Values,
  };
}
