import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedRules } from '../../src/lib/validation/rule-names.js';

const text = readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8');

/** The ids in the first column of the table under a heading of docs/rules.md. */
function idsUnder(heading: string): string[] {
  const [, section = ''] = text.split(`## ${heading}\n`);
  return [...section.split('\n## ')[0]!.matchAll(/^\| ([A-Z]\d+) /gm)].map(([, id]) => id!);
}

describe('docs/rules.md', () => {
  const withMessages = idsUnder('Rules with messages');
  const others = idsUnder('Rules without messages');

  it('lists exactly the rules that have messages', () => {
    expect([...withMessages].sort()).toEqual([...namedRules()].sort());
  });

  it('lists every id once', () => {
    const all = [...withMessages, ...others];
    expect(all.length).toBeGreaterThan(namedRules().length);
    expect(new Set(all).size).toBe(all.length);
  });
});
