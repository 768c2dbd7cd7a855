// Lets a script use the app's own modules, which are written in TypeScript.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * @template T
 * @param {string} path from the top of the repository
 * @returns {Promise<T>} the module
 */
export async function load(path) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const { module } = await runnerImport(root + path, {
    configFile: false,
    root,
    logLevel: 'error',
    // The repository's extends one that SvelteKit writes while it builds, so in a fresh clone it cannot be read yet. Vite
    // hands the option on to Oxc, but its types do not name it.
    oxc: /** @type {{}} */ ({ tsconfig: false }),
  });
  return /** @type {T} */ (module);
}
