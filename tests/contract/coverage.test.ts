import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/lib/validation/rules/index.js';
import { procedures } from '../../src/procedures/index.js';
import { everyField } from '../unit/support/every-field.js';
import { chapters } from './manual-chapters.js';
import { placeOf, statements } from './manual-statements.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = '../../docs/coverage.md';
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);
/** Every rule of the specification, and those added later, each after the others of its letter. */
const SPECIFIED = [...numbered('C', 9), ...numbered('N', 7), ...numbered('V', 20), ...numbered('T', 8)];
const ADDED = rules.map(({ id }) => id).filter((rule) => !SPECIFIED.includes(rule));
const RULES = ['C', 'N', 'V', 'T'].flatMap((letter) =>
  [...SPECIFIED, ...ADDED].filter((rule) => rule.startsWith(letter)),
);

const sources = ['src/lib', 'src/procedures']
  .flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.(?:ts|svelte)$/.test(name))
  .sort()
  .map((name) => ({ name, text: readFileSync(`${root}/${name}`, 'utf8') }));

/** The rules that a text mentions; a range such as C1-C5 counts as each rule in it. */
function spokenOf(text: string): Set<string> {
  const named = [...text.matchAll(/(?<![\w.])([CNVT])(\d{1,2})(?:-\1(\d{1,2}))?(?!\w)/g)];
  return new Set(
    named.flatMap(([, letter, from, to = from]) =>
      Array.from({ length: Math.max(1, Number(to) - Number(from) + 1) }, (_, at) => `${letter}${Number(from) + at}`),
    ),
  );
}

const places = new Map(
  RULES.map((rule) => [rule, sources.filter(({ text }) => spokenOf(text).has(rule)).map(({ name }) => name)]),
);
const row = (...cells: string[]) => `| ${cells.join(' | ')} |`;
const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ') || '―';
const table = (head: string[], rows: string[]) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n');

function written(): string {
  const byChapter = table(
    ['Chapter of the manual', 'Part', 'Where'],
    chapters.map(({ chapter, part, where }) => row(chapter, part, code(where))),
  );
  const byScreen = table(
    ['Procedure', 'Screen', 'Fields'],
    procedures.flatMap((procedure) =>
      procedure.screens.map(({ id, title }) =>
        row(procedure.shortTitle, title, String(everyField(procedure).filter(({ screen }) => screen.id === id).length)),
      ),
    ),
  );
  const byRule = table(
    ['Rule', 'Where the source names it'],
    RULES.map((rule) => row(rule, code(places.get(rule) ?? []))),
  );
  const without = statements.filter((statement) => statement.without !== undefined).length;
  const figures =
    `${statements.length} statements of the manual, in our own words: ${statements.length - without} have a place in the app, ` +
    `where a test finds them; ${without} are not taken over, with the reason.`;
  const byStatement = table(
    ['Chapter', 'Statement', 'Where'],
    statements.map((statement) => row(statement.chapter, statement.says, placeOf(statement))),
  );
  const head =
    '# What of the manual is where\n\nWritten by `npm run coverage`; a test fails when it is stale. ' +
    'A path that begins with `/` is a page of the app.';
  const parts = ['## Chapters', byChapter, '## Screens', byScreen, '## Rules', byRule];
  return `${[head, ...parts, '## Statements', figures, byStatement].join('\n\n')}\n`;
}

describe('docs/coverage.md', () => {
  it('is up to date', async () => {
    await expect(written()).toMatchFileSnapshot(OUTPUT);
  });

  it('names only existing files and pages, and all eight chapters', () => {
    for (const path of chapters.flatMap(({ where }) => where).filter((name) => name.startsWith('src/'))) {
      expect(existsSync(`${root}/${path}`), path).toBe(true);
    }
    for (const page of chapters.flatMap(({ where }) => where).filter((name) => name.startsWith('/'))) {
      expect(existsSync(`${root}/src/routes${page}/+page.svelte`), page).toBe(true);
    }
    expect([...new Set(chapters.map(({ chapter }) => chapter[0]))].join('')).toBe('12345678');
    for (const { where } of chapters) expect(where.length).toBeGreaterThan(0);
  });

  it('finds every rule that the checks are keyed by', () => {
    expect(spokenOf('(C1-C3, V10) aC4 C5a')).toEqual(new Set(['C1', 'C2', 'C3', 'V10']));
    for (const { id: rule } of rules) {
      expect(RULES).toContain(rule);
      expect(
        places.get(rule)?.some((name) => name.startsWith('src/lib/validation/rules/')),
        rule,
      ).toBe(true);
    }
  });
});
