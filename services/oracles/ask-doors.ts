import { nodeStatesSchema } from '../../domain/oracles/node-state.ts';
import type { NodeState } from '../../domain/oracles/node-state.ts';
import type { SignedStatement } from '../../domain/oracles/signed-observation.ts';
import type { Logger } from '../platform/logger.ts';
import { askPeers } from './exchange.ts';

/** The doors of operators’ nodes, as far as this process was told of them. */
export interface OracleDoors {
  readonly count: number;
  /** What they give out. A door that is silent is passed over. */
  statements(): Promise<readonly SignedStatement[]>;
  /** How the nodes behind them are; undefined for a door that does not answer. */
  nodes(): Promise<readonly (readonly NodeState[] | undefined)[]>;
}

const TIMEOUT_MS = 2_000;
/** How long an answer is good for, milliseconds. */
const AGE_MS = 2_000;

export function openDoors(urls: readonly string[], nowMs: () => number, logger: Logger): OracleDoors {
  let statements: { readonly atMs: number; readonly answer: Promise<readonly SignedStatement[]> } | undefined;
  return {
    count: urls.length,
    statements: async () => {
      if (statements === undefined || nowMs() - statements.atMs > AGE_MS)
        statements = { atMs: nowMs(), answer: askPeers(urls, logger) };
      return await statements.answer;
    },
    nodes: async () => await Promise.all(urls.map(askNodes)),
  };
}

async function askNodes(url: string): Promise<readonly NodeState[] | undefined> {
  try {
    const answer = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return nodeStatesSchema.parse(await answer.json()).nodes;
  } catch {
    return undefined;
  }
}
