import js from '@eslint/js';
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
      // TypeScript knows every name; this rule knows only the globals' list.
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      // The ideographic space is a letter like others in Japanese texts.
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
      // Addresses carry a query, and come from one file that resolves them.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-at-html-tags': 'error',
      // State is replaced, never changed in place: what a class holds is `$state.raw`.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte', '**/*.mjs', '**/*.js'],
    languageOptions: {
      parserOptions: {
        // Files of no TypeScript project: what SvelteKit leaves out, and plain scripts.
        projectService: {
          allowDefaultProject: ['src/service-worker.ts', 'tests/bench/*.mjs', 'tests/fixtures/nss-mock/*.js'],
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
          message: 'The app asks no other host.',
        },
        { selector: "NewExpression[callee.name='WebSocket']", message: 'The app asks no other host.' },
      ],
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['scripts/**', 'tests/**', '*.config.*'],
    // Tests take characters apart on purpose.
    rules: { 'no-console': 'off', 'no-misleading-character-class': 'off' },
  },
);
