import { setTimeout as sleep } from 'node:timers/promises';

import { describeExit } from './describe-exit.ts';
import type { Child } from './run-child.ts';

/** What is waited for, and for how long. */
export interface WaitUntilInput {
  readonly child: Child;
  readonly seconds: number;
  /** True when ready. Throwing counts as "not yet". */
  readonly probe: () => Promise<boolean>;
}

/**
 * Asks again and again until the server answers.
 *
 * @throws when the process ends meanwhile, or when the time is over; the message shows its last lines.
 */
export async function waitUntil({ child, seconds, probe }: WaitUntilInput): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    if (child.hasExited()) throw new Error(describeExit(child, (await child.exited).code));
    if (await probe().catch(() => false)) return;
    await sleep(150);
  }
  throw new Error(`${child.name} did not answer within ${seconds} s. ${describeExit(child, 'no answer')}`);
}

/** True when a GET is answered with 2xx within two seconds. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2000) });
  await response.arrayBuffer();
  return response.ok;
}
