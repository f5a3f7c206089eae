import { getAddress, type Address } from 'viem';
import type { HDNodeWallet } from 'ethers';

import { newFeed, type FeedRules, type ModelFeed } from '../../domain/model/word.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { lines } from '../../scripts/config/lines.ts';
import { DISPUTE_BOND, operators, sources, type SourceRow } from '../../scripts/config/observations.ts';
import { zoneCaps } from '../../scripts/config/zone-caps.ts';
import { operatorWallet } from '../../scripts/deploy/open-operators.ts';
import type { TestDeployment } from '../support/test-deployment.ts';

/** Wallets of the operators by seat from 1; behind them one who is none. */
const wallets = [...operators.map(({ index }) => index), 60].map(operatorWallet);

/** Who signs for a seat. */
export function walletOf(seat: number): HDNodeWallet {
  return present(wallets[seat - 1], `somebody signs for seat ${seat}`);
}

/** Sources, operators and bond as they are deployed. */
export const feedRules: FeedRules = {
  sources: new Map(sources.map((row) => [labelToBytes32(row.label), sourceOf(row)])),
  operators: wallets.slice(0, operators.length).map(({ address }) => getAddress(address)),
  bond: DISPUTE_BOND,
};

/** The caps of zones as they are deployed; a zone without one sells nothing. */
export function zoneCapsOf({ addresses }: TestDeployment): (pool: Address, zone: number) => bigint {
  const caps = zoneCaps.map((row) => ({ ...row, pool: getAddress(addresses.pools[row.line]) }));
  return (pool, zone) => caps.find((row) => row.pool === pool && row.zone === zone)?.capAssets ?? 0n;
}

/** Nobody said anything yet. */
export const quietFeed: ModelFeed = newFeed();

/** Every line that has a zone. */
export const zonesByLine = new Map(
  lines.map((line) => [labelToBytes32(line), zoneCaps.filter((row) => row.line === line).map(({ zone }) => zone)]),
);

function sourceOf(row: SourceRow) {
  return { ...row, minValue: BigInt(row.minValue), maxValue: BigInt(row.maxValue) };
}
