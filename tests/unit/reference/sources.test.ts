import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MANUAL } from '../../../src/lib/reference/manual.js';
import { SOURCES } from '../../../src/lib/reference/sources.js';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|svelte)$/.test(name))
  .map((name) => join('src', name));

describe('SOURCES', () => {
  it('names the source of each fact once, with an edition or a place where it is stated', () => {
    expect(new Set(SOURCES.map(({ facts }) => facts)).size).toBe(SOURCES.length);
    expect(SOURCES.filter(({ edition }) => edition === undefined).map(({ from }) => from)).toEqual([
      expect.stringContaining('日本郵便'),
      expect.stringContaining('内閣府'),
    ]);
  });
  it('is the only place for the edition of the manual', () => {
    const typed = files.filter((file) => readFileSync(file, 'utf8').includes(MANUAL.edition));
    expect(typed).toEqual(['src/lib/reference/manual.ts']);
  });
  it('covers every chapter of the manual', () => {
    const chapters = SOURCES.flatMap(({ from }) => /」([\d・～]+)$/.exec(from)?.[1] ?? []).join('・');
    for (let chapter = 1; chapter <= 8; chapter += 1) expect(chapters).toMatch(new RegExp(`${chapter}|1～7`));
  });
});
