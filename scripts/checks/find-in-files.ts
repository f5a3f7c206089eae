import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Finding } from './check.ts';

/** Goes through files line by line; `judge` also sees the line before, and returns the words of a fault or undefined. */
export function findInFiles(
  root: string,
  files: readonly string[],
  judge: (line: string, file: string, before: string) => string | undefined,
): Finding[] {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((text, at, lines) => {
        const message = judge(text, file, lines[at - 1] ?? '');
        return message === undefined ? [] : [{ file, line: at + 1, message }];
      }),
  );
}
