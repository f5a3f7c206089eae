import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { countAssertions, prove } from '../solidity/prove.ts';
import type { CheckResult, Finding } from './check.ts';
import { listFiles } from './list-files.ts';

/** Fewer assertions than this and the ledger is not proved, whatever they say. */
const LEAST = 15;

/**
 * The arithmetic of the buckets is proved: every assertion of `test/proofs` by the compiler's model checker, none left open.
 * Exit codes of the solver decide nothing; what it says of each assertion does.
 */
export async function checkProof(root: string): Promise<CheckResult> {
  const files = listFiles(root, /^test\/proofs\/.*\.sol$/);
  const findings: Finding[] = [];
  let proved = 0;
  for (const file of files) {
    const proof = prove({ root, file });
    const wanted = countAssertions(readFileSync(join(root, file), 'utf8'));
    proved += proof.proved.length;
    for (const words of proof.faults) findings.push({ file, message: words });
    for (const { line, words } of proof.unproved) findings.push({ file, line, message: `is not proved: ${words}` });
    if (proof.proved.length < wanted) {
      findings.push({ file, message: `${proof.proved.length} of its ${wanted} assertions are proved.` });
    }
  }
  if (proved < LEAST)
    findings.push({ file: 'test/proofs', message: `proves ${proved} assertions; at least ${LEAST}.` });
  return { findings, looked: proved, unit: 'assertions proved' };
}
