import { readUnit } from '../../solidity/read-unit.ts';
import type { ArtifactBox } from '../artifact-box.ts';
import { makeMutants } from '../make-mutants.ts';
import { targetFiles } from '../targets.ts';
import { makeSwitched, type SwitchedCode } from './make-switched.ts';
import { judgingFiles, mapReach, type ReachMap } from './reach-map.ts';
import { openWorker, type Worker } from './worker.ts';

/** Which files have their faults in the code, and which tests judge them. */
interface Scope {
  /** Every fault of these files stands in the code, also those that are not judged: a smaller body compiles sooner. */
  readonly holds: (path: string) => boolean;
  readonly tests: string;
}

/** The code with the faults in it, the process of tests, and what each test runs of it. */
export async function openSwitched(
  root: string,
  data: string,
  box: ArtifactBox,
  { holds, tests }: Scope,
): Promise<{ readonly code: SwitchedCode; readonly worker: Worker; readonly reach: ReachMap }> {
  const unit = readUnit(root, targetFiles(root));
  const code = makeSwitched(root, data, box, unit, unit.files.filter(({ path }) => holds(path)).flatMap(makeMutants));
  const files = judgingFiles(root, tests);
  const worker = openWorker(root, box.folder, files);
  const reach = await mapReach(root, data, worker, code.hash, files);
  return { code, worker, reach };
}
