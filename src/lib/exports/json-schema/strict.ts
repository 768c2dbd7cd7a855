import * as z from 'zod/mini';
import type { Field, RecordList, ValueList } from '../../definition/types.js';
import { zodOf } from '../../kinds/zod.js';
import type { JsonSchema } from './schema.js';

/** A strict schema, and whether the app checks more than it says. */
interface Strict {
  schema: JsonSchema;
  partial: boolean;
}

const MORE = 'この形では書けない検査がほかにあります。アプリでも確かめてください。';

/** What a field's kind accepts, as far as JSON Schema can say it: the kind's own zod schema, put in its words. */
function translate(field: Field): Strict {
  let partial = false;
  const { $schema: _dialect, ...schema } = z.toJSONSchema(zodOf(field), {
    override: ({ zodSchema, jsonSchema }) => {
      const checks = zodSchema._zod.def.checks ?? [];
      // NSS counts a character beyond the basic plane as two, JSON Schema as one.
      partial ||= checks.some(({ _zod: { def } }) => def.check === 'custom') || 'maxLength' in jsonSchema;
    },
  });
  if (field.kind !== 'count') return { schema, partial };
  // The least number is a check on the text's meaning; for the few numbers below it, it can be spelt out.
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

/** A right answer to a field; an empty one too where none is needed. `description` is the one it has so far. */
export function strictField(field: Field, described?: JsonSchema): JsonSchema {
  const strict = translate(field);
  const { schema, partial } = field.need === 'required' ? demand(strict, field) : allowEmpty(strict);
  if (!partial) return schema;
  const description = described?.['description'];
  return { ...schema, description: typeof description === 'string' ? `${description}\n${MORE}` : MORE };
}

/** A list's own demands. Its entries may be blank as the page leaves them, as long as one is not. */
export function strictList(list: ValueList | RecordList): JsonSchema {
  const required = list.need === 'required';
  const bounds = { type: 'array', ...(required ? { minItems: 1 } : {}), maxItems: list.max };
  if (list.kind === 'records') return bounds;
  return { ...bounds, ...(required ? { contains: { type: 'string', minLength: 1 } } : {}) };
}

/** Whether a file may leave a needed field out, because the app knows what stands there. */
export function standsByItself(field: Field): boolean {
  return field.kind === 'fixed' || typeof field.initial === 'object';
}
