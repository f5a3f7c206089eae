import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';

import type { TestDeployment } from './test-deployment.ts';

/** A core contract of the deployment as a caller, to knock at its neighbour's door directly. */
export async function playCore(
  { network, addresses }: TestDeployment,
  name: 'salesDesk' | 'claimBook' | 'policyBook' | 'parametricTrigger' | 'transferDesk',
): Promise<HardhatEthersSigner> {
  const address = addresses[name];
  await network.networkHelpers.impersonateAccount(address);
  await network.networkHelpers.setBalance(address, 10n ** 20n);
  return network.ethers.getSigner(address);
}
