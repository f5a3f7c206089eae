/** What the browser must know and no build may fix: read from the environment on every request. */
export interface RuntimeConfig {
  readonly chainId: number;
  readonly rpcUrl: string;
  readonly apiUrl: string;
  readonly appUrl: string;
}

/** The one chain on which demo wallet, demo clock, faucet and style guide exist. */
export const LOCAL_CHAIN_ID = 31337;

/** True on the local chain only; every demo tool asks this before it exists. */
export function isLocalChain(config: Pick<RuntimeConfig, 'chainId'>): boolean {
  return config.chainId === LOCAL_CHAIN_ID;
}
