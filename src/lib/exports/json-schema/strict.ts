import * as z from 'zod/mini';
import type { Field, RecordList, ValueList } from '../../definition/types.js';
import { zodOf } from '../../kinds/zod.js';
import type { JsonSchema } from './schema.js';

/** A strict schema; `partial` means that the app checks more than the schema can express. */
interface Strict {
  schema: JsonSchema;
  partial: boolean;
}

const MORE = 'この形では書けない検査がほかにあります。アプリでも確かめてください。';

/** The kind's zod schema translated to JSON Schema, as far as possible. */
function translate(field: Field): Strict {
  let partial = false;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(zodOf(field), {
    override: ({ zodSchema, jsonSchema }) => {
      const checks = zodSchema._zod.def.checks ?? [];
      // NSS counts a supplementary character as two, JSON Schema counts it as one.
      partial ||= checks.some(({ _zod: { def } }) => def.check === 'custom') || 'maxLength' in jsonSchema;
    },
  });
  if (field.kind !== 'count') return { schema, partial };
  // JSON Schema has no minimum for numbers in strings, but the few numbers below it can be excluded one by one.
  const below = Array.from({ length: field.min }, (_, number) => String(number));
  return { schema: below.length > 0 ? { ...schema, not: { enum: below } } : schema, partial: false };
}

function demand({ schema, partial }: Strict, field: Field): Strict {
  if (field.kind === 'check') return { schema: { ...schema, const: true }, partial };
  if (schema['type'] === 'array') return { schema: { ...schema, minItems: 1 }, partial };
  const spelt = 'enum' in schema || 'const' in schema;
  return { schema: spelt ? schema : { ...schema, minLength: 1 }, partial };
}

function allowEmpty({ schema, partial }: Strict): Strict {
  return { schema: schema['type'] === 'string' ? { anyOf: [{ const: '' }, schema] } : schema, partial };
}

/**
 * The schema of a valid answer; an optional field may also be ''.
 * @param described the descriptive schema, whose description is extended if the app checks more
 */
export function strictField(field: Field, described?: JsonSchema): JsonSchema {
  const strict = translate(field);
  const { schema, partial } = field.need === 'required' ? demand(strict, field) : allowEmpty(strict);
  if (!partial) return schema;
  const description = described?.['description'];
  return { ...schema, description: typeof description === 'string' ? `${description}\n${MORE}` : MORE };
}

/** The requirements of a list itself. Entries may be blank, as the page leaves them, if at least one is not. */
export function strictList(list: ValueList | RecordList): JsonSchema {
  const required = list.need === 'required';
  const bounds = { type: 'array', ...(required ? { minItems: 1 } : {}), maxItems: list.max };
  if (list.kind === 'records') return bounds;
  return { ...bounds, ...(required ? { contains: { type: 'string', minLength: 1 } } : {}) };
}

/** Whether a file may omit a required field because the app supplies a default. */
export function standsByItself(field: Field): boolean {
  return field.kind === 'fixed' || typeof field.initial === 'object';
}
