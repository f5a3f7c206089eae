import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Judged } from './judge-file.ts';
import { pageOf, reasonOf, type FileScore } from './report.ts';

/** Writes the page, and beside it every mutant with its verdict; where it stands is in bytes of the judged text. */
export function writeReport(root: string, scores: readonly FileScore[], judged: readonly Judged[]): void {
  const mutants = judged.map(({ mutant: { edit, ...rest }, verdict }) => {
    const reason = verdict === 'survived' ? reasonOf(rest.id) : undefined;
    return { ...rest, at: [edit.from, edit.to], verdict, ...(reason === undefined ? {} : { reason }) };
  });
  const rows = mutants.map((mutant) => `  ${JSON.stringify(mutant)}`).join(',\n');
  const heads = scores.map((score) => `  ${JSON.stringify(score)}`).join(',\n');
  writeFileSync(join(root, 'docs/reference/mutation.md'), pageOf(scores, judged));
  writeFileSync(join(root, 'docs/reference/mutation.json'), `{"scores": [\n${heads}\n], "mutants": [\n${rows}\n]}\n`);
}
