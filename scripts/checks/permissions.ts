import type { CheckResult } from './check.ts';
import { runTestFiles } from './run-test-files.ts';

/** Runs the tests that compare who may call what on the deployed contracts with the reviewed snapshot. */
export async function checkPermissions(root: string): Promise<CheckResult> {
  return await runTestFiles(root, /^test\/snapshots\/permissions.*\.test\.ts$/);
}
