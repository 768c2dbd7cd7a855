import { describe, expect, it } from 'vitest';
import { itemAt } from '../../src/lib/definition/walk.js';
import { forms, keyOf } from '../../src/lib/reference/form-support.js';
import { namedRules } from '../../src/lib/validation/rule-names.js';
import { procedures } from '../../src/procedures/index.js';
import { foundAt, statements } from './manual-statements.js';

const placed = statements.filter(({ without }) => without === undefined);

describe('the statements of the manual', () => {
  it('are at least 350, each once', () => {
    expect(statements.length).toBeGreaterThanOrEqual(350);
    const keys = statements.map(({ chapter, says, text }) => `${chapter} ${says} ${text ?? ''}`);
    expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  });

  it.each(placed)('$chapter: $says', (statement) => {
    expect(statement.text ?? '').not.toBe('');
    expect(foundAt(statement)).toContain(statement.text);
    if (statement.rule) expect(namedRules()).toContain(statement.rule);
  });

  it('have a reason if the app does not make them', () => {
    const without = statements.filter((statement) => statement.without !== undefined);
    expect(without.length).toBeLessThan(statements.length / 20);
    for (const { without: reason } of without) expect(reason).toMatch(/ため$/u);
  });

  it('name the kind and the need of each field as the manual prints them', () => {
    for (const { field, kind, need } of placed) {
      if (!field || !kind) continue;
      const [id, path] = field.split(' ') as [string, string];
      const procedure = procedures.find((one) => one.id === id)!;
      expect(itemAt(procedure, path)?.item, field).toMatchObject({ kind, need });
    }
  });

  it('agree with the table of forms', () => {
    for (const { form, web, correction } of placed) {
      if (form !== undefined) expect(forms.find((one) => keyOf(one) === form)).toMatchObject({ web, correction });
    }
  });
});
