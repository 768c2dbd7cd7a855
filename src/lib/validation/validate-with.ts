import { itemAt } from '../definition/walk.js';
import type { Procedure } from '../definition/types.js';
import type { Draft } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
import { CheckMemo, type Found, type FoundAt } from './check-memo.js';
import { checkField, refuseMissing, spokenLabel, type Refusal } from './check-field.js';
import { ruleContext, type CheckOptions, type Finding, type Rule, type RuleContext } from './context.js';
import type { PlacedItem } from './fields.js';
import { unreadPlaces } from './set-aside.js';
import type { Issue } from './types.js';

const filled = (value: unknown): unknown[] => (Array.isArray(value) ? value.filter((entry) => !isEmpty(entry)) : []);
const isRecord = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

const UNREAD: Refusal = {
  rule: 'type',
  message: 'ファイルの値の形が違うため、読み取れません。入力し直してください。',
};

function checkList({ list, path }: Extract<PlacedItem, { list: unknown }>, value: unknown): readonly Refusal[] {
  const entries = filled(value);
  if ((!isEmpty(value) && !Array.isArray(value)) || (list.kind === 'records' && !entries.every(isRecord))) {
    return [UNREAD];
  }
  const count = entries.length;
  if (count > list.max) {
    const rule = list.kind === 'values' ? (list.emptyRule ?? 'max') : 'max';
    return [{ rule, message: `${list.label}は${list.max}件までです。${count - list.max}件減らしてください。` }];
  }
  return count === 0 && list.need === 'required' ? [refuseMissing(list, path)] : [];
}

function checkItem(item: PlacedItem, context: RuleContext, isUnread: boolean): readonly Refusal[] {
  // A fixed value is in effect whatever the file contains.
  const settled = 'field' in item && item.field.kind === 'fixed';
  if (isUnread && !settled) return [UNREAD];
  const value = context.read(item.path);
  if ('list' in item) return checkList(item, value);
  // A free text of only spaces and line breaks counts as empty; the other kinds report such spaces themselves.
  const blank = item.field.kind === 'text' && typeof value === 'string' && value.trim() === '';
  if (isEmpty(value) || blank) return item.field.need === 'required' ? [refuseMissing(item.field, item.path)] : [];
  return checkField(item.field, value);
}

/** The path to report at: for an empty required list of values its first entry, where the user can type. */
function placeOf(item: PlacedItem, refusal: Refusal): string {
  return 'list' in item && item.list.kind === 'values' && refusal.missing ? `${item.path}[0]` : item.path;
}

/** The paths of all items, each with its place in the order. */
const orders = new WeakMap<readonly PlacedItem[], ReadonlyMap<string, number>>();

function orderOf(placed: readonly PlacedItem[]): ReadonlyMap<string, number> {
  const known = orders.get(placed);
  if (known) return known;
  const order = new Map(placed.map(({ path }, index) => [path, index]));
  orders.set(placed, order);
  return order;
}

/** Items that stand together: all that a list shows, or (`list` is undefined) what belongs to none. */
interface Run {
  list: string | undefined;
  from: number;
  to: number;
}
const runs = new WeakMap<readonly PlacedItem[], readonly Run[]>();

function runsOf(placed: readonly PlacedItem[]): readonly Run[] {
  const known = runs.get(placed);
  if (known) return known;
  const found: Run[] = [];
  for (const [at, item] of placed.entries()) {
    const list = 'list' in item || item.path.includes('[') ? item.path.replace(/\[.*/, '') : undefined;
    const last = found.at(-1);
    if (last?.list === list && last) last.to = at + 1;
    else found.push({ list, from: at, to: at + 1 });
  }
  runs.set(placed, found);
  return found;
}

/** Makes an issue of what was found; none for a path that no screen has. */
function issueOf(
  procedure: Procedure,
  path: string,
  { rule, severity, message, missing, suggestion }: Refusal & Pick<Finding, 'severity' | 'suggestion'>,
): readonly Issue[] {
  const placed = itemAt(procedure, path);
  if (!placed) return [];
  const label = spokenLabel(placed.item, path);
  return [
    {
      ...{ rule, severity, path, screen: placed.screen.id, label, message },
      ...(missing ? { missing } : {}),
      ...(suggestion ? { suggestion } : {}),
    },
  ];
}

/** What is found in one answer by its kind and by the rules that look at each answer by itself. */
function checkAlone(rules: readonly Rule[], item: PlacedItem, context: RuleContext, isUnread: boolean): Found[] {
  const { procedure } = context;
  const found = checkItem(item, context, isUnread).flatMap((refusal) =>
    issueOf(procedure, placeOf(item, refusal), { ...refusal, severity: 'error' }).map((issue) => ({ rank: -1, issue })),
  );
  const text = 'field' in item ? context.text(item.path) : '';
  if (!('field' in item) || text === '') return found;
  for (const [rank, { id, checkText }] of rules.entries()) {
    for (const finding of checkText?.(item.field, text, item.path) ?? [])
      for (const issue of issueOf(procedure, finding.path, { rule: id, ...finding })) found.push({ rank, issue });
  }
  return found;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * Checks a draft with some of the rules; see `validate`, which has all.
 * @param memo the one of the last check of the same draft, which makes this one faster
 */
export function validateWith(
  rules: readonly Rule[],
  procedure: Procedure,
  draft: Draft,
  options: CheckOptions,
  memo = new CheckMemo(),
): readonly Issue[] {
  const context = ruleContext(procedure, draft, options);
  const { placed, read } = context;
  const order = orderOf(placed);
  const unread = draft.quarantine ? unreadPlaces(draft, new Set(order.keys())) : NONE;
  memo.begin(rules, context);
  const check = ({ from, to }: Run): FoundAt[] =>
    placed.slice(from, to).flatMap((item, index) => {
      const isUnread = unread.has(item.path);
      const alone = () => checkAlone(rules, item, context, isUnread);
      return memo.ofItem(item, read(item.path), isUnread, alone).map((one) => ({ ...one, order: from + index }));
    });
  const found: FoundAt[] = runsOf(placed).flatMap((run) =>
    run.list === undefined || unread.size > 0 ? check(run) : memo.ofList(run.list, context, () => check(run)),
  );
  for (const [rank, rule] of rules.entries()) {
    if (rule.checkText) continue;
    const together = memo.ofRule(rule, context, (noted) =>
      rule.check(noted).flatMap((finding) => {
        const issues = order.has(finding.path) ? issueOf(procedure, finding.path, { rule: rule.id, ...finding }) : [];
        return issues.map((issue) => ({ rank, issue }));
      }),
    );
    for (const one of together) found.push({ ...one, order: order.get(one.issue.path) ?? 0 });
  }
  return found.sort((a, b) => a.order - b.order || a.rank - b.rank).map(({ issue }) => issue);
}
