import { createTestClient, http, publicActions } from 'viem';
import { isLocalChain, type RuntimeConfig } from '@/config/runtime-config.ts';
import { getIndexedBlock } from '@/lib/head.ts';

/**
 * Moves the local chain forward, mines a block there and waits (at most 20 s) until the index has it.
 * @param seconds how far; chain time never goes back
 * @throws Error on any other chain; viem's errors when the node does not answer
 */
export async function moveTime(runtime: RuntimeConfig, seconds: number): Promise<void> {
  if (!isLocalChain(runtime)) throw new Error('Time can be moved on the local chain only');
  const client = createTestClient({ mode: 'anvil', transport: http(runtime.rpcUrl) }).extend(publicActions);
  await client.increaseTime({ seconds: Math.max(1, Math.ceil(seconds)) });
  await client.mine({ blocks: 1 });
  await waitForIndex(runtime, await client.getBlockNumber());
}

async function waitForIndex(runtime: RuntimeConfig, block: bigint): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const indexed = await getIndexedBlock(runtime.apiUrl).catch(() => 0n);
    if (indexed >= block) return;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}
