import type { HardhatNetwork } from '../../scripts/deploy/open-hardhat.ts';

/**
 * Sends several transactions into one block of the second `at`, in their order. Each brings its own gas limit, for a node
 * that holds blocks back cannot try it on the one before.
 */
export async function inOneBlock(network: HardhatNetwork, at: number, send: () => Promise<void>): Promise<void> {
  const { provider, networkHelpers } = network;
  await provider.request({ method: 'evm_setAutomine', params: [false] });
  await send();
  await networkHelpers.time.setNextBlockTimestamp(at);
  await networkHelpers.mine();
  await provider.request({ method: 'evm_setAutomine', params: [true] });
}
