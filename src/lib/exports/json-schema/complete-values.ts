import type { Item, Procedure } from '../../definition/types.js';
import { isField, itemsByPattern } from '../../definition/walk.js';
import { conditionsOf, ifAll, type Conjunct } from './conditions.js';
import { describeValues } from './describe.js';
import { itemsOf, propertiesOf, type JsonSchema } from './schema.js';
import { standsByItself, strictField, strictList } from './strict.js';

/** The items of one object that are asked for under the same conditions, and the groups within its lists' entries. */
interface Group {
  when: readonly Conjunct[];
  items: Item[];
  lists: Map<string, Groups>;
}
/** Groups by their conditions as JSON. */
type Groups = Map<string, Group>;

function groupFor(groups: Groups, when: readonly Conjunct[]): Group {
  const key = JSON.stringify(when);
  const group = groups.get(key) ?? { when, items: [], lists: new Map() };
  groups.set(key, group);
  return group;
}

/** Sorts a procedure's items into the objects that contain them; conditions go to the object of the field they name. */
function sortItems(procedure: Procedure): Groups {
  const root: Groups = new Map();
  for (const [pattern, { item }] of itemsByPattern(procedure)) {
    const all = pattern.endsWith('[]') ? undefined : conditionsOf(procedure, pattern);
    if (!all) continue;
    let groups = root;
    let scope = '';
    const here = () =>
      groupFor(
        groups,
        all.filter((conjunct) => conjunct.scope === scope),
      );
    for (const list of pattern.split('[].').slice(0, -1)) {
      const { lists } = here();
      groups = lists.get(list) ?? new Map();
      lists.set(list, groups);
      scope += `${list}[].`;
    }
    here().items.push(item);
  }
  return root;
}

function strictItem(item: Item, described: JsonSchema): JsonSchema {
  if (isField(item)) return strictField(item, described);
  const list = strictList(item);
  return item.kind === 'values' ? { ...list, items: strictField(item.item) } : list;
}

const isRequired = (item: Item) => item.need === 'required' && !(isField(item) && standsByItself(item));

/** The schema of a group's requirements, merged into the property schemas in `known`. */
function demandsOf({ items, lists }: Group, known: Readonly<Record<string, JsonSchema>>): JsonSchema {
  const properties: Record<string, JsonSchema> = { ...known };
  for (const item of items) {
    const before = known[item.id] ?? {};
    const strict = strictItem(item, before);
    const entries = 'items' in before || 'items' in strict ? { items: { ...itemsOf(before), ...itemsOf(strict) } } : {};
    properties[item.id] = { ...before, ...strict, ...entries };
  }
  for (const [id, groups] of lists) {
    const before = properties[id] ?? {};
    properties[id] = { ...before, type: 'array', items: demandAll(groups, itemsOf(before)) };
  }
  const required = items.filter(isRequired).map(({ id }) => id);
  return { properties, ...(required.length > 0 ? { required } : {}) };
}

/** An object's schema with the requirements of all groups; conditional ones become `if` and `then`. */
function demandAll(groups: Groups, described: JsonSchema): JsonSchema {
  const all = [...groups.values()];
  const always = all.find(({ when }) => when.length === 0) ?? { when: [], items: [], lists: new Map() };
  const rules = all
    .filter(({ when }) => when.length > 0)
    .map((group) => ({ if: ifAll(group.when), then: demandsOf(group, {}) }));
  return {
    ...described,
    type: 'object',
    ...demandsOf(always, propertiesOf(described)),
    ...(rules.length > 0 ? { allOf: rules } : {}),
  };
}

/** The schema of a complete draft's values: required answers present, every visible answer valid for its kind. */
export function completeValues(procedure: Procedure): JsonSchema {
  return demandAll(sortItems(procedure), describeValues(procedure));
}
