import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { loadedTogether, modulesIn } from './scripts/chunks.mjs';
import { inlineTokens } from './scripts/inline-tokens.mjs';
import { ownWorldTests } from './scripts/own-world-tests.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every page loads immediately: the framework, the root layout, the database connection. */
const PLATFORM = [
  at('node_modules/@sveltejs/kit/src/runtime/client/entry.js'),
  at('.svelte-kit/generated/client-optimized/app.js'),
  at('src/routes/+layout.svelte'),
  at('src/lib/storage/has-drafts.ts'),
  at('src/lib/browser/tabs.ts'),
  at('src/lib/features/import/dropped-files.svelte.ts'),
  at('src/lib/storage/local-choice.ts'),
];
/** What every page loads as soon as it is shown, or when a text needs it. */
const AFTERWARDS = [at('src/lib/features/app/Banners.svelte'), at('src/lib/ui/Revealed.svelte')];
/** What a template shows beside or instead of a control. */
const TEMPLATED = [
  at('src/lib/features/templates/DeskNote.svelte'),
  at('src/lib/features/templates/LockedValue.svelte'),
];
/** What a page that edits a draft loads immediately. */
const EDITING = [at('src/routes/draft/+layout.svelte'), at('src/routes/draft/screen/+page.svelte')];
/** What an editing page loads after the controls are shown. */
const HELPING = modulesIn(at('src/lib/features/editor/later'));

/** The tests that do not share their modules with others. */
const OWN = ownWorldTests(at('.'));

/** Leaves what only prerenders the pages as it is: minifying its workers took as long as the whole of the app. */
const unminifiedServer: Plugin = {
  name: 'unminified-server',
  config: ({ build }) => (build?.ssr ? { build: { minify: false } } : undefined),
};

export default defineConfig({
  plugins: [sveltekit(), unminifiedServer],
  css: { postcss: { plugins: [inlineTokens(at('src/styles/tokens.css'))] } },
  build: {
    target: 'es2022',
    // Terser's output is 5 % smaller, but the default minifier (oxc, `npm run build:quick`) is four times as fast.
    minify: process.env['SHITAGAKI_QUICK'] ? 'oxc' : 'terser',
    terserOptions: { module: true, compress: { passes: 3, ecma: 2020 } },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            loadedTogether('platform', PLATFORM),
            loadedTogether('editing', EDITING),
            loadedTogether('afterwards', AFTERWARDS),
            loadedTogether('templated', TEMPLATED),
            loadedTogether('helping', HELPING),
          ],
        },
      },
    },
  },
  // Optional dependencies of jsPDF for drawing HTML and SVG, which the worker does not use.
  worker: { format: 'es', rolldownOptions: { external: ['html2canvas', 'dompurify', 'canvg'] } },
  test: {
    projects: [
      { extends: true, test: { name: 'own', isolate: true, include: OWN } },
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          exclude: OWN,
        },
      },
    ],
    environment: 'node',
    unstubGlobals: true,
    // The default leaves one processor free, which halves the speed where there are two.
    maxWorkers: '100%',
    // Only to stop tests that hang; generous because a browser may be using the machine at the same time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
