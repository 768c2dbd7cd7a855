import type { Condition, FieldId, Procedure } from '../../definition/types.js';
import { itemsByPattern } from '../../definition/walk.js';
import type { JsonSchema } from './schema.js';

/** One of the conditions that must all hold for a field to be asked for. */
export interface Conjunct {
  /** Where the named field is: '' for the draft's top level, `userCodes[].` for the same entry. */
  scope: string;
  field: FieldId;
  is: Condition['is'];
  /** The condition also holds if the file omits the field, because it has a fixed value. */
  standing: boolean;
}

/** The part of a pattern up to its last list, or '': `userCodes[].idCount` → `userCodes[].`. */
function scopeOf(pattern: string): string {
  return /^.*\[\]\./.exec(pattern)?.[0] ?? '';
}

const matches = (value: string, is: Condition['is']) => (Array.isArray(is) ? is.includes(value) : is === value);

/**
 * All conditions for an item to be asked for, matching `isVisible`: its own, those of its sections and of the lists
 * around it, and those of every field that a condition names. Undefined if it can never be asked for, because the item
 * or a field that a condition names does not exist.
 */
export function conditionsOf(procedure: Procedure, pattern: string): readonly Conjunct[] | undefined {
  const items = itemsByPattern(procedure);
  const placed = items.get(pattern);
  if (!placed) return undefined;
  const all: Conjunct[] = [];
  for (const when of [placed.item.when, ...placed.sections.map((section) => section.when)]) {
    if (!when) continue;
    const beside = scopeOf(pattern) + when.field;
    const target = items.has(beside) ? beside : when.field;
    const further = conditionsOf(procedure, target);
    if (!further) return undefined;
    const named = items.get(target)?.item;
    const standing = named?.kind === 'fixed' && matches(named.value, when.is);
    all.push({ scope: scopeOf(target), field: when.field, is: when.is, standing }, ...further);
  }
  const list = /^(.*)\[\][^[]*$/.exec(pattern)?.[1];
  const around = list === undefined ? [] : conditionsOf(procedure, list);
  if (!around) return undefined;
  const single = new Map([...all, ...around].map((conjunct) => [JSON.stringify(conjunct), conjunct]));
  return [...single.keys()].sort().map((key) => single.get(key)!);
}

const valueOf = ({ is }: Conjunct): JsonSchema => (typeof is === 'object' ? { enum: is } : { const: is });

/** The `if` schema for conditions on the same object. */
export function ifAll(conjuncts: readonly Conjunct[]): JsonSchema {
  const fields = [...new Set(conjuncts.map(({ field }) => field))];
  const properties = fields.map((field): [string, JsonSchema] => {
    const values = conjuncts.filter((conjunct) => conjunct.field === field).map(valueOf);
    return [field, values.length === 1 ? values[0]! : { allOf: values }];
  });
  const required = fields.filter((field) => conjuncts.some((one) => one.field === field && !one.standing));
  return { properties: Object.fromEntries(properties), ...(required.length > 0 ? { required } : {}) };
}
