import type { CalendarSettings } from '../calendar/calendar-settings.js';
import { reader } from '../draft/read.js';
import type { Draft } from '../draft/types.js';
import type { Path, Procedure } from '../definition/types.js';
import type { PostalTable } from '../reference/postal/types.js';
import { pathOf } from '../definition/path-of.js';
import type { Role } from '../definition/role.js';
import { isVisible } from '../definition/visible.js';
import { placedOf, type PlacedItem, type Sight } from './fields.js';
import type { Severity, Suggestion } from './types.js';

/** What V20 needs to know of the other drafts kept here. */
export interface OtherDraft {
  id: string;
  title: string;
  procedure: string;
  corporateNumber: string;
  companyName: string;
}

/** What the checks are told beside the draft; nothing is read from a clock or a database inside. */
export interface CheckOptions {
  /** YYYYMMDD in Japan. */
  today: string;
  others?: readonly OtherDraft[] | undefined;
  /** The postal codes; the rules on them wait until they are here. */
  postal?: PostalTable | undefined;
  /** The Center's closed days beside weekends and holidays; the cautious ones where none are told. */
  calendar?: CalendarSettings | undefined;
}

/** What a rule over several fields sees: effective values of visible fields, '' for everything else. */
export interface RuleContext extends CheckOptions, Sight {
  draft: Draft;
  /** A visible field's text, '' where it is hidden, empty or not text. */
  text(path: Path): string;
  /** The same of the field that plays a part; '' too where the procedure has none. */
  textOf(role: Role): string;
  /** Every visible field and list, in screen order. */
  placed: readonly PlacedItem[];
}

/** What a rule has to say; the walker adds label and screen. */
export interface Finding {
  path: Path;
  severity: Severity;
  message: string;
  /** Nothing is entered yet: it is left, not wrong. */
  missing?: true;
  suggestion?: Suggestion;
}

/** A rule that looks at more than one field's shape. */
export interface Rule {
  /** As the specification numbers it: V7. */
  id: string;
  /** What it is about, in a few words. */
  name: string;
  check: (context: RuleContext) => readonly Finding[];
}

/** A rule with its number and its name. */
export const rule = (id: string, name: string, check: Rule['check']): Rule => ({ id, name, check });

type Looked = Pick<RuleContext, 'procedure' | 'read' | 'visible' | 'text' | 'textOf' | 'placed'>;

/** A draft never changes, so what was seen of it holds: the page, the checks and the progress look at the same. */
const looked = new WeakMap<Draft, { procedure: Procedure; today: string; at: Looked }>();

function lookAt(procedure: Procedure, draft: Draft, today: string): Looked {
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
  const sight: Sight = { procedure, read, visible };
  return { ...sight, text, textOf, placed: placedOf(sight) };
}

/** The context of one check of a draft. */
export function ruleContext(procedure: Procedure, draft: Draft, options: CheckOptions): RuleContext {
  const { today } = options;
  let known = looked.get(draft);
  if (known?.procedure !== procedure || known.today !== today) {
    known = { procedure, today, at: lookAt(procedure, draft, today) };
    looked.set(draft, known);
  }
  return { ...options, ...known.at, draft };
}

/** One finding, for rules that look at one place. */
export const found = (severity: Severity, path: Path, message: string): readonly Finding[] => [
  { severity, path, message },
];
