// Builds the pages that ours are compared with into a folder, as ours are built: by Vite, minified, for the same browsers.
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';
import { form } from './form.mjs';
import { markup } from './html/markup.mjs';

const BASELINES = /** @type {const} */ (['html', 'svelte']);

/** @type {import('vite').Plugin} */
const withForm = {
  name: 'with-form',
  resolveId: (id) => (id === 'virtual:form' ? '\0form' : null),
  load: (id) => (id === '\0form' ? `export default ${JSON.stringify(form)}` : null),
  transformIndexHtml: (html) => html.replace('<!--form-->', markup(form)),
};

/** @param {string} out the folder that gets a folder for each page */
export async function buildBaselines(out) {
  for (const name of BASELINES)
    await build({
      ...{
        configFile: false,
        root: join(import.meta.dirname, name),
        base: './',
        logLevel: 'error',
        mode: 'production',
      },
      plugins: [withForm, svelte({ configFile: false, compilerOptions: { dev: false } })],
      build: {
        ...{ outDir: join(out, name), emptyOutDir: true, target: 'es2022', minify: 'terser' },
        ...{ modulePreload: { polyfill: false }, reportCompressedSize: false },
      },
    });
}
