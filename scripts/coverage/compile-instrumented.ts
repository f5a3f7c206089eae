import { listFiles } from '../checks/list-files.ts';
import type { ArtifactBox } from '../mutation/artifact-box.ts';
import { compileCode } from '../solidity/compile-code.ts';
import { readUnit } from '../solidity/read-unit.ts';
import { HITS_FILE, hitsSource } from './hits-source.ts';
import { instrument, type Point } from './instrument.ts';

/** What is measured: all that is deployed. Mocks are tests, interfaces have no code. */
export const MEASURED = /^contracts\/(?!mocks\/|interfaces\/).*\.sol$/;

/** Compiles contracts that tell what of them is run, with mocks and Solidity tests as they are, into the box. */
export function compileInstrumented(root: string, box: ArtifactBox): readonly Point[] {
  const unit = readUnit(root, listFiles(root, MEASURED));
  const instead = new Map([[HITS_FILE, hitsSource]]);
  const points: Point[] = [];
  let last = 0;
  const nextId = (): number => (last += 2);
  for (const file of unit.files) {
    const made = instrument(file, nextId);
    instead.set(file.path, made.text);
    points.push(...made.points);
  }
  const roots = listFiles(root, /^(contracts|test\/(contracts|invariants|attacks))\/.*\.sol$/);
  const compiled = compileCode({ root, roots, instead, optimize: false });
  if (compiled.errors.length > 0) throw new Error(`What counts does not compile:\n${compiled.errors.join('\n')}`);
  box.fill(compiled);
  return points;
}
