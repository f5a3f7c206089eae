/** The call of a node; both ethers' JSON-RPC provider and Hardhat's have it. */
export type SendRpc = (method: string, params: unknown[]) => Promise<unknown>;

/** The time of a chain that lets it be moved. Seconds. */
export interface ChainClock {
  now(): Promise<number>;
  /** Moves to `instant`; stays where it is when that is past. */
  moveTo(instant: number): Promise<void>;
}

interface BlockSource {
  getBlock(tag: 'latest'): Promise<{ readonly timestamp: number } | null>;
}

/** A clock for development nodes (anvil, Hardhat): one empty block carries the new time. */
export function createChainClock(provider: BlockSource, send: SendRpc): ChainClock {
  const now = async (): Promise<number> => (await provider.getBlock('latest'))?.timestamp ?? 0;
  return {
    now,
    moveTo: async (instant) => {
      if (instant <= (await now())) return;
      await send('evm_setNextBlockTimestamp', [instant]);
      await send('evm_mine', []);
    },
  };
}
