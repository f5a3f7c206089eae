import { expect } from 'chai';

import { checkLint } from './lint.ts';
import { eslintConfig } from './lint/eslint-config.ts';
import { messagesFoundIn } from './messages-found-in.ts';

const TSCONFIG = JSON.stringify({
  compilerOptions: {
    strict: true,
    module: 'nodenext',
    target: 'es2023',
    allowImportingTsExtensions: true,
    noEmit: true,
  },
});

/** For each rule of the house a fault that it has to find. Borders between folders are in lint.test.ts. */
const PLANTED: Readonly<Record<string, string>> = {
  'max-lines': 'export {};\n'.repeat(201),
  'no-restricted-syntax': "export * from './other.ts';\n",
  eqeqeq: 'export const same = (a: string, b: string): boolean => a == b;\n',
  'no-var': 'export var a = 1;\n',
  'prefer-const': 'let a = 1;\nexport const b = a;\n',
  'import-x/no-default-export': 'export default 1;\n',
  'import-x/no-duplicates':
    "import { one } from './other.ts';\nimport { two } from './other.ts';\nexport const a = one + two;\n",
  '@typescript-eslint/no-explicit-any': 'export const open = (door: any): void => void door;\n',
  '@typescript-eslint/no-non-null-assertion': 'export const first = (list: string[]): string => list[0]!;\n',
  '@typescript-eslint/consistent-type-assertions': 'export const a = (b: unknown): string => b as string;\n',
  '@typescript-eslint/consistent-type-imports': "import { One } from './other.ts';\nexport type A = One;\n",
  '@typescript-eslint/ban-ts-comment': '// @ts-ignore\nexport const a: string = 1;\n',
  '@typescript-eslint/no-unused-vars': 'const a = 1;\nexport {};\n',
  '@typescript-eslint/no-unused-expressions': 'export const f = (a: number): void => {\n  a > 1;\n};\n',
  '@typescript-eslint/no-floating-promises': 'Promise.resolve(1);\n',
  '@typescript-eslint/no-misused-promises': 'const p = Promise.resolve(true);\nif (p) throw new Error();\n',
  '@typescript-eslint/await-thenable': 'export const f = async (): Promise<number> => await 1;\n',
  '@typescript-eslint/only-throw-error': "export const f = (): void => {\n  throw 'no';\n};\n",
  '@typescript-eslint/switch-exhaustiveness-check':
    "export const f = (a: 'x' | 'y'): number => {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n};\n",
  '@typescript-eslint/no-unsafe-assignment': "export const a: string = JSON.parse('1');\n",
  '@typescript-eslint/no-unsafe-return': "export const a = (): string => JSON.parse('1');\n",
};
/** Rules that look at where a file lies; their planted faults are in lint.test.ts. */
const BORDERS = ['import-x/no-restricted-paths', '@typescript-eslint/no-restricted-imports'];

describe('each lint rule', () => {
  const fileOf = (rule: string): string => `scripts/planted-${rule.replaceAll(/[^a-z-]/g, '-')}.ts`;
  let found: readonly string[] = [];

  before(async () => {
    const files = Object.entries(PLANTED).map(([rule, code]) => [fileOf(rule), code]);
    const other = 'export const one = 1;\nexport const two = 2;\nexport type One = number;\n';
    found = await messagesFoundIn(checkLint, {
      'tsconfig.json': TSCONFIG,
      'scripts/other.ts': other,
      'scripts/silent.ts': `// eslint-${'disable'}-next-line no-var -- nothing to silence\nexport const a = 1;\n`,
      ...Object.fromEntries(files),
    });
  });

  it('has a planted fault', () => {
    const configured = eslintConfig('.').flatMap(({ rules }) => Object.entries(rules ?? {}));
    const rules = configured.filter(([, level]) => level !== 'off').map(([name]) => name);
    expect([...new Set([...Object.keys(PLANTED), ...BORDERS])].sort()).to.deep.equal([...new Set(rules)].sort());
  });

  for (const rule of Object.keys(PLANTED)) {
    it(`finds it: ${rule}`, () => {
      expect(found.filter((line) => line.startsWith(`${fileOf(rule)}:`)).join('\n')).to.include(`(${rule})`);
    });
  }

  it('finds an exception that excepts nothing', () => {
    expect(found.filter((line) => line.startsWith('scripts/silent.ts:')).join()).to.include('Unused eslint');
  });
});
