import { pathOf } from '../definition/path-of.js';
import type { Role } from '../definition/role.js';
import type { Path } from '../definition/types.js';
import type { CheckOptions, Rule, RuleContext } from './context.js';
import type { PlacedItem } from './fields.js';
import type { Issue } from './types.js';

/** An issue, and the number of the rule that found it, by which issues of the same answer are ordered. */
export interface Found {
  rank: number;
  issue: Issue;
}

/** The same, with the place of its answer among all that are shown. */
export interface FoundAt extends Found {
  order: number;
}

/** What was found in one answer; it is found again as long as the answer is the same. */
interface ItemRun {
  of: object;
  value: unknown;
  unread: boolean;
  found: readonly Found[];
}

/** What was found in all entries of a list; it is found again as long as the list is the same object. */
interface ListRun {
  placed: RuleContext['placed'];
  value: unknown;
  found: readonly FoundAt[];
}

/** What a rule has found, and the values that it has read for this. */
interface RuleRun {
  read: ReadonlyMap<Path, unknown>;
  found: readonly Found[];
}

const OPTIONS = ['today', 'others', 'postal', 'calendar'] as const satisfies readonly (keyof CheckOptions)[];

/** The context for a rule, which notes in `read` what the rule reads. */
function noting(context: RuleContext, read: Map<Path, unknown>): RuleContext {
  const note = (path: Path) => {
    const value = context.read(path);
    read.set(path, value);
    return value;
  };
  const text = (path: Path) => {
    note(path);
    return context.text(path);
  };
  const textOf = (role: Role) => {
    const path = pathOf(context.procedure, role);
    return path === undefined ? '' : text(path);
  };
  return { ...context, read: note, text, textOf };
}

/** The definition of what a placed item asks. */
const definitionOf = (item: PlacedItem): object => ('list' in item ? item.list : item.field);

/**
 * What the last check of a draft has found, so that the next one checks only what has changed: the answers that differ, and
 * the rules that have read one of these. One key in a draft of a thousand answers then costs little more than in one of ten.
 */
export class CheckMemo {
  #rules: readonly Rule[] = [];
  #last: RuleContext | undefined;
  #items = new Map<Path, ItemRun>();
  #lists = new Map<string, ListRun>();
  readonly #runs = new Map<Rule, RuleRun>();

  /** To be called before each check: forgets what depends on what has changed besides the answers. */
  begin(rules: readonly Rule[], context: RuleContext): void {
    const last = this.#last;
    if (this.#rules !== rules || last?.procedure !== context.procedure) {
      this.#items.clear();
      this.#lists.clear();
    }
    // An answer that is not stored may be today's date.
    if (last?.today !== context.today) this.#lists.clear();
    // What the rules read is noted, but not what is shown: `placed` is another one whenever that may have changed.
    const same = last && OPTIONS.every((option) => last[option] === context[option]) && last.placed === context.placed;
    if (!same || this.#rules !== rules || last.draft.id !== context.draft.id) this.#runs.clear();
    // Paths of entries that have been removed.
    if (this.#items.size > 2 * context.placed.length + 100) this.#items.clear();
    this.#rules = rules;
    this.#last = context;
  }

  /** What is found in one answer; `check` is called only if it or its definition is not the one of the last check. */
  ofItem(item: PlacedItem, value: unknown, unread: boolean, check: () => readonly Found[]): readonly Found[] {
    const of = definitionOf(item);
    const last = this.#items.get(item.path);
    if (last?.of === of && last.value === value && last.unread === unread) return last.found;
    const found = check();
    this.#items.set(item.path, { of, value, unread, found });
    return found;
  }

  /** What is found in all entries of a list; `check` is called only if the list or what is shown of it has changed. */
  ofList(list: string, { placed, read }: RuleContext, check: () => readonly FoundAt[]): readonly FoundAt[] {
    const value = read(list);
    const last = this.#lists.get(list);
    if (last?.placed === placed && last.value === value) return last.found;
    const found = check();
    this.#lists.set(list, { placed, value, found });
    return found;
  }

  /** What a rule finds; `check` is called only if something that it read last time has changed. */
  ofRule(rule: Rule, context: RuleContext, check: (context: RuleContext) => readonly Found[]): readonly Found[] {
    const last = this.#runs.get(rule);
    if (last && Array.from(last.read).every(([path, value]) => context.read(path) === value)) return last.found;
    const read = new Map<Path, unknown>();
    const found = check(noting(context, read));
    this.#runs.set(rule, { read, found });
    return found;
  }
}
