import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { ownLookups } from './scripts/eslint/own-lookups.js';

/** Which packages may be used where; which folder may import which stands in .dependency-cruiser.js. */
const mayNotImport = (files, ...patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
});

const parser = {
  group: ['@marcbachmann/cel-js'],
  message: 'Rules are parsed where they are published, and nowhere else (docs/adr/0013).',
};
const aws = { group: ['@aws-sdk/*', '@middy/*', 'aws-cdk-lib*'], message: 'The law knows no AWS.' };
const engineByName = {
  regex: '/stepfunctions/(src|test|dist)/',
  message: "The engine is a package: import what its package.json exports, from '@liban/stepfunctions'.",
};
const throughClient = {
  regex: '(^|/)(functions|lib|local|client/src)/',
  message: 'The console knows the API as anybody does: by @liban/client.',
};
/** @param outside what leads out of the package from where the files stand. */
const engineAlone = (outside) => ({
  regex: outside,
  message: 'The engine is published alone: it imports nothing of the repository around it.',
});

const keysByFunction = {
  files: ['functions/**'],
  ignores: ['functions/platform/table/**'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        // References of JSON schemas, which begin with a slash after it, are none.
        selector: 'TemplateElement[value.raw=/#([^\\u002F]|$)/]',
        message: 'Keys are made by keyOf (platform/table/key.ts): it escapes their parts (docs/adr/0025).',
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ['node_modules', 'cdk.out', '.local', '**/dist'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly' },
    },
    rules: {
      // Inline types leave the import standing when types are stripped: it would load, and tie knots.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      eqeqeq: 'error',
      'no-empty': ['error', { allowEmptyCatch: false }],
    },
  },
  {
    // What a request or a stored text can reach. The table's own words are names of attributes.
    files: ['functions/**/*.ts', 'local/gateway/**/*.ts'],
    ignores: ['functions/platform/table/**'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { liban: { rules: { 'own-lookups': ownLookups } } },
    rules: { 'liban/own-lookups': 'error' },
  },
  {
    // What runs in a browser: its globals are the type checker's to know.
    files: ['console/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules, 'no-undef': 'off' },
  },
  keysByFunction,
  mayNotImport(['functions/!(rule-language|law|common)/**'], parser),
  mayNotImport(['functions/{law,common}/**'], parser, aws),
  mayNotImport(['console/src/**'], throughClient),
  mayNotImport(['local/**', 'scripts/**', 'test/**'], engineByName),
  mayNotImport(['local/stepfunctions/test/*'], engineAlone('^\\.\\./(?!src/)')),
  mayNotImport(['local/stepfunctions/src/*'], engineAlone('^\\.\\./')),
  mayNotImport(['local/stepfunctions/src/*/*'], engineAlone('^(\\.\\./){2}')),
  mayNotImport(['local/stepfunctions/src/*/*/*'], engineAlone('^(\\.\\./){3}')),
);
