import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

/** What every page loads: the framework, the door to the database, the addresses. */
const ON_EVERY_PAGE =
  /vite\/preload-helper|node_modules\/(svelte|@sveltejs|clsx|esm-env|idb)\/|src\/lib\/(storage\/(db|any)|state\/(places|current))\./;

/**
 * What a page that edits loads at once, named one by one: everything else comes when it is needed. The screens' data and
 * the rules come while the draft is read from the database.
 */
const FOR_EDITING = new RegExp(
  `src/lib/(${[
    'definition/',
    'kinds/(?!zod|pasted|days)',
    'draft/(new-id|attachments|create|set|paths|read|review/types)\\.',
    'validation/(context|fields|by-path|check-field)\\.',
    'state/(read-ahead|autosave|draft-context|draft-session|after-frame|pointer|open-draft|readings|talk)\\.',
    'ui/(Around|Message|Field|Badge|SaveState|control-ids|field-props)\\.',
    'ui/fields/(?!FilesField)',
    'views/(DraftFrame|ScreenForm|SectionView|FieldSlot|CompanionSlot|ListView|RecordsView|arrange|draft-pages)\\.',
  ].join('|')})`,
);

/** What stands beside the controls and may come a moment later; in one file, for small ones compress badly. */
const HELPS =
  /src\/lib\/(views\/(companions\/|Reflect|Proposals|Budgets|StandIns)|ui\/(MonthPicker|StartTable|ErrorSummary|BudgetMeter)|proposals\/|state\/addressing|reference\/postal\/(english|load))/;

export default defineConfig({
  plugins: [sveltekit()],
  build: {
    target: 'es2022',
    // A twentieth smaller than the default minifier's output.
    minify: 'terser',
    terserOptions: { module: true, compress: { passes: 3, ecma: 2020 } },
    rolldownOptions: {
      output: {
        // Small chunks compress badly: what every page needs is one file, what editing needs is another.
        codeSplitting: {
          groups: [
            { name: 'platform', test: ON_EVERY_PAGE },
            { name: 'editing', test: FOR_EDITING },
            { name: 'helping', test: HELPS },
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
