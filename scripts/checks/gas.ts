import type { CheckResult } from './check.ts';
import { runTestFiles } from './run-test-files.ts';

/** Runs the tests that hold the gas of a claim's life to its budgets, and to the reviewed snapshot within 2 %. */
export async function checkGas(root: string): Promise<CheckResult> {
  return await runTestFiles(root, /^test\/snapshots\/gas.*\.test\.ts$/);
}
