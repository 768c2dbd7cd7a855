import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recipes, type Change } from './recipes.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The contract tests that loop over definitions, to be run together with the tests that the recipes add. */
const TESTS = ['definitions', 'disclosure', 'kinds', 'rule-names', 'rules-document', 'screens', 'coverage'].map(
  (name) => `tests/contract/${name}.test.ts`,
);
/** Enough for one run of TypeScript and one of the tests on a busy machine. */
const PATIENCE = 300_000;

/** The files that CONTRIBUTING.md lists under a heading; `<…>` is any name. */
function filesOf(title: string): string[] {
  const page = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const part = page.split(/^## /m).find((one) => one.startsWith(`${title}\n`)) ?? '';
  return [...part.matchAll(/^- `([^`]+)`/gm)].map(([, file]) => file!);
}
const matches = (pattern: string, file: string) =>
  new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/<[^>]+>/g, '[^/]+')}$`).test(file);

function carryOut(copy: string, { file, write, after = '', put = '' }: Change): void {
  const path = join(copy, file);
  if (write !== undefined) {
    expect(existsSync(path), `${file} is there already`).toBe(false);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, write);
    return;
  }
  const text = readFileSync(path, 'utf8');
  expect(text, `${file} has lost the place of the change`).toContain(after);
  writeFileSync(
    path,
    text.replace(after, () => after + put),
  );
}

/** Lists that name files but are not carried out here. */
const UNTRIED = ['New postal data', 'New holidays', 'A new form in the support table', 'A text'];

describe('CONTRIBUTING.md', () => {
  it.each(recipes)('$title: names exactly the files that the change needs', ({ title, changes }) => {
    const listed = filesOf(title);
    expect(listed.length).toBeGreaterThan(0);
    const changed = [...new Set(changes.map(({ file }) => file))];
    expect(changed.filter((file) => !listed.some((pattern) => matches(pattern, file)))).toEqual([]);
    expect(listed.filter((pattern) => !changed.some((file) => matches(pattern, file)))).toEqual([]);
  });

  it('names existing files', () => {
    const named = [...recipes.map(({ title }) => title), ...UNTRIED].flatMap(filesOf);
    expect(named.length).toBeGreaterThan(9);
    for (const file of named.filter((one) => !one.includes('<'))) expect(existsSync(join(root, file)), file).toBe(true);
  });
});

describe('the recipes, carried out in a copy of the source', () => {
  const copy = mkdtempSync(join(tmpdir(), 'shitagaki-recipes-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));
  /** The variables of this test run must not affect the one in the copy. */
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  const run = (path: string, ...args: string[]) =>
    spawnSync(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: copy, encoding: 'utf8', env });

  beforeAll(() => {
    for (const part of ['src', 'tests/contract', 'tests/unit', 'tests/fixtures', 'docs/coverage.md', 'docs/rules.md']) {
      cpSync(join(root, part), join(copy, part), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const alias = { $lib: join(copy, 'src/lib'), $procedures: join(copy, 'src/procedures') };
    writeFileSync(join(copy, 'vitest.config.mjs'), `export default ${JSON.stringify({ resolve: { alias } })};`);
    const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
      compilerOptions: object;
    };
    const tsconfig = {
      compilerOptions: {
        ...compilerOptions,
        ...{ noEmit: true, target: 'esnext', module: 'esnext', moduleResolution: 'bundler', resolveJsonModule: true },
      },
      files: ['src/procedures/index.ts', 'src/lib/validation/validate.ts', 'src/lib/reference/japanese-holidays.d.ts'],
    };
    writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify(tsconfig));
    for (const change of recipes.flatMap(({ changes }) => changes)) carryOut(copy, change);
  });

  it(
    'compile',
    () => {
      const { stdout, status } = run('typescript/bin/tsc', '--project', 'tsconfig.json');
      expect(stdout).toBe('');
      expect(status).toBe(0);
    },
    PATIENCE,
  );

  it(
    'pass the contract tests, which include the changes',
    () => {
      const brought = recipes
        .flatMap(({ changes }) => changes.map(({ file }) => file))
        .filter((one) => one.endsWith('.test.ts'));
      // Updates the list of rules and screens, as `npm run coverage` does.
      const args = ['run', '--update', '--reporter=json', '--outputFile=report.json', ...TESTS, ...brought];
      const { stdout, stderr } = run('vitest/vitest.mjs', ...args);
      const report = JSON.parse(readFileSync(join(copy, 'report.json'), 'utf8')) as {
        numFailedTestSuites: number;
        testResults: {
          message: string;
          assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
        }[];
      };
      const results = report.testResults.flatMap(({ assertionResults }) => assertionResults);
      const failed = results.filter(({ status }) => status === 'failed');
      expect(failed.map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`)).toEqual([]);
      expect(report.numFailedTestSuites, stdout + stderr).toBe(0);
      for (const name of recipes.flatMap(({ seen }) => seen)) {
        expect(
          results.some(({ fullName }) => fullName.includes(name)),
          `a test about ${name}`,
        ).toBe(true);
      }
    },
    PATIENCE,
  );
});
