import { type Config, cookieStorage, createConfig, createStorage, http } from 'wagmi';
import { chainOf } from '@/config/chains.ts';
import type { RuntimeConfig } from '@/config/runtime-config.ts';

/**
 * Wallets are found by EIP-6963 only; the connection is kept in a cookie so that the server renders it at once.
 * Built once per page from the runtime configuration.
 */
export function createWalletConfig(runtime: RuntimeConfig): Config {
  const chain = chainOf(runtime);
  return createConfig({
    chains: [chain],
    transports: { [chain.id]: http(runtime.rpcUrl, { retryCount: 1, timeout: 10_000 }) },
    storage: createStorage({ storage: cookieStorage, key: 'mw-wallet' }),
    multiInjectedProviderDiscovery: true,
    ssr: true,
    pollingInterval: 2_000,
  });
}
