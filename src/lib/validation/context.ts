import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { reader } from '../draft/read.js';
import type { Draft } from '../draft/types.js';
import type { Field, Path, Procedure } from '../definition/types.js';
import type { PostalCodes } from '../reference/postal/types.js';
import { pathOf } from '../definition/path-of.js';
import type { Role } from '../definition/role.js';
import { isVisible, type Read } from '../definition/visible.js';
import { placedOf, type DraftView, type PlacedItem } from './fields.js';
import { shapeOf } from './shape.js';
import type { Severity, Suggestion } from './types.js';

/** What V20 needs to know about the other stored drafts. */
export interface OtherDraft {
  id: string;
  title: string;
  procedure: string;
  corporateNumber: string;
  companyName: string;
}

/** The input of the checks besides the draft; they never read the clock or the database themselves. */
export interface CheckOptions {
  /** YYYYMMDD in Japan. */
  today: string;
  others?: readonly OtherDraft[] | undefined;
  /** The postal codes; the rules that need them (V5, V10) are skipped until they are loaded. */
  postal?: PostalCodes | undefined;
  /** The Center's closed days in addition to weekends and holidays; the cautious ones by default (T2). */
  calendar?: CalendarSettings | undefined;
}

/** What a rule can read: effective values of visible fields, '' for everything else (V19). */
export interface RuleContext extends CheckOptions, DraftView {
  draft: Pick<Draft, 'id' | 'procedure'>;
  /** The number of entries that are stored in a list. */
  count(list: Path): number;
  /** A visible field's text; '' if it is hidden, empty or not a text. */
  text(path: Path): string;
  /** The same for the field with a role; also '' if the procedure has no such field. */
  textOf(role: Role): string;
  /** Every visible field and list, in screen order. */
  placed: readonly PlacedItem[];
}

/** What a rule reports; `validate` adds the label and the screen. */
export interface Finding {
  path: Path;
  severity: Severity;
  message: string;
  /** The answer is missing, so it counts as open and not as wrong. */
  missing?: true;
  suggestion?: Suggestion;
}

/** What can be read of a draft, with the draft itself. */
export interface DraftContext extends RuleContext {
  draft: Draft;
}

/** What a rule finds in one visible field; `text` is never empty. */
export type CheckText = (field: Field, text: string, path: Path) => readonly Finding[];

/** A check beyond what the kind of a single field can find. */
export interface Rule {
  /** The id from the specification: V7. */
  id: string;
  /** The subject, in a few words. */
  name: string;
  /** Checks a draft. It may read only the context that it is given, because its findings are kept until that changes. */
  check: (context: RuleContext) => readonly Finding[];
  /** The same for one field, if what it finds there depends on nothing else. */
  checkText?: CheckText;
}

/** Defines a rule with its id and its name. */
export const rule = (id: string, name: string, check: Rule['check']): Rule => ({ id, name, check });

/** Defines a rule that looks at each field by itself. */
export const textRule = (id: string, name: string, checkText: CheckText): Rule => ({
  id,
  name,
  checkText,
  check: ({ placed, text }) =>
    placed.flatMap((item) => {
      const value = 'field' in item ? text(item.path) : '';
      return 'field' in item && value !== '' ? checkText(item.field, value, item.path) : [];
    }),
});

type DraftPart = Pick<RuleContext, 'procedure' | 'read' | 'visible' | 'text' | 'textOf' | 'count' | 'placed'>;

/** Shared by the page, the checks and the progress. Caching by draft is safe because drafts are immutable. */
const cache = new WeakMap<Draft, { procedure: Procedure; today: string; part: DraftPart }>();

/** What is shown in the last draft of a procedure: most changes of a draft, as each key in a text, leave it as it is. */
const shapes = new WeakMap<
  Procedure,
  { key: string; visible: DraftView['visible']; placed: readonly PlacedItem[] | undefined }
>();

function shapeIn(procedure: Procedure, read: Read) {
  const key = shapeOf(procedure, read);
  const last = shapes.get(procedure);
  if (last?.key === key) return last;
  const seen = new Map<Path, boolean>();
  // Of every draft of this shape, so `read` may be that of the first.
  const visible = (path: Path) => {
    const known = seen.get(path);
    if (known !== undefined) return known;
    const shown = isVisible(procedure, path, read);
    seen.set(path, shown);
    return shown;
  };
  const now = { key, visible, placed: undefined };
  shapes.set(procedure, now);
  return now;
}

function readDraft(procedure: Procedure, draft: Draft, today: string): DraftPart {
  const read = reader(procedure, draft, today);
  const shape = shapeIn(procedure, read);
  const { visible } = shape;
  const text = (path: Path) => {
    const value = read(path);
    return typeof value === 'string' && visible(path) ? value : '';
  };
  const textOf = (role: Role) => {
    const path = pathOf(procedure, role);
    return path === undefined ? '' : text(path);
  };
  const count = (list: Path) => {
    const value = read(list);
    return Array.isArray(value) ? value.length : 0;
  };
  const view: DraftView = { procedure, read, visible };
  return { ...view, text, textOf, count, placed: (shape.placed ??= placedOf(view)) };
}

/** The context in which the rules check a draft. */
export function ruleContext(procedure: Procedure, draft: Draft, options: CheckOptions): DraftContext {
  const { today } = options;
  let known = cache.get(draft);
  if (known?.procedure !== procedure || known.today !== today) {
    known = { procedure, today, part: readDraft(procedure, draft, today) };
    cache.set(draft, known);
  }
  return { ...options, ...known.part, draft };
}

/** A single finding as a list, for rules that report at most one. */
export const found = (severity: Severity, path: Path, message: string): readonly Finding[] => [
  { severity, path, message },
];
