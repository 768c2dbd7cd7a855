import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;
const TOKENS = 'styles/tokens.css';

/** The widths at which the layout changes, as defined by the tokens. */
const BREAKPOINTS = ['640px', '860px'];

/** Sizes that are neither spacing nor font sizes of the page, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The size of one rem, in which all font sizes are given.
  'styles/base.css': ['font-size: 16px'],
  // Text in a drawing is measured in the drawing's own units.
  'lib/features/guide/IdNumberCases.svelte': ['font-size: 12px'],
  // A reading stands above its word and is usually half as large.
  'lib/features/readings/readings.css': ['font-size: 0.6em'],
};

interface Declaration {
  readonly file: string;
  readonly property: string;
  readonly value: string;
}

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');
const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(css|svelte)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));
const sheets = files.map((path) => {
  const text = readFileSync(path, 'utf8');
  const css = path.endsWith('.css') ? text : (/<style>([\s\S]*)<\/style>/.exec(text)?.[1] ?? '');
  return { file: relative(SRC, path), css: withoutComments(css) };
});
const tokens = sheets.find(({ file }) => file === TOKENS)!.css;
const declarations: readonly Declaration[] = sheets
  .filter(({ file }) => file !== TOKENS)
  .flatMap(({ file, css }) =>
    [...css.matchAll(/(?<=[{;]\s*)([\w-]+):\s*([^;{}]+);/g)].map(([, property = '', value = '']) => ({
      file,
      property,
      value: value.trim(),
    })),
  );

/** The declarations of these properties with a literal value that only the tokens may contain. */
function literals(properties: RegExp, literal: RegExp): string[] {
  return declarations
    .filter(({ property, value }) => properties.test(property) && literal.test(value))
    .filter(({ file, property, value }) => !EXCEPTIONS[file]?.includes(`${property}: ${value}`))
    .map(({ file, property, value }) => `${file}: ${property}: ${value}`);
}

describe('styles', () => {
  it('reads every style of the app', () => {
    expect(declarations.length).toBeGreaterThan(500);
  });

  it('takes spaces from the tokens', () => {
    // 1px is allowed, as the width of a border; so is em, which depends on the surrounding text.
    const literal = /(?<![\w.-])-?(?!1px)[\d.]+(px|rem)\b/;
    expect(literals(/^(padding|margin|gap|row-gap|column-gap)/, literal)).toEqual([]);
  });

  it('takes sizes of type from the tokens', () => {
    expect(literals(/^font(-size)?$/, /[\d.]+(px|rem|em)\b/)).toEqual([]);
  });

  it('has five sizes of type, none below 14 pixels', () => {
    expect(
      [...tokens.matchAll(/^\s*--text-(\d+): ([\d.]+)rem/gm)].map(([, name, rem]) => [name, Number(rem) * 16]),
    ).toEqual([...[14, 16, 20, 24, 32].map((size) => [String(size), size])]);
  });

  it('takes corners from the tokens', () => {
    expect(literals(/^border(-\w+)*-radius$/, /[1-9.]+(px|rem)\b/)).toEqual([]);
  });

  it('takes colours from the tokens', () => {
    expect(literals(/./, /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i)).toEqual([]);
  });

  it('uses only two breakpoints', () => {
    for (const width of BREAKPOINTS) expect(readFileSync(join(SRC, TOKENS), 'utf8')).toContain(`*   ${width} `);
    const asked = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(/@media[^{]*/g)].flatMap(([query]) =>
        [...query.matchAll(/[\d.]+(?:px|r?em)\b/g)].map(([width]) => ({ file, width })),
      ),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ width }) => !BREAKPOINTS.includes(width))).toEqual([]);
  });

  it('gives every token a plain value, because the build inlines it', () => {
    expect(tokens).not.toContain('var(');
  });

  it('defines every token it uses, and uses every token it defines', () => {
    const named = new Set([...tokens.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
    const used = new Set(sheets.flatMap(({ css }) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
    // Scripts set the head of printed pages, the height of a table's row, how wide a word and its reading are, and the room of the
    // list of drafts.
    const bySize = ['--over', '--kana', '--letters', '--drafts'];
    const unnamed = [...used].filter((name) => !named.has(name) && !bySize.includes(name ?? ''));
    expect(unnamed).toEqual(['--print-title', '--print-day', '--row']);
    expect([...named].filter((name) => !used.has(name))).toEqual([]);
  });
});
