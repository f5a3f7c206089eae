import { type Chain, defineChain } from 'viem';
import { arbitrum, base, baseSepolia, mainnet, optimism, polygon, sepolia } from 'viem/chains';
import type { RuntimeConfig } from './runtime-config.ts';

const known: readonly Chain[] = [mainnet, sepolia, base, baseSepolia, optimism, arbitrum, polygon];

/** The chain this deployment lives on, always reached through the configured RPC. */
export function chainOf(config: RuntimeConfig): Chain {
  const preset = known.find((chain) => chain.id === config.chainId);
  if (preset !== undefined) return { ...preset, rpcUrls: { default: { http: [config.rpcUrl] } } };
  return defineChain({
    id: config.chainId,
    name: config.chainId === 31337 ? 'Makewhole local' : `Chain ${String(config.chainId)}`,
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [config.rpcUrl] } },
    testnet: true,
  });
}
