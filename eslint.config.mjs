// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import tseslint from 'typescript-eslint';

/**
 * What the compiler cannot see. Form is Prettier's; doors, names and lengths are test/house's.
 * @type {import('eslint').Linter.RulesRecord}
 */
const ownRules = {
  eqeqeq: 'error',
  'no-console': 'error',
  'no-else-return': ['error', { allowElseIf: false }],
  'no-param-reassign': 'error',
  'no-restricted-syntax': [
    'error',
    {
      selector: 'TSAsExpression > TSAsExpression',
      message: 'A double cast silences the compiler; check the value.',
    },
  ],
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  '@typescript-eslint/consistent-type-imports': [
    'error',
    { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
  ],
  // One expression an arrow, whether or not it returns anything.
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // A string spread gives its characters, also those beyond two bytes: what reading Chinese needs.
  '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // `[, , third]` may be written with names, and a parameter before the one that is used must be.
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  // Our functions live in plain objects and modules; none has a `this` to lose.
  '@typescript-eslint/unbound-method': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

export default defineConfig(
  globalIgnores(['dist*/', '.astro/', '.callready/', 'content/', 'test/**/golden/', 'test/**/bad/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs', '**/*.svelte'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: ownRules,
  },
  {
    files: ['**/*.mjs', 'test/**/*.ts'],
    // This rule does not see a cast that is written in JSDoc; the compiler does. Vitest's matchers are of type any.
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.svelte'],
    extends: [svelte.configs['flat/recommended']],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // For SvelteKit's router, which is not here.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  astro.configs['flat/recommended'],
);
