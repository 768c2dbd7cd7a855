import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Values } from '../../../../src/lib/draft/types.js';
import type { JsonSchema } from '../../../../src/lib/exports/json-schema/index.js';

const file = new URL('../../../fixtures/manual-example.json', import.meta.url);

/** The manual's own example: today (YYYYMMDD) and the values. */
const example = JSON.parse(readFileSync(file, 'utf8')) as { today: string; values: Values };
export const today = example.today.replaceAll('-', '');
export const values = example.values;

/** A draft file with these values. */
export function draftFile(changed: Values = values): Record<string, unknown> {
  return {
    $schema: 'schema/draft-1.json',
    format: 'shitagaki',
    version: 1,
    kind: 'draft',
    procedure: 'new-application',
    id: 'a',
    title: '下書き',
    state: '未完成',
    createdAt: '2026-04-10T00:00:00.000Z',
    updatedAt: '2026-04-10T00:00:00.000Z',
    revision: 3,
    values: changed,
  };
}

/** Compiled as strictly as Ajv can: an unknown keyword, a keyword without its type, a stray requirement all throw. */
export function compile(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: true,
    strictRequired: true,
    strictTuples: true,
    allErrors: true,
  });
  return ajv.compile(structuredClone(schema));
}

/** The values of the example with some changed; undefined removes one. In `userCodes`, the first entry is changed. */
export function withValues(changes: Record<string, unknown>): Values {
  const changed: Record<string, unknown> = structuredClone(values);
  const entry = (changed['userCodes'] as Record<string, unknown>[])[0]!;
  for (const [path, value] of Object.entries(changes)) {
    const inEntry = /^userCodes\[0\]\.(.*)$/.exec(path)?.[1];
    const [record, key] = inEntry ? [entry, inEntry] : [changed, path];
    if (value === undefined) delete record[key];
    else record[key] = value;
  }
  return changed as Values;
}
