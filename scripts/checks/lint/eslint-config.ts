import { join } from 'node:path';

import type { Linter } from 'eslint';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

import { zonesOf, type Zone } from './zones.ts';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts', 'services/test-support/**'];
const IGNORED = [
  '**/node_modules/',
  '**/.next/',
  '.data/',
  'artifacts/',
  'cache/',
  'types/',
  'coverage/',
  '**/.ponder/',
];
const GENERATED = ['domain/chain/abi/**', 'domain/chain/addresses.ts', '**/next-env.d.ts', '**/ponder-env.d.ts'];
/** Where a framework asks for a default export. */
const DEFAULT_EXPORTS = ['**/*.config.ts', '**/*.config.mjs', 'indexer/ponder.*.ts', 'indexer/src/api/**'];
const NEXT = ['frontend/src/app/**', 'frontend/src/i18n/**', 'frontend/src/proxy.ts', 'frontend/*.config.ts'];

/** The lint rules of the house for a checkout at `root`; borders between folders are read from its tree. */
export function eslintConfig(root: string): Linter.Config[] {
  const zones = zonesOf(root);
  const outer = zones.filter((zone) => !zone.target.startsWith('./services/'));
  return [
    { ignores: [...IGNORED, ...GENERATED] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    ...languageConfig(root),
    {
      files: TYPESCRIPT,
      rules: { ...houseRules(), 'import-x/no-restricted-paths': borders(root, zones) },
    },
    {
      files: ['domain/**/*.ts'],
      ignores: TESTS,
      rules: { '@typescript-eslint/no-restricted-imports': ['error', domainImports()] },
    },
    {
      files: ['frontend/**/*.ts', 'frontend/**/*.tsx'],
      rules: { '@typescript-eslint/no-restricted-imports': ['error', frontendImports()] },
    },
    {
      files: TESTS,
      rules: {
        '@typescript-eslint/no-unused-expressions': 'off',
        'import-x/no-restricted-paths': borders(root, outer),
      },
    },
    // The few places that must assert a type live in primitives, each with its reason.
    { files: ['domain/primitives/**'], rules: { '@typescript-eslint/consistent-type-assertions': 'off' } },
    { files: [...DEFAULT_EXPORTS, ...NEXT], rules: { 'import-x/no-default-export': 'off' } },
  ];
}

function borders(root: string, zones: readonly Zone[]): Linter.RuleEntry {
  return zones.length === 0 ? 'off' : ['error', { basePath: root, zones }];
}

function languageConfig(root: string): Linter.Config[] {
  const alias = { '@': [join(root, 'frontend', 'src')] };
  const extensions = ['.ts', '.tsx', '.mjs', '.js', '.json'];
  return [
    {
      files: TYPESCRIPT,
      languageOptions: { parser: tseslint.parser, parserOptions: { projectService: true, tsconfigRootDir: root } },
      plugins: { '@typescript-eslint': tseslint.plugin, 'import-x': importX },
      settings: { 'import-x/resolver-next': [createNodeResolver({ extensions, alias, symlinks: true })] },
    },
  ];
}

function houseRules(): Linter.RulesRecord {
  return {
    'max-lines': ['error', { max: 200 }],
    'no-restricted-syntax': [
      'error',
      { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines.' },
    ],
    'no-console': 'off',
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'import-x/no-default-export': 'error',
    'import-x/no-cycle': 'off',
    'import-x/no-duplicates': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
    '@typescript-eslint/ban-ts-comment': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    '@typescript-eslint/no-unused-expressions': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/only-throw-error': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/no-unsafe-assignment': 'error',
    '@typescript-eslint/no-unsafe-return': 'error',
  };
}

/** domain is pure: zod and viem's pure functions, no clock, no network, no database, nothing of Node. */
function domainImports(): object {
  return {
    patterns: [
      {
        regex: '^(?!\\.{1,2}/|zod$|viem$|viem/(utils|chains)$|@noble/hashes)',
        message: 'domain imports only itself, zod and viem.',
      },
    ],
  };
}

/** Of the services, the dApp knows only the type of the http client; whatever runs would end up in the browser. */
function frontendImports(): object {
  return {
    patterns: [
      {
        regex: 'services/',
        allowTypeImports: true,
        message: 'The dApp takes only types from services: it talks to them over HTTP.',
      },
      { regex: '@makewhole/(services|indexer)', allowTypeImports: true, message: 'Only types cross this border.' },
    ],
  };
}
