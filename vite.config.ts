import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { loadedTogether, modulesIn } from './scripts/chunks.mjs';
import { inlineTokens } from './scripts/inline-tokens.mjs';
import { noNeedlessErrors } from './scripts/no-needless-errors.mjs';
import { ownWorldTests } from './scripts/own-world-tests.mjs';
import { sameNumbers } from './scripts/same-numbers.mjs';
import { withoutWorkers } from './scripts/without-workers.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What every page loads immediately: the framework, the root layout, the database connection. */
const PLATFORM = [
  '\0rolldown/runtime.js',
  at('node_modules/@sveltejs/kit/src/runtime/client/entry.js'),
  at('.svelte-kit/generated/client-optimized/app.js'),
  at('src/routes/+layout.svelte'),
  at('src/lib/storage/has-drafts.ts'),
  at('src/lib/browser/tabs.ts'),
  at('src/lib/features/import/dropped-files.svelte.ts'),
  at('src/lib/browser/dropped-papers.ts'),
  at('src/lib/storage/small-entries.ts'),
  // Small, and shared by what every page loads afterwards and by what edits a draft.
  at('src/lib/characters/dates.ts'),
  at('src/lib/browser/address.ts'),
  at('src/lib/browser/once-at-a-time.ts'),
  at('src/lib/browser/pictures.ts'),
  at('src/lib/browser/served-version.ts'),
  at('src/lib/calendar/today.ts'),
  at('src/lib/characters/reveal.ts'),
  at('src/lib/reference/manual.ts'),
  at('src/lib/ui/Strange.svelte'),
  at('src/lib/ui/Lazy.svelte'),
];
/** How a value is written and repaired; the start page's example uses it too. */
const KINDS = [at('src/lib/kinds/index.ts'), at('src/lib/validation/phone.ts')];
/** A draft without its page: definitions, checks, and what the database keeps. Lists of drafts use it too. */
const DRAFTS = [
  at('src/procedures/index.ts'),
  at('src/lib/storage/drafts.ts'),
  at('src/lib/storage/many-drafts.ts'),
  at('src/lib/validation/validate-with.ts'),
  at('src/lib/validation/rules/main.ts'),
  at('src/lib/validation/progress.ts'),
  at('src/lib/storage/reviews.ts'),
];
/** What a page that edits a draft loads immediately. */
const EDITING = [at('src/routes/draft/+layout.svelte'), at('src/routes/draft/screen/+page.svelte')];
/** What every page loads as soon as it is shown, or when a text needs it. */
const AFTERWARDS = [
  at('src/lib/features/app/Banners.svelte'),
  at('src/lib/ui/Revealed.svelte'),
  at('src/lib/features/backup/back-up-after-changes.ts'),
  at('node_modules/workbox-window/build/workbox-window.prod.es5.mjs'),
];
/** What an editing page shows beside its controls, as soon as these are shown. */
const BESIDE = [
  ...['UndoBar', 'StepBar', 'Budgets', 'ProposalButtons', 'StandInValues', 'ReflectButton'].map((name) =>
    at(`src/lib/features/editor/later/${name}.svelte`),
  ),
  at('src/lib/features/editor/later/PostalSearch.svelte'),
  at('src/lib/features/guide/TermNote.svelte'),
  at('src/lib/characters/composer.ts'),
  at('src/lib/proposals/customs.ts'),
];
/** What a procedure puts beside some of its fields and screens. */
const COMPANIONS = modulesIn(at('src/lib/features/editor/later/companions'));
/** What a template shows beside or instead of a control. */
const TEMPLATED = [
  at('src/lib/features/templates/DeskNote.svelte'),
  at('src/lib/features/templates/LockedValue.svelte'),
];
/** What fills in an address from its postal code. */
const POSTAL = [at('src/lib/features/editor/later/reflecting.svelte.ts'), at('src/lib/session/later/address.ts')];

/** `npm run build:single`: everything in one file (svelte.config.js). */
const SINGLE = process.env['SHITAGAKI_SINGLE'] === '1';
/**
 * Terser's output is 5 % smaller, but the default minifier (oxc, `npm run build:quick`) is four times as fast. For the one
 * file's single script Terser takes minutes, and would save 0.1 of 7.7 MB.
 */
