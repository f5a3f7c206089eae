import { join } from 'node:path';

import type { Run } from './run.ts';

/** Starts the risk node: it keeps the secrets of the draw and brings signed assessments of small clean claims. */
export function startRisk(run: Run): void {
  run.start({ name: 'risk', args: [join(run.root, 'services', 'risk', 'main.ts')] });
  run.say.ready('risk', 'assesses small claims as they are filed');
}
