import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const SRC = new URL('../../src/', import.meta.url).pathname;
const TOKENS = 'styles/tokens.css';

/** The widths that divide the layouts, as the tokens tell them. */
const BREAKPOINTS = ['640px', '860px'];

/** Sizes that are no space and no type of the page, each with its reason. */
const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // One rem: all sizes of type are told in it.
  'styles/base.css': ['font-size: 16px'],
  // The letters of a drawing are measured in the drawing's own units.
  'lib/features/guide/IdPictures.svelte': ['font-size: 12px'],
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

/** The declarations of some properties in which something stands that only the tokens may say. */
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
    // A hairline's 1px makes room for a border; an em is measured by the text beside it.
    const literal = /(?<![\w.-])-?(?!1px)[\d.]+(px|rem)\b/;
    expect(literals(/^(padding|margin|gap|row-gap|column-gap)/, literal)).toEqual([]);
  });

  it('takes sizes of type from the tokens', () => {
    expect(literals(/^font(-size)?$/, /[\d.]+(px|rem|em)\b/)).toEqual([]);
  });

  it('takes corners from the tokens', () => {
    expect(literals(/^border(-\w+)*-radius$/, /[1-9.]+(px|rem)\b/)).toEqual([]);
  });

  it('takes colours from the tokens', () => {
    expect(literals(/./, /#[\da-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/i)).toEqual([]);
  });

  it('asks the window for two widths only', () => {
    for (const width of BREAKPOINTS) expect(readFileSync(join(SRC, TOKENS), 'utf8')).toContain(`*   ${width} `);
    const asked = sheets.flatMap(({ file, css }) =>
      [...css.matchAll(/@media[^{]*/g)].flatMap(([query]) =>
        [...query.matchAll(/[\d.]+(?:px|r?em)\b/g)].map(([width]) => ({ file, width })),
      ),
    );
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ width }) => !BREAKPOINTS.includes(width))).toEqual([]);
  });

  it('gives every token a plain value, as the build writes it out', () => {
    expect(tokens).not.toContain('var(');
  });

  it('names every token it uses, and uses every token it names', () => {
    const named = new Set([...tokens.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name));
    const used = new Set(sheets.flatMap(({ css }) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name)));
    // The height of a row comes from the table's script.
    expect([...used].filter((name) => !named.has(name))).toEqual(['--row']);
    expect([...named].filter((name) => !used.has(name))).toEqual([]);
  });
});
