import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where the list of these files lies between the build and `scripts/precache.mjs`. */
export const WITHOUT_WORKERS = new URL('../node_modules/.cache/shitagaki/without-workers.json', import.meta.url);

/**
 * Lists the files that a page loads only where it cannot start a worker, such as a second copy of pdf.js. Where there are no
 * workers there is no service worker either, so these are not kept for offline use.
 * @param {string} handlers the module with all that workers do (absolute path)
 * @returns {import('vite').Plugin}
 */
export function withoutWorkers(handlers) {
  let isServer = false;
  return {
    name: 'without-workers',
    configResolved({ build }) {
      isServer = Boolean(build.ssr);
    },
    async generateBundle(_options, bundle) {
      if (isServer) return;
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const instead = chunks.find(({ facadeModuleId }) => facadeModuleId === handlers);
      if (!instead) return;
      const needed = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
      for (const name of needed) {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk') continue;
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) if (next !== instead.fileName) needed.add(next);
      }
      const files = chunks.map(({ fileName }) => fileName).filter((name) => !needed.has(name));
      await mkdir(dirname(WITHOUT_WORKERS.pathname), { recursive: true });
      await writeFile(WITHOUT_WORKERS, JSON.stringify(files));
    },
  };
}
