import js from '@eslint/js';
import compat from 'eslint-plugin-compat';
import esX from 'eslint-plugin-es-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'static/', 'node_modules/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      // TypeScript already checks names; this rule does not know type-only globals.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // Japanese texts use the ideographic space as a regular character.
      'no-irregular-whitespace': 'off',
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      // All URLs come from src/lib/browser/urls.ts, which resolves them.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      // There are no stores here, and to look for them takes more time than all other rules together.
      'svelte/require-store-reactive-access': 'off',
      // State is replaced and never mutated, so classes use `$state.raw` with plain collections.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte', '**/*.mjs', '**/*.js'],
    languageOptions: {
      parserOptions: {
        // Files of no TypeScript project: what SvelteKit leaves out, and plain scripts.
        projectService: {
          allowDefaultProject: ['src/service-worker.ts', 'tests/fixtures/nss-mock/*.js'],
        },
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: { '@typescript-eslint/no-floating-promises': 'error' },
  },
  {
    files: ['src/**'],
    rules: {
      'max-lines': ['error', 250],
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.name='fetch'] > Literal[value=/^https?:/]",
          message: 'The app must not send requests to other hosts.',
        },
        {
          selector: "NewExpression[callee.name='WebSocket']",
          message: 'The app must not send requests to other hosts.',
        },
      ],
    },
  },
  {
    // What the oldest supported browsers (browserslist in package.json) do not have.
    files: ['src/**'],
    plugins: { compat, 'es-x': esX },
    settings: { lintAllEsApis: true, 'es-x': { aggressive: true } },
    rules: {
      'compat/compat': 'error',
      'es-x/no-array-prototype-toreversed': 'error',
      'es-x/no-array-prototype-tosorted': 'error',
      'es-x/no-array-prototype-tospliced': 'error',
      'es-x/no-array-fromasync': 'error',
      'es-x/no-promise-withresolvers': 'error',
      'es-x/no-promise-try': 'error',
      'es-x/no-object-map-groupby': 'error',
      'es-x/no-iterator': 'error',
      'es-x/no-string-prototype-iswellformed-towellformed': 'error',
      'es-x/no-regexp-v-flag': 'error',
      'es-x/no-regexp-escape': 'error',
      'es-x/no-set-prototype-union': 'error',
      'es-x/no-set-prototype-difference': 'error',
      'es-x/no-set-prototype-intersection': 'error',
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['scripts/**', 'tests/**', '*.config.*'],
    // Tests contain combining characters on purpose.
    rules: { 'no-console': 'off', 'no-misleading-character-class': 'off' },
  },
);
