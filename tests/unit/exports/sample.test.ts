import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/lib/calendar/days.js';
import { createDraft } from '../../../src/lib/draft/create.js';
import { sampleValues } from '../../../src/lib/exports/sample.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { procedures } from '../../../src/procedures/index.js';
import { loadSample } from '../../../src/procedures/samples.js';
import { buildTable } from '../reference/postal/open.js';

const postal = await buildTable();

describe.each(procedures.map((procedure) => [procedure.shortTitle, procedure] as const))('%s', (_, procedure) => {
  it('the sample is a complete application without any message, on whatever day it is used', async () => {
    const sample = await loadSample(procedure.id);
    for (let n = 0; n < 120; n += 1) {
      const today = addDays('20260401', n * 3);
      const now = new Date(`${today.slice(0, 4)}-${today.slice(4, 6)}-${today.slice(6)}T01:00:00Z`);
      const draft = createDraft(procedure, now, '見本', sampleValues(procedure, sample, today));
      const issues = validate(procedure, draft, { today, postal });
      expect(issues.map(({ path, message }) => `${today} ${path} ${message}`)).toEqual([]);
    }
  });
});
