import { network as hardhat } from 'hardhat';

import type { ParityHarness } from '../../types/ethers-contracts/index.ts';

/** The contract that opens the pure libraries, in a network of its own. */
export async function loadHarness(): Promise<ParityHarness> {
  const { ethers } = await hardhat.create();
  return ethers.deployContract('ParityHarness');
}
