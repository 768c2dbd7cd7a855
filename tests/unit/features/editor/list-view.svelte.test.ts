import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { ValueList } from '../../../../src/lib/definition/types.js';
import { listAt } from '../../../../src/lib/definition/walk.js';
import { draftFrom } from '../../../../src/lib/draft/template/apply.js';
import { setRule, setTemplateValue } from '../../../../src/lib/draft/template/edit.js';
import { createTemplate } from '../../../../src/lib/draft/template/make.js';
import ListView from '../../../../src/lib/features/editor/ListView.svelte';
import { DraftSession } from '../../../../src/lib/session/draft-session.svelte.js';
import { TemplateMarks } from '../../../../src/lib/session/later/template-marks.svelte.js';
import { validate } from '../../../../src/lib/validation/validate.js';
import { passwordReset } from '../../../../src/procedures/password-reset/index.js';
import { NOW } from '../../support/example.js';

const path = 'target.ids';

function buttonsOf(unlocked: boolean): string {
  let template = createTemplate(passwordReset, NOW, { title: 'ひな形', desk: '窓口' });
  for (const [index, value] of ['A0A', 'B0B'].entries())
    template = setTemplateValue(template, `${path}[${index}]`, value, NOW);
  const draft = draftFrom(passwordReset, setRule(template, path, { locked: true }, NOW), NOW);
  const session = new DraftSession(passwordReset, draft, validate);
  const marks = new TemplateMarks(session, draft.template!);
  session.provide({ template: marks });
  if (unlocked) marks.open(`${path}[0]`);
  return render(ListView, { props: { session, path, list: listAt(passwordReset, path) as ValueList } }).body;
}

it('offers to remove or add entries only where the template has not locked the list', () => {
  expect(buttonsOf(false)).not.toMatch(/消す|＋/);
  expect(buttonsOf(true).match(/消す|＋/g)).toEqual(['消す', '消す', '＋']);
});
