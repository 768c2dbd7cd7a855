import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a test file changes for the whole process: mocked modules, a database, the environment; or what goes on after its
 * end, such as the saving of an open draft, which then loads its modules in the middle of another file.
 */
const CHANGES =
  /vi\.(?:mock|doMock|resetModules)\(|fresh-database|process\.env|support\/sessions|lib\/(?:session|storage|browser|features)\//;

/**
 * The unit and contract tests that need modules and globals of their own; the others can share them, which saves
 * loading the same modules for each of 200 files.
 * @param {string} root the project's folder
 * @returns {string[]} paths relative to the root
 */
export function ownWorldTests(root) {
  return ['tests/unit', 'tests/contract'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${String(name)}`)
      .filter((path) => path.endsWith('.test.ts') && CHANGES.test(readFileSync(join(root, path), 'utf8'))),
  );
}
