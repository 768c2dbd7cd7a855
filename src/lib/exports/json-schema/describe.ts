import type { Field, FieldKind, Item, Procedure, RecordList, Section, ValueList } from '../../definition/types.js';
import { isField, isShown } from '../../definition/walk.js';
import type { JsonSchema } from './schema.js';

const TEXT = { type: 'string' };
const ATTACHMENT = {
  type: 'object',
  properties: {
    name: { type: 'string', title: 'ファイル名' },
    size: { type: 'number', title: '大きさ', description: 'バイト数です。' },
    sha256: { type: 'string', title: 'SHA-256', description: '小文字の16進数です。' },
  },
};

/** The stored type of each kind that is not text. Texts are stored as typed, valid or not. */
const STORED: Partial<Record<FieldKind, JsonSchema>> = {
  check: { type: 'boolean' },
  files: { type: 'array', items: ATTACHMENT },
  forms: { type: 'array', items: TEXT },
};

/** A name that can be understood on its own: 氏名（姓）. */
function titleOf(item: Item): string {
  const label = item.label.replace('{n}', '');
  return 'group' in item && item.group ? `${item.group}（${label}）` : label;
}

function descriptionOf(item: Item): string | undefined {
  const reason = item.kind === 'fixed' ? item.reason : undefined;
  const hints =
    item.kind === 'choice' ? item.options.flatMap(({ value, hint }) => (hint ? [`${value}: ${hint}`] : [])) : [];
  const parts = [item.help ?? reason, ...hints].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join('\n') : undefined;
}

function examplesOf(field: Field): readonly unknown[] {
  if (field.example !== undefined) return [field.example];
  if (field.kind === 'choice') return field.options.map(({ value }) => value);
  if (field.kind === 'fixed') return [field.value];
  return field.kind === 'text' ? (field.models ?? []) : [];
}

function annotate(item: Item): JsonSchema {
  const description = descriptionOf(item);
  const examples = isField(item) ? examplesOf(item) : [];
  return {
    title: titleOf(item),
    ...(description === undefined ? {} : { description }),
    ...(examples.length > 0 ? { examples } : {}),
  };
}

/** The descriptive schema of a field: its type, name, help and examples, without validity checks. */
function describeField(field: Field): JsonSchema {
  return { ...annotate(field), ...(STORED[field.kind] ?? TEXT) };
}

function describeList(list: ValueList | RecordList): JsonSchema {
  // For a list of values, each entry is described by the list's own field.
  const items =
    list.kind === 'values' ? describeField(list.item) : { title: list.label, ...describeRecord(list.sections) };
  return { ...annotate(list), type: 'array', items };
}

/** The fields of some sections as a flat object schema by id; a field on two screens is described once. */
function describeRecord(sections: readonly Section[]): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const item of sections.flatMap((section) => section.items)) {
    if (!isShown(item)) properties[item.id] ??= isField(item) ? describeField(item) : describeList(item);
  }
  return { type: 'object', properties, additionalProperties: true };
}

/** The descriptive schema of all values of a procedure's draft; nothing is required. */
export function describeValues({ title, summary, screens, aside }: Procedure): JsonSchema {
  const sections = screens.flatMap((screen) => screen.sections);
  const record = describeRecord([...sections, { id: 'aside', title: '', items: aside }]);
  return { title, description: summary, ...record };
}
