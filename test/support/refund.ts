import { utcDayOf } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import type { RefundEntryStruct } from '../../types/ethers-contracts/contracts/capital/ReservePool.ts';
import { loadFundedPool, NOON, poolDefaults, sell, type PoolSituation } from './pool.ts';

const today = utcDayOf(NOON);

/** Ana's ten days at $10 a day, sold today; tax and fee are $25. */
export async function loadSold(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  return situation;
}

/** What gives Ana her ten days back, from tomorrow on. */
export function refund({ people }: PoolSituation, changes: Partial<RefundEntryStruct> = {}): RefundEntryStruct {
  return {
    policyId: 12n,
    versionId: poolDefaults.versionId,
    payee: people.ana.address,
    dailyAssets: dollars('10'),
    fromDay: today + 1,
    endDay: today + 10,
    feesAssets: 0n,
    freeAssets: 0n,
    ...changes,
  };
}
