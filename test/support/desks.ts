import type { PayOrderStruct } from '../../types/ethers-contracts/contracts/capital/ReservePool.ts';
import { playCore } from './core.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The claim book pays somebody out of a pool's free capital; what differs is given. */
export async function payFromPool(
  deployment: TestDeployment,
  payee: string,
  assets: bigint,
  changes: Partial<PayOrderStruct> = {},
): Promise<void> {
  const { contracts } = deployment;
  await contracts.pools.PROPERTY.connect(await playCore(deployment, 'claimBook')).settle({
    claimId: (1n << 16n) | 1n,
    payees: [{ to: payee, shareBps: 10_000 }],
    assets,
    fromReservedAssets: 0n,
    fromLockedAssets: 0n,
    interestAssets: 0n,
    toLockedAssets: 0n,
    toFreeAssets: 0n,
    unreservedAssets: 0n,
    rail: 0,
    needsEligibility: false,
    lateFrom: 0,
    lateBps: 0,
    ...changes,
  });
}
