import { setTimeout as pause } from 'node:timers/promises';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import type { Logger } from './logger.ts';

export interface Rounds {
  /** One turn of the work. What it throws is said, and the next turn tries again. */
  readonly round: () => Promise<void>;
  readonly logger: Logger;
  /** Whose work it is, for the log. */
  readonly name: string;
  /** Between two turns. */
  readonly pauseMs: number;
  /** The pause doubles with each failure, up to this. */
  readonly longestPauseMs: number;
  readonly signal: AbortSignal;
}

/** Does the work turn by turn until the signal; ever more slowly while it fails. */
export async function runRounds({ round, logger, name, pauseMs, longestPauseMs, signal }: Rounds): Promise<void> {
  let waitMs = pauseMs;
  while (!signal.aborted) {
    try {
      await round();
      if (waitMs > pauseMs) logger.info({}, `${name} goes on.`);
      waitMs = pauseMs;
    } catch (thrown) {
      waitMs = Math.min(waitMs * 2, longestPauseMs);
      logger.warn({ error: ensureError(thrown).message, waitMs }, `${name} tries again.`);
    }
    await pause(waitMs, undefined, { signal }).catch(() => undefined);
  }
}
