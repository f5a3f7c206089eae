import { network as hardhat } from 'hardhat';

import type { ParityHarness } from '../../types/ethers-contracts/index.ts';
import { defineSituation } from '../support/define-situation.ts';

const load = defineSituation(async () => {
  const network = await hardhat.create();
  return { network, harness: await network.ethers.deployContract('ParityHarness') };
});

/** The contract that opens the pure libraries, in a network of its own. */
export async function loadHarness(): Promise<ParityHarness> {
  const { harness } = await load();
  return harness;
}
