import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { loadedTogether, modulesIn } from './scripts/chunks.mjs';
import { inlineTokens } from './scripts/inline-tokens.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every page loads at once: the framework, the frame around all pages, the door to the database. */
const PLATFORM = [
  at('node_modules/@sveltejs/kit/src/runtime/client/entry.js'),
  at('.svelte-kit/generated/client-optimized/app.js'),
  at('src/routes/+layout.svelte'),
  at('src/lib/storage/any.ts'),
];
/** What a page that edits a draft loads at once. */
const EDITING = [at('src/routes/draft/+layout.svelte'), at('src/routes/draft/screen/+page.svelte')];
/** What stands beside the controls and may come a moment later. */
const HELPING = modulesIn(at('src/lib/features/editor/later'));

export default defineConfig({
  plugins: [sveltekit()],
  css: { postcss: { plugins: [inlineTokens(at('src/styles/tokens.css'))] } },
  build: {
    target: 'es2022',
    // Terser's output is a twentieth smaller; the default minifier is four times as quick (`npm run build:quick`).
    minify: process.env['SHITAGAKI_QUICK'] ? 'oxc' : 'terser',
    terserOptions: { module: true, compress: { passes: 3, ecma: 2020 } },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            loadedTogether('platform', PLATFORM),
            loadedTogether('editing', EDITING),
            loadedTogether('helping', HELPING),
          ],
        },
      },
    },
  },
  // jsPDF's ways to draw HTML and SVG, which the worker never takes.
  worker: { format: 'es', rolldownOptions: { external: ['html2canvas', 'dompurify', 'canvg'] } },
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    environment: 'node',
    // A limit against hanging, not a measure: the machine may be busy with a browser.
    testTimeout: 60_000,
  },
});
