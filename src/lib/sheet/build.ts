import { entryPath, isField, isShown, itemAt, labelOf } from '../definition/walk.js';
import type { Field, Item, Path, Procedure, Section, ValueList } from '../definition/types.js';
import { entryCount } from '../draft/read.js';
import type { Draft } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
import { issuesByPath } from '../validation/by-path.js';
import { ruleContext, type RuleContext } from '../validation/context.js';
import type { Issue } from '../validation/types.js';
import { ASIDE_TITLE } from './aside-title.js';
import { showForms } from './forms.js';
import { standInLines } from './same-as.js';
import { showValue } from './show-value.js';
import type { AnswerSheet, SheetLine, SheetScreen, SheetSection } from './types.js';

interface Building {
  context: RuleContext;
  byPath: ReadonlyMap<Path, readonly Issue[]>;
  /** The id of the screen being built. */
  screen: string;
}

/** The title of the screen that asks for a field first, if that is a different one: the contact appears on two screens. */
function askedBefore({ context, screen }: Building, path: Path): string | undefined {
  const first = itemAt(context.procedure, path)?.screen;
  return first && first.id !== screen ? first.title : undefined;
}

function lineOf(building: Building, field: Field, path: Path): SheetLine {
  const before = askedBefore(building, path);
  const value = building.context.read(path);
  const note = before ? `「${before}」と同じ` : field.kind === 'fixed' ? field.reason : undefined;
  return {
    path,
    label: labelOf(field, path),
    ...(field.group ? { group: field.group } : {}),
    shown: field.kind === 'forms' && Array.isArray(value) ? showForms(value) : showValue(field, value),
    ...(note === undefined ? {} : { note }),
    source: before ? 'same' : field.kind === 'fixed' ? 'fixed' : 'asked',
    issues: before ? [] : (building.byPath.get(path) ?? []),
  };
}

/** A value of the wrong shape as JSON; '' if there is none, because it was set aside when the draft was read. */
const showMisshapen = (stored: unknown) => (isEmpty(stored) ? '' : JSON.stringify(stored));

function listLines(building: Building, list: ValueList, path: Path): SheetLine[] {
  const stored = building.context.read(path);
  const lines: SheetLine[] = [];
  for (let index = 0; index < entryCount(list, stored); index += 1) {
    lines.push(lineOf(building, list.item, entryPath(path, index)));
  }
  const listIssues = building.byPath.get(path) ?? [];
  const shown = Array.isArray(stored) ? '' : showMisshapen(stored);
  if (lines.length === 0 || listIssues.length > 0)
    lines.push({ path, label: list.label, shown, source: 'asked', issues: listIssues });
  return lines;
}

function itemLines(building: Building, item: Item, path: Path): SheetLine[] {
  if (!building.context.visible(path)) return [];
  if (item.kind === 'values') return listLines(building, item, path);
  if (!isField(item)) return [];
  const line = lineOf(building, item, path);
  return [line, ...standInLines(building.context, item, line.path)];
}

function sectionsOf(building: Building, sections: readonly Section[], prefix: string): SheetSection[] {
  return sections.flatMap((section) => {
    const lines: SheetLine[] = [];
    const inner: SheetSection[] = [];
    for (const item of section.items) {
      if (isShown(item)) {
        const shown = item.from.map((id) => building.context.text(id)).join('');
        lines.push({ path: '', label: item.label, shown, source: 'same', issues: [] });
        continue;
      }
      const path = prefix + item.id;
      lines.push(...itemLines(building, item, path));
      if (item.kind !== 'records' || !building.context.visible(path)) continue;
      const stored = building.context.read(path);
      const count = entryCount(item, stored);
      for (let index = 0; index < count; index += 1) {
        inner.push(...sectionsOf(building, item.sections, `${entryPath(path, index)}.`));
      }
      for (const issue of building.byPath.get(path) ?? []) {
        const shown = issue.rule === 'type' ? showMisshapen(stored) : '';
        lines.push({ path, label: item.label, shown, source: 'asked', issues: [issue] });
      }
    }
    const own = lines.length > 0 ? [{ id: prefix + section.id, title: section.title, lines }] : [];
    return [...own, ...inner];
  });
}

/**
 * Builds the answer sheet, from which every reading view is drawn: visible fields only, in NSS's order, each with its
 * issues.
 * @param issues as `validate` returned them
 * @param today YYYYMMDD in Japan
 */
export function buildSheet(procedure: Procedure, draft: Draft, issues: readonly Issue[], today: string): AnswerSheet {
  const byPath = issuesByPath(issues);
  const context = ruleContext(procedure, draft, { today });
  const screens: SheetScreen[] = procedure.screens.map((screen) => ({
    id: screen.id,
    title: screen.title,
    sections: sectionsOf({ context, byPath, screen: screen.id }, screen.sections, ''),
  }));
  // What NSS returns later is not an open question, so such a field appears only once it is filled in.
  const kept = procedure.aside.filter(({ id, kind }) => kind === 'forms' || !isEmpty(context.read(id)));
  const aside = kept.map((field) => ({
    ...lineOf({ context, byPath, screen: 'aside' }, field, field.id),
    askedAt: field.askedAt[0],
  }));
  if (aside.length > 0) {
    screens.push({ id: 'aside', title: ASIDE_TITLE, sections: [{ id: 'aside', title: ASIDE_TITLE, lines: aside }] });
  }
  return { procedure: { id: procedure.id, title: procedure.title }, title: draft.title, screens, issues };
}
