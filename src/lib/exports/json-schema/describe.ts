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

/** What a draft holds by kind, right or wrong; everything else is the text as it was typed. */
const STORED: Partial<Record<FieldKind, JsonSchema>> = {
  check: { type: 'boolean' },
  files: { type: 'array', items: ATTACHMENT },
  forms: { type: 'array', items: TEXT },
};

/** A name that needs no neighbour to be understood: 氏名（姓）. */
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

/** A field as a draft may hold it: its type, what it is for, an example. */
function describeField(field: Field): JsonSchema {
  return { ...annotate(field), ...(STORED[field.kind] ?? TEXT) };
}

function describeList(list: ValueList | RecordList): JsonSchema {
  // An entry of a list of values says the same as the list, but for its example.
  const items =
    list.kind === 'values' ? describeField(list.item) : { title: list.label, ...describeRecord(list.sections) };
  return { ...annotate(list), type: 'array', items };
}

/** The fields of some sections as an object, flat, by their ids; a field on two screens counts where it stands first. */
function describeRecord(sections: readonly Section[]): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const item of sections.flatMap((section) => section.items)) {
    if (!isShown(item)) properties[item.id] ??= isField(item) ? describeField(item) : describeList(item);
  }
  return { type: 'object', properties, additionalProperties: true };
}

/** Everything that a draft of a procedure may hold, nothing of it required. */
export function describeValues({ title, summary, screens, aside }: Procedure): JsonSchema {
  const sections = screens.flatMap((screen) => screen.sections);
  const record = describeRecord([...sections, { id: 'aside', title: '', items: aside }]);
  return { title, description: summary, ...record };
}
