import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const tauri = {
  group: ['@tauri-apps/*'],
  message: 'Only src/platform talks to the shell; import from @/platform instead.',
};
const bindings = {
  group: ['**/bindings/*', '@/bindings/*'],
  message: 'Import commands and types from @/platform.',
};
const upward = (names) => ({
  group: names.flatMap((name) => [`@/${name}/*`, `**/${name}/*`]),
  message: 'Arrows point down: views → features → shared, platform → bindings.',
});
const only = (...patterns) => ['error', { patterns }];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'src/bindings/', 'tests/planted/', 'stories/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      'no-restricted-imports': only(tauri, bindings),
      'svelte/prefer-svelte-reactivity': 'off', // what is not shown needs no signal; what is, uses $state
      'svelte/no-navigation-without-resolve': 'off', // a SvelteKit rule; links here come from the router's href()
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
  },
  { files: ['src/platform/**'], rules: { 'no-restricted-imports': only(upward(['features', 'views'])) } },
  { files: ['src/shared/**'], rules: { 'no-restricted-imports': only(tauri, bindings, upward(['features', 'views'])) } },
  {
    files: ['src/features/**'],
    rules: { 'no-restricted-imports': only(tauri, bindings, upward(['features', 'views'])) },
  },
  { files: ['scripts/**', '*.config.*'], languageOptions: { globals: { ...globals.node } }, rules: { 'no-console': 'off' } },
);
