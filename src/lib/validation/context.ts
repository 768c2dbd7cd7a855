import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { reader } from '../draft/read.js';
import type { Draft } from '../draft/types.js';
import type { Path, Procedure } from '../definition/types.js';
import type { PostalCodes } from '../reference/postal/types.js';
import { pathOf } from '../definition/path-of.js';
import type { Role } from '../definition/role.js';
import { isVisible } from '../definition/visible.js';
import { placedOf, type DraftView, type PlacedItem } from './fields.js';
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
  draft: Draft;
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

/** A check beyond what the kind of a single field can find. */
export interface Rule {
  /** The id from the specification: V7. */
  id: string;
  /** The subject, in a few words. */
  name: string;
  check: (context: RuleContext) => readonly Finding[];
}

/** Defines a rule with its id and its name. */
export const rule = (id: string, name: string, check: Rule['check']): Rule => ({ id, name, check });

type DraftPart = Pick<RuleContext, 'procedure' | 'read' | 'visible' | 'text' | 'textOf' | 'placed'>;

/** Shared by the page, the checks and the progress. Caching by draft is safe because drafts are immutable. */
const cache = new WeakMap<Draft, { procedure: Procedure; today: string; part: DraftPart }>();

function readDraft(procedure: Procedure, draft: Draft, today: string): DraftPart {
  const read = reader(procedure, draft, today);
  const seen = new Map<Path, boolean>();
  const visible = (path: Path) => {
    const known = seen.get(path);
    if (known !== undefined) return known;
    const now = isVisible(procedure, path, read);
    seen.set(path, now);
    return now;
  };
  const text = (path: Path) => {
    const value = read(path);
    return typeof value === 'string' && visible(path) ? value : '';
  };
  const textOf = (role: Role) => {
    const path = pathOf(procedure, role);
    return path === undefined ? '' : text(path);
  };
  const view: DraftView = { procedure, read, visible };
  return { ...view, text, textOf, placed: placedOf(view) };
}

/** The context in which the rules check a draft. */
export function ruleContext(procedure: Procedure, draft: Draft, options: CheckOptions): RuleContext {
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
