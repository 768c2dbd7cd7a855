import { itemAt } from '../definition/walk.js';
import type { Procedure, Screen } from '../definition/types.js';
import type { Draft } from '../draft/types.js';
import { isEmpty } from '../kinds/index.js';
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
    return [{ rule, message: `${list.label}は${list.max}つまでです。${count - list.max}つ減らしてください。` }];
  }
  return count === 0 && list.need === 'required' ? [refuseMissing(list, path)] : [];
}

function checkItem(item: PlacedItem, context: RuleContext, unread: ReadonlySet<string>): readonly Refusal[] {
  // A fixed value is in effect whatever the file contains.
  const settled = 'field' in item && item.field.kind === 'fixed';
  if (unread.has(item.path) && !settled) return [UNREAD];
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

/** Checks a draft with some of the rules; see `validate`, which has all. */
export function validateWith(
  rules: readonly Rule[],
  procedure: Procedure,
  draft: Draft,
  options: CheckOptions,
): readonly Issue[] {
  const context = ruleContext(procedure, draft, options);
  const order = new Map(context.placed.map(({ path }, index) => [path, index]));
  const found: { order: number; issue: Issue }[] = [];
  const add = (path: string, refusal: Refusal & Pick<Finding, 'severity' | 'suggestion'>, at: number | undefined) => {
    const placed = itemAt(procedure, path);
    if (!placed || at === undefined) return;
    const { rule, severity, message, missing, suggestion } = refusal;
    const screen: Screen = placed.screen;
    const label = spokenLabel(placed.item, path);
    found.push({
      order: at,
      issue: {
        ...{ rule, severity, path, screen: screen.id, label, message },
        ...(missing ? { missing } : {}),
        ...(suggestion ? { suggestion } : {}),
      },
    });
  };
  const unread = unreadPlaces(draft, new Set(order.keys()));
  for (const [at, item] of context.placed.entries()) {
    for (const refusal of checkItem(item, context, unread))
      add(placeOf(item, refusal), { ...refusal, severity: 'error' }, at);
  }
  for (const { id, check } of rules) {
    for (const finding of check(context)) add(finding.path, { rule: id, ...finding }, order.get(finding.path));
  }
  return found.sort((a, b) => a.order - b.order).map(({ issue }) => issue);
}
