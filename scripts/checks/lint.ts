import { relative } from 'node:path';

import { ESLint } from 'eslint';

import type { CheckResult } from './check.ts';
import { eslintConfig } from './lint/eslint-config.ts';
import { listFiles } from './list-files.ts';

/** Runs the lint rules of the house, the borders between folders among them, over all TypeScript of a checkout. */
export async function checkLint(root: string): Promise<CheckResult> {
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: eslintConfig(root),
    warnIgnored: false,
  });
  const files = listFiles(root, /\.tsx?$/);
  const results = await eslint.lintFiles(files);
  const findings = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message, ruleId }) => ({
      file: relative(root, filePath),
      line,
      message: `${message} (${ruleId ?? 'syntax'})`,
    })),
  );
  return { findings, looked: results.length, unit: 'files' };
}
