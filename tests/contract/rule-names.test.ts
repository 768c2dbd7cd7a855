import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ruleName } from '../../src/lib/validation/rule-names.js';
import { rules } from '../../src/lib/validation/rules/index.js';

/** Every rule id that a source file uses: `rule: 'C1'`, `emptyRule: 'V14'`. */
function spokenIn(folder: string): string[] {
  const root = fileURLToPath(new URL(`../../src/${folder}/`, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(root + name, 'utf8').matchAll(/\b(?:emptyRule|rule): '([^']+)'/g)])
    .map(([, rule]) => rule!);
}

describe('the names of rules', () => {
  const spoken = new Set([
    ...rules.map(({ id }) => id),
    ...['lib/kinds', 'lib/validation', 'procedures'].flatMap(spokenIn),
    ...['required', 'max', 'fixed'],
  ]);

  it.each([...spoken])('%s has one', (rule) => expect(ruleName(rule)).not.toBe(rule));

  it('are short and unique', () => {
    const names = [...spoken].map(ruleName);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect([...name].length, name).toBeLessThan(22);
    expect(ruleName('V1')).toBe('法人番号');
    expect(ruleName('constructor')).toBe('constructor');
  });
});
