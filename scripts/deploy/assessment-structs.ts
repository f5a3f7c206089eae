import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { assessedLines, fastTrackPerDay } from '../config/assessments.ts';
import { lines } from '../config/lines.ts';
import type { DeploymentRun } from './deployment-run.ts';

/** The first models, as the constructor of FastTrack takes them. */
export function modelStructs({ context }: DeploymentRun) {
  return assessedLines.map(({ line, modelHash, ...thresholds }) => ({
    line: labelToBytes32(line),
    modelHash,
    model: { signer: context.assessor, ...thresholds, state: 1 },
  }));
}

/** Most that is approved from each pool on a day. */
export function capStructs({ addresses }: DeploymentRun) {
  return lines.map((line) => ({ pool: addresses.pools[line], capAssets: fastTrackPerDay[line] }));
}
