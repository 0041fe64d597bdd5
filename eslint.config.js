import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['dist/', 'dist-*/', 'node_modules/', 'test-results/', 'playwright-report/', 'coverage/'] },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  ...svelte.configs.prettier,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      // The compiler finds undefined names, and knows the types ESLint does not.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Used where an index or a regular expression has just been proven to hit.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      // Links are made by the app's own router.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      // Prerendered, it becomes a style attribute, which the security policy blocks.
      'svelte/no-inline-styles': 'error',
      'svelte/button-has-type': 'error',
    },
  },
  {
    // Rules that ask the compiler. Left out for speed: the engine, which waits for nothing, and classes with runes, whose
    // parser has the compiler begin anew at each file.
    files: ['src/**/*.ts'],
    ignores: ['src/engine/**', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
  {
    files: ['src/engine/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The engine knows days by number, not by the clock.' },
        { name: 'performance', message: 'The engine has no clock.' },
        { name: 'crypto', message: 'Chance comes in as a stream.' },
        { name: 'setTimeout', message: 'The engine waits for nothing.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'Chance comes in as a stream, so that a seed repeats it.',
        },
      ],
    },
  },
  {
    // What grows past this is parted into pieces that have a name of their own.
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    ignores: ['**/*.test.ts', 'src/engine/simulation/gap-trial.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 88, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A loop over the days of a policy, whose state stays in local variables for speed; and a factory of small functions.
    files: ['src/engine/simulation/policy-year.ts', 'src/fields/formatter.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  {
    files: ['public/early.js'],
    rules: { '@typescript-eslint/no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  {
    files: ['scripts/**', 'bench/**', 'tests/**', '*.js', '*.cjs', '*.ts'],
    languageOptions: { globals: { ...globals.node } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
