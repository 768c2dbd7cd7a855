import { hiddenBy } from '../../definition/hidden-by.js';
import { entryPath, isShown, itemAt, labelOf } from '../../definition/walk.js';
import type { AsideField, Field, Path, Procedure, Screen, Section, ValueList } from '../../definition/types.js';
import { entryCount } from '../../draft/read.js';
import type { Draft } from '../../draft/types.js';
import { ASIDE_TITLE } from '../../sheet/aside-title.js';
import { showForms } from '../../sheet/forms.js';
import { showValue } from '../../sheet/show-value.js';
import { spokenLabel } from '../../validation/check-field.js';
import { ruleContext, type RuleContext } from '../../validation/context.js';
import { issuesByPath } from '../../validation/by-path.js';
import type { Issue } from '../../validation/types.js';
import { urlOf, urls } from '../../browser/urls.js';
import type { Entry, FieldMark } from './entry.js';

/** A draft whose fields can be gone to. */
export interface OpenedDraft {
  procedure: Procedure;
  draft: Draft;
  issues: readonly Issue[];
  /** YYYYMMDD in Japan. */
  today: string;
  /** The id of the screen that is open; '' on any other page. */
  screen: string;
}

interface Building extends OpenedDraft {
  context: RuleContext;
  byPath: ReadonlyMap<Path, readonly Issue[]>;
}

/** The most characters of a value that the list shows. */
const MOST = 40;
const shorten = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

function shownOf(field: Field | ValueList, value: unknown): string {
  if (field.kind === 'forms') return Array.isArray(value) ? showForms(value) : '';
  if (field.kind !== 'values') return showValue(field, value);
  return Array.isArray(value) ? value.map((one) => showValue(field.item, one)).join('、') : '';
}

function markOf({ context, byPath }: Building, item: Field | ValueList, path: Path): FieldMark {
  const shown = shorten(shownOf(item, context.read(path)).replace(/\s+/gu, ' '));
  if (!context.visible(path)) return { shown, state: 'hidden' };
  if (item.kind === 'fixed') return { shown, state: 'fixed' };
  const within = item.kind === 'values' ? [...byPath.keys()].filter((key) => key.startsWith(`${path}[`)) : [];
  const issues = [path, ...within].flatMap((key) => byPath.get(key) ?? []);
  if (shown === '') return { shown, state: 'empty' };
  if (issues.some(({ severity }) => severity === 'error')) return { shown, state: 'error' };
  return { shown, state: issues.length > 0 ? 'advice' : 'filled' };
}

/** What has to be answered otherwise before a field is asked for. */
function reasonOf({ procedure, context }: Building, path: Path): { text: string; at: Path } | undefined {
  const obstacle = hiddenBy(procedure, path, context.read);
  const item = obstacle && itemAt(procedure, obstacle.path)?.item;
  if (!item) return undefined;
  const wanted = [obstacle.is].flat().map((value) => (typeof value === 'string' ? `「${value}」` : 'チェックあり'));
  return {
    at: obstacle.path,
    text: `「${spokenLabel(item, obstacle.path)}」が${wanted.join('か')}のときに入力します`,
  };
}

/** A section's title as the list shows it; '' if it says no more than the screen's. */
const partOf = (title: string, screen: Screen) => {
  const part = title.replace(/に関する項目$/u, '');
  return part === screen.title ? '' : part;
};

function entryOf(building: Building, screen: Screen, where: string, item: Field | ValueList, path: Path): Entry {
  const reason = building.context.visible(path) ? undefined : reasonOf(building, path);
  const goal = reason?.at ?? path;
  const at = itemAt(building.procedure, goal)?.screen.id ?? screen.id;
  return {
    key: `field:${path}`,
    kind: 'field',
    title: spokenLabel(item, path),
    where: reason ? `${where}。${reason.text}` : where,
    goal: { href: urls.screen(building.draft.id, at), control: goal },
    id: path,
    mark: markOf(building, item, path),
    near: screen.id === building.screen,
  };
}

/** The fields of these sections. @param number which entry of a list it is, if the list has several */
function entriesIn(
  building: Building,
  screen: Screen,
  sections: readonly Section[],
  prefix: Path = '',
  number = '',
): readonly Entry[] {
  return sections.flatMap((section) => {
    const where = [screen.title, partOf(section.title, screen), number].filter(Boolean).join(' › ');
    return section.items.flatMap((item): readonly Entry[] => {
      if (isShown(item)) return [];
      const path = prefix + item.id;
      if (item.kind !== 'records') {
        // What is asked for twice is gone to where it is asked for first.
        const first = itemAt(building.procedure, path)?.screen.id === screen.id;
        return first ? [entryOf(building, screen, where, item, path)] : [];
      }
      const count = Math.max(1, entryCount(item, building.context.read(path)));
      return Array.from({ length: count }, (_, at) =>
        entriesIn(building, screen, item.sections, `${entryPath(path, at)}.`, count > 1 ? `${at + 1}件目` : ''),
      ).flat();
    });
  });
}

/** An answer beside the screens; it is gone to on the first page that asks for it. */
function asideEntry(building: Building, field: AsideField): Entry {
  const href = urlOf(building.draft.id, '', { path: field.id, askedAt: field.askedAt[0] });
  return {
    key: `field:${field.id}`,
    kind: 'field',
    title: labelOf(field, field.id),
    where: ASIDE_TITLE,
    goal: { href, control: field.id },
    id: field.id,
    mark: markOf(building, field, field.id),
  };
}

/** A draft's screens, and its fields with their values; a field that is not asked for leads to the answer that hides it. */
export function fieldEntries(opened: OpenedDraft): readonly Entry[] {
  const { procedure, draft, issues, today } = opened;
  const context = ruleContext(procedure, draft, { today });
  const building: Building = { ...opened, context, byPath: issuesByPath(issues) };
  const screens = procedure.screens.map((screen, at): Entry => ({
    key: `screen:${screen.id}`,
    kind: 'screen',
    title: [screen.around?.[0], screen.title, screen.around?.[1]].join(''),
    where: `入力 ${at + 1}／${procedure.screens.length}`,
    goal: { href: urls.screen(draft.id, screen.id) },
    names: [screen.title],
    id: screen.id,
  }));
  return [
    ...screens,
    ...procedure.screens.flatMap((screen) => entriesIn(building, screen, screen.sections)),
    ...procedure.aside.map((field) => asideEntry(building, field)),
  ];
}
