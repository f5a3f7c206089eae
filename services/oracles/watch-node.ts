import type { Address } from 'viem';
import type { NodeState } from '../../domain/oracles/node-state.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import type { Observed } from './oracle-env.ts';
import type { StatementBoard } from './statement-board.ts';

/** A node whose rounds are watched, so that its door can say how it is. */
export interface WatchedNode {
  readonly round: () => Promise<void>;
  readonly state: () => NodeState;
}

/** Keeps how the last round went. What a round throws is thrown on. */
export function watchNode(of: {
  readonly round: () => Promise<void>;
  readonly operator: Address;
  readonly seat: () => number;
  readonly observed: Observed;
  readonly board: Pick<StatementBoard, 'all'>;
  readonly nowMs: () => number;
}): WatchedNode {
  let lookedAt: number | null = null;
  let fault: string | null = null;
  return {
    round: async () => {
      try {
        await of.round();
        [lookedAt, fault] = [Math.floor(of.nowMs() / 1_000), null];
      } catch (thrown) {
        fault = ensureError(thrown).message.split('\n')[0] ?? '';
        throw thrown;
      }
    },
    state: () => {
      const seat = of.seat();
      const own = of.board
        .all()
        .filter(({ signatures }) => signatures.some((one) => one.seat === seat))
        .toSorted((one, other) => other.observedAt - one.observedAt || other.periodStart - one.periodStart);
      const [last] = own;
      return {
        operator: of.operator,
        ...of.observed,
        lookedAt,
        signed: own.length,
        last:
          last === undefined ? null : { periodStart: last.periodStart, value: last.value, observedAt: last.observedAt },
        fault,
      };
    },
  };
}