const MINIFY = SINGLE || process.env['SHITAGAKI_QUICK'] ? 'oxc' : 'terser';

/** In the one file a worker has no address to build another on, so the names of files stand as they are. */
const plainNames: Plugin = {
  name: 'plain-names',
  enforce: 'post',
  config: () => ({ experimental: { renderBuiltUrl: (name) => ({ runtime: JSON.stringify(`./${name}`) }) } }),
};

/** The tests in which Svelte's state is followed, as in a browser; in all others it is plain. */
const FOLLOWED = 'tests/unit/**/*.followed.svelte.test.ts';
/** The tests that do not share their modules with others. */
const OWN = ownWorldTests(at('.'));

/** Leaves what only prerenders the pages as it is: minifying its workers took as long as the whole of the app. */
const unminifiedServer: Plugin = {
  name: 'unminified-server',
  config: ({ build }) => (build?.ssr ? { build: { minify: false } } : undefined),
};

/** The chunks, so that each page loads what it needs in few files (docs/decisions/what-a-page-loads.md). */
const GROUPS = [
  loadedTogether('platform', PLATFORM),
  loadedTogether('kinds', KINDS),
  loadedTogether('drafts', DRAFTS),
  loadedTogether('editing', EDITING),
  loadedTogether('start', [at('src/routes/+page.svelte'), at('src/lib/features/drafts/TryLine.svelte')]),
  loadedTogether('afterwards', AFTERWARDS),
  loadedTogether('beside', BESIDE),
  loadedTogether('companions', COMPANIONS),
  loadedTogether('templated', TEMPLATED),
  loadedTogether('postal', POSTAL),
];

/** The chunks of which a page calls most functions as soon as they are there. */
const CALLED_ON_LOAD: readonly string[] = ['platform', 'drafts', 'editing', 'start'];

/**
 * Lets Chrome compile these chunks while they arrive, beside the page, and not function by function when the page waits for
 * them (v8.dev/blog/explicit-compile-hints). The comment must be a file's first line; other browsers pass over it.
 */
const compiledEarly: Plugin = {
  name: 'compiled-early',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && CALLED_ON_LOAD.includes(file.name))
          file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

export default defineConfig({
  plugins: [
    sveltekit(),
    sameNumbers(),
    noNeedlessErrors(),
    unminifiedServer,
    ...(SINGLE ? [plainNames] : [compiledEarly, withoutWorkers(at('src/lib/exports/jobs/handlers.ts'))]),
  ],
  define: { __SINGLE_FILE__: String(SINGLE) },
  css: { postcss: { plugins: [inlineTokens(at('src/styles/tokens.css'))] } },
  build: {
    target: 'es2022',
    minify: MINIFY,
    terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
    rolldownOptions: {
      output: {
        // One file is one chunk.
        ...(SINGLE ? {} : { codeSplitting: { groups: GROUPS } }),
      },
    },
  },
  // Optional dependencies of jsPDF for drawing HTML and SVG, which the worker does not use.
  worker: {
    format: SINGLE ? 'iife' : 'es',
    plugins: () => [sameNumbers()],
    rolldownOptions: {
      external: ['html2canvas', 'dompurify', 'canvg'],
      // Otherwise what Terser has written is written once more, with all its white space.
      ...(MINIFY === 'terser' ? { output: { minify: false } } : {}),
    },
  },
  test: {
    projects: [
      { extends: true, test: { name: 'own', isolate: true, include: OWN, exclude: [FOLLOWED] } },
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          exclude: [...OWN, FOLLOWED],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: { name: 'followed', environment: at('tests/unit/support/browser-environment.ts'), include: [FOLLOWED] },
      },
    ],
    environment: 'node',
    unstubGlobals: true,
    // The default leaves one processor free, which halves the speed where there are two.
    maxWorkers: '100%',
    // Only to stop tests that hang; generous because a browser may be using the machine at the same time.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
