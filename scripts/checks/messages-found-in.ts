import type { Check } from './check.ts';
import { plant } from './plant.ts';

/**
 * Runs a check on a planted checkout.
 *
 * @returns `file:line message` of each finding; the line is left out where there is none.
 */
export async function messagesFoundIn(check: Check, files: Readonly<Record<string, string>>): Promise<string[]> {
  const planted = plant(files);
  try {
    const { findings } = await check(planted.root);
    return findings.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message}`);
  } finally {
    planted.remove();
  }
}
