import js from '@eslint/js';
import { importX, createNodeResolver } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import path from 'node:path';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const below = (...folders) => folders.map((folder) => path.join(root, folder));

/** Who may import from whom: docs/architecture.md draws it. */
const boundaries = [
  {
    target: below('packages'),
    from: below('cms', 'web'),
    message: 'packages/* are imported by cms and web, never the other way round.',
  },
  {
    target: below('cms'),
    from: below('web'),
    message: 'What cms and web share is the contract: packages/content.',
  },
  {
    target: below('web'),
    from: below('cms'),
    message: 'What web knows of the CMS is the contract: packages/content.',
  },
];

const packageBoundary = (...names) => ({
  '@typescript-eslint/no-restricted-imports': [
    'error',
    { patterns: [{ group: names, message: 'cms and web share packages/content and nothing else.' }] },
  ],
});

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.next/',
    '**/.cache/',
    '**/.strapi/',
    '**/.turbo/',
    '**/.data/',
    '**/coverage/',
    '**/test-results/',
    '**/types/generated/',
    '**/next-env.d.ts',
  ]),
  {
    // A rule that does not hold everywhere is no rule: no exceptions by comment.
    linterOptions: { noInlineConfig: true },
    languageOptions: { ecmaVersion: 2023 },
  },
  js.configs.recommended,
  tseslint.configs.strict,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
          tsconfig: { configFile: path.join(root, 'web/tsconfig.json') },
        }),
      ],
      'import-x/extensions': ['.ts', '.tsx', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/external-module-folders': ['node_modules'],
    },
    rules: {
      eqeqeq: 'error',
      'no-control-regex': 'off',
      'no-undef': 'off',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'import-x/no-restricted-paths': ['error', { basePath: root, zones: boundaries }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'import-x/no-self-import': 'error',
      'import-x/no-mutable-exports': 'error',
    },
  },
  { files: ['cms/**'], rules: packageBoundary('@mediation/web', '@mediation/web/**') },
  { files: ['web/**'], rules: packageBoundary('@mediation/cms', '@mediation/cms/**') },
  {
    files: ['packages/**'],
    rules: packageBoundary('@mediation/cms', '@mediation/cms/**', '@mediation/web', '@mediation/web/**'),
  },
  {
    files: ['web/components/**', 'web/renditions/**', 'web/views/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@/|([.][.]/)+)content(/(?!types$).*)?$',
              allowTypeImports: true,
              message:
                'Components and views are given what they show: they know the content by its types only.',
            },
            {
              group: ['@mediation/cms', '@mediation/cms/**'],
              message: 'cms and web share packages/content and nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['cms/src/**', 'cms/config/**', 'web/**'],
    ignores: ['web/scripts/**'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['cms/src/**'],
    ignores: ['cms/src/admin/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|any|race)$/]",
          message:
            'Await one after the other: inside a transaction, a refused member rolls back while its late siblings commit.',
        },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    ignores: ['web/markup/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ":matches(JSXIdentifier, Identifier)[name='dangerouslySetInnerHTML']",
          message: 'Make markup with element() of web/markup: it escapes all it is given.',
        },
      ],
    },
  },
  {
    files: ['web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.strict],
    settings: { react: { version: '19.3' } },
  },
  {
    files: ['cms/src/admin/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    settings: { react: { version: '18.3' } },
    // Reading from the server is what an effect is for; the rule takes a set after an await for one before it.
    rules: { 'react-hooks/set-state-in-effect': 'off' },
  },
  {
    // A fixture of Playwright's names what it needs by an object pattern, be it empty, and may give nothing.
    files: ['packages/e2e/**/*.ts'],
    rules: {
      'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }],
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
  {
    // What Jest loads before any transform is CommonJS.
    files: ['**/jest.config.js', '**/*.cjs', 'web/components/testing/*.js'],
    languageOptions: { sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.mjs'],
    // Types of plain scripts stand in JSDoc, which tsc checks.
    rules: { '@typescript-eslint/no-empty-function': 'off' },
  },
);
