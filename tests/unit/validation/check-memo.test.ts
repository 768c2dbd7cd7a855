import { describe, expect, it } from 'vitest';
import { isVisible } from '../../../src/lib/definition/visible.js';
import { createDraft, startValues } from '../../../src/lib/draft/create.js';
import { reader } from '../../../src/lib/draft/read.js';
import { setValue } from '../../../src/lib/draft/set.js';
import type { Draft } from '../../../src/lib/draft/types.js';
import { CheckMemo } from '../../../src/lib/validation/check-memo.js';
import { rule, ruleContext, textRule, type CheckOptions } from '../../../src/lib/validation/context.js';
import { placedOf } from '../../../src/lib/validation/fields.js';
import { rules } from '../../../src/lib/validation/rules/index.js';
import { validate } from '../../../src/lib/validation/validate.js';
import { validateWith } from '../../../src/lib/validation/validate-with.js';
import { procedures } from '../../../src/procedures/index.js';
import { newApplication } from '../../../src/procedures/new-application/index.js';
import { buildTable } from '../reference/postal/open.js';
import { exampleDraft, exampleValues, NOW, TODAY } from '../support/example.js';
import { changed, numbers } from '../support/random-changes.js';

const postal = await buildTable();

describe.each(procedures.map((procedure) => [procedure.title, procedure] as const))(
  'a check with the memo of the last one: %s',
  (_, procedure) => {
    it('finds what a check from the start finds, after every change', () => {
      const next = numbers(procedure.id.length);
      const values = procedure === newApplication ? exampleValues : startValues(procedure);
      const memo = new CheckMemo();
      let draft = createDraft(procedure, NOW, '例', values);
      let options: CheckOptions = { today: TODAY, postal };
      let shapes = 0;
      for (let step = 0; step < 600; step += 1) {
        const before = ruleContext(procedure, draft, options).placed;
        draft = changed(procedure, draft, next);
        if (next(60) === 0) options = { ...options, today: next(2) ? TODAY : '20261001' };
        if (next(60) === 0) options = { ...options, postal: next(2) ? postal : undefined };
        const read = reader(procedure, draft, options.today);
        const visible = (path: string) => isVisible(procedure, path, read);
        const { placed } = ruleContext(procedure, draft, options);
        expect(placed.map(({ path }) => path)).toEqual(placedOf({ procedure, read, visible }).map(({ path }) => path));
        if (placed !== before) shapes += 1;
        expect(validate(procedure, draft, options, memo)).toEqual(validate(procedure, draft, options));
      }
      // Both kinds of change must have occurred.
      expect(shapes).toBeGreaterThan(10);
      expect(shapes).toBeLessThan(580);
    });
  },
);

describe('CheckMemo', () => {
  it('runs only the rules that have read what changed', () => {
    const runs: string[] = [];
    const watched = ['contact.companyName', 'office.companyName'].map((path) =>
      rule(path, path, ({ text }) => {
        runs.push(path);
        return text(path) === '' ? [{ path, severity: 'advice', message: '空です。' }] : [];
      }),
    );
    const alone = textRule('alone', 'alone', (_, text, path) => {
      runs.push(`${path}=${text}`);
      return [];
    });
    const all = [...watched, alone];
    const memo = new CheckMemo();
    const check = (draft: Draft) => validateWith(all, newApplication, draft, { today: TODAY }, memo);
    const draft = exampleDraft();
    check(draft);
    expect(runs.length).toBeGreaterThan(50);
    runs.length = 0;
    check(setValue(newApplication, draft, 'office.companyName', '株式会社ためし', NOW));
    expect(runs.sort()).toEqual(['office.companyName', 'office.companyName=株式会社ためし'].sort());
  });

  it('gives the same issue for what has not changed, so that nothing is drawn again', () => {
    const memo = new CheckMemo();
    const draft = exampleDraft({ 'office.companyName': 'ABC', 'contact.email': 'ア' });
    const before = validateWith(rules, newApplication, draft, { today: TODAY }, memo);
    const after = validateWith(
      rules,
      newApplication,
      setValue(newApplication, draft, 'office.companyName', 'ABCD', NOW),
      { today: TODAY },
      memo,
    );
    const at = (issues: typeof before, path: string) => issues.find((issue) => issue.path === path);
    expect(at(after, 'contact.email')).toBeDefined();
    expect(at(after, 'contact.email')).toBe(at(before, 'contact.email'));
  });
});
