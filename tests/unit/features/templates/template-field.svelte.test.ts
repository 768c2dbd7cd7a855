import { expect, it } from 'vitest';
import { fieldAt } from '../../../../src/lib/definition/walk.js';
import { createTemplate } from '../../../../src/lib/draft/template/make.js';
import { TemplateEditorState } from '../../../../src/lib/features/templates/template-editor.svelte.js';
import { TemplateFieldState } from '../../../../src/lib/features/templates/template-field.svelte.js';
import { newApplication } from '../../../../src/procedures/new-application/index.js';
import { NOW } from '../../support/example.js';

function fieldOf(path: string): TemplateFieldState {
  const template = createTemplate(newApplication, NOW, { title: 'ひな形', desk: '窓口' });
  const editing = new TemplateEditorState(newApplication, template);
  return new TemplateFieldState(editing, fieldAt(newApplication, path)!, path, 'office');
}

it('shows what is wrong when the field is left, and silently corrects what can be corrected', () => {
  const phone = fieldOf('office.phone');
  expect([phone.value, phone.repair, phone.proposed]).toEqual(['', undefined, false]);
  expect(phone.issues).toEqual([]);
  phone.enter();
  phone.set('０３－x');
  expect(phone.issues).toEqual([]);
  phone.leave();
  expect(phone.value).toBe('０３－x');
  expect(phone.issues).toMatchObject([{ rule: 'C3', path: 'office.phone', screen: 'office', severity: 'error' }]);
  phone.set('03-1234-5678');
  phone.leave();
  expect([phone.value, phone.issues]).toEqual(['0312345678', []]);
});
