import { isField, isShown } from '../definition/walk.js';
import type { Section } from '../definition/types.js';
import { giveBack } from '../draft/quarantine.js';
import type { Draft, Json, Values } from '../draft/types.js';
import type { DraftContext } from '../validation/context.js';
import type { Issue } from '../validation/types.js';

/** The path of the published JSON Schema, relative to the app. */
export const SCHEMA = 'schema/draft-1.json';

/** Whether a draft may be exported as final: it has no errors; advice does not matter. */
export function isComplete(issues: readonly Issue[]): boolean {
  return issues.every(({ severity }) => severity !== 'error');
}

/**
 * A draft as the text of a JSON file, with keys in a fixed order. `state` is 未完成 if there are errors, as information
 * for people who open the file elsewhere; it is ignored when reading. Values that were set aside are put back in place.
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

function visibleValues(
  sections: readonly Section[],
  values: Flat,
  prefix: string,
  visible: DraftContext['visible'],
): Flat {
  const result: Flat = { ...values };
  for (const item of sections.flatMap((section) => section.items)) {
    if (isShown(item) || !(item.id in result)) continue;
    const path = prefix + item.id;
    const stored = result[item.id];
    if (!visible(path)) delete result[item.id];
    else if (!isField(item) && item.kind === 'records' && Array.isArray(stored)) {
      result[item.id] = stored.map((entry: Json, index) =>
        isRecord(entry) ? visibleValues(item.sections, entry, `${path}[${index}].`, visible) : entry,
      );
    }
  }
  return result;
}

/** A draft without the answers of hidden fields, for packages; the stored draft keeps them (V19). */
export function withoutHidden(context: DraftContext): Draft {
  const { draft, procedure, visible } = context;
  const sections = procedure.screens.flatMap((screen) => screen.sections);
  const { quarantine = [], ...rest } = draft;
  // An entry that was taken out of its list is not an item of its own.
  const isAsked = (path: string) => visible(path) || visible(path.replace(/\[\d+\]$/, ''));
  const aside = quarantine.filter(({ part, path }) => part === 'envelope' || isAsked(path));
  return {
    ...rest,
    ...(aside.length > 0 ? { quarantine: aside } : {}),
    values: visibleValues(sections, { ...draft.values }, '', visible) as Values,
  };
}
