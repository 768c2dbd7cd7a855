import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { FEATURE_PAIRS } = createRequire(import.meta.url)(`${root}/.dependency-cruiser.cjs`) as {
  FEATURE_PAIRS: Readonly<Record<string, readonly string[]>>;
};
const features = readdirSync(`${root}/src/lib/features`);

/** The names between backticks in a text. */
const quoted = (text: string) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);

describe.each(features)('src/lib/features/%s', (feature) => {
  const lines = readFileSync(`${root}/src/lib/features/${feature}/README.md`, 'utf8').trimEnd().split('\n');
  const after = (start: string) => lines.find((line) => line.includes(start))?.split(start)[1] ?? '';

  it('has a README of at most five lines, headed by its name', () => {
    expect(lines.length).toBeLessThanOrEqual(5);
    expect(lines[0]).toBe(`# ${feature}`);
  });

  it('names the other features that the lint rule lets it import, and no others', () => {
    expect(after('Other features: ')).not.toBe('');
    expect(quoted(after('Other features: '))).toEqual(FEATURE_PAIRS[feature] ?? []);
  });

  it('names tests that exist', () => {
    const tests = quoted(after('Tests: '));
    expect(tests.length).toBeGreaterThan(0);
    for (const path of tests) expect(existsSync(`${root}/${path}`), path).toBe(true);
  });
});

it('the lint rule pairs only features that exist', () => {
  for (const [feature, others] of Object.entries(FEATURE_PAIRS))
    expect(features).toEqual(expect.arrayContaining([feature, ...others]));
});
