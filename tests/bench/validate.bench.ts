import { bench, describe } from 'vitest';
import { newApplication } from '../../src/procedures/new-application/index.js';
import { fieldAt } from '../../src/lib/definition/walk.js';
import { createDraft } from '../../src/lib/draft/create.js';
import { ruleContext } from '../../src/lib/validation/context.js';
import { validate } from '../../src/lib/validation/validate.js';
import { brokenRules } from '../../src/lib/kinds/broken-rules.js';
import { zodOf } from '../../src/lib/kinds/zod.js';
import { exampleValues } from '../unit/support/example.js';

/** Validating a whole draft, correct and with thirty mistakes; and only its fields, ours compared with zod. */
const today = '20260410';
const now = new Date('2026-04-10T01:00:00Z');
const right = createDraft(newApplication, now, '例', exampleValues);
const paths = ruleContext(newApplication, right, { today })
  .placed.filter((item) => 'field' in item)
  .map(({ path }) => path);
const texts = paths.filter(
  (path) => typeof right.values[path] === 'string' && fieldAt(newApplication, path)?.kind !== 'fixed',
);
const mistakes = Object.fromEntries(texts.slice(0, 30).map((path) => [path, 'ﾊﾝｶｸ 03-x ①']));
const wrong = createDraft(newApplication, now, '例', { ...exampleValues, ...mistakes });
const fields = texts.map((path) => ({ field: fieldAt(newApplication, path)!, value: right.values[path] }));
const schemas = fields.map(({ field, value }) => ({ schema: zodOf(field), value }));

console.info(
  `${paths.length} fields; ${validate(newApplication, wrong, { today }).length} open points in the wrong draft`,
);

describe('the check of a whole draft', () => {
  bench('right', () => void validate(newApplication, right, { today }));
  bench('thirty mistakes', () => void validate(newApplication, wrong, { today }));
});

describe('its fields, one by one', () => {
  bench('the checks as data', () => fields.forEach(({ field, value }) => brokenRules(field, value)));
  bench('the same through zod/mini', () => schemas.forEach(({ schema, value }) => schema.safeParse(value)));
});
