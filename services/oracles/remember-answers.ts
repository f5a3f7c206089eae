import type { OracleChain } from './oracle-chain.ts';

/** The chain for several nodes in one process: within a pass what one asked the others know. */
export interface RememberedChain {
  readonly chain: OracleChain;
  /** Ends the pass: everything is asked anew. */
  readonly forget: () => void;
}

/** Remembers what was asked until told to forget, and forgets by itself once something was brought. */
export function rememberAnswers(chain: OracleChain): RememberedChain {
  const stores: Map<string, unknown>[] = [];
  const once = <Asked, Answer>(ask: (asked: Asked) => Promise<Answer>): ((asked: Asked) => Promise<Answer>) => {
    const known = new Map<string, Promise<Answer>>();
    stores.push(known);
    return async (asked) => {
      const name = JSON.stringify(asked ?? null);
      const answer = known.get(name) ?? ask(asked);
      known.set(name, answer);
      return await answer;
    };
  };
  const forget = () => {
    for (const store of stores) store.clear();
  };
  const now = once<undefined, number>(chain.now);
  const remembered: OracleChain = {
    ...chain,
    now: () => now(undefined),
    sourceOf: once(chain.sourceOf),
    seatOf: once(chain.seatOf),
    statusOf: once(chain.statusOf),
    roundOf: once(chain.roundOf),
    bring: async (signed) => {
      try {
        await chain.bring(signed);
      } finally {
        forget();
      }
    },
  };
  return { chain: remembered, forget };
}
