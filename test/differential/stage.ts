import { getAddress, type Address } from 'viem';
import { MaxUint256 } from 'ethers';
import { network as hardhat } from 'hardhat';

import type { Book, BookRules, ModelPool, ModelVersion } from '../../domain/model/book.ts';
import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { adjusterAuthority, seniorAuthority, silencePerDay } from '../../scripts/config/parameters.ts';
import { lawProfiles } from '../../scripts/config/law-profiles.ts';
import { lines } from '../../scripts/config/lines.ts';
import { products } from '../../scripts/config/products.ts';
import { autoCsl } from '../../scripts/config/products/auto-csl.ts';
import type { ProductRow } from '../../scripts/config/product-terms.ts';
import { hardhatContext, seatPeople } from '../../scripts/deploy/open-hardhat.ts';
import { productStruct } from '../../scripts/deploy/product-struct.ts';
import { runDeployment } from '../../scripts/deploy/run-deployment.ts';
import type { BlacklistToken, ManyReads } from '../../types/ethers-contracts/index.ts';
import { claimLawOf } from '../support/claim-law.ts';
import type { TestDeployment } from '../support/test-deployment.ts';
import { seatArbitrator } from './seat-arbitrator.ts';
import { feedRules, quietFeed, zoneCapsOf } from './stage-index.ts';

/** Who acts in a life. */
export interface Cast {
  readonly holders: readonly Address[];
  readonly providers: readonly Address[];
  /** Everybody whose balance is compared. */
  readonly everybody: readonly Address[];
  readonly adjuster: Address;
  readonly seniorAdjuster: Address;
  readonly officers: readonly [Address, Address];
  readonly underwriter: Address;
  readonly carrier: Address;
  readonly claimsManager: Address;
}

/** A real deployment and the model's picture of it, before anything happened. */
export interface Stage {
  readonly deployment: TestDeployment;
  readonly token: BlacklistToken;
  readonly reader: ManyReads;
  readonly rules: BookRules;
  readonly book: Book;
  readonly cast: Cast;
  /** Time of the last block, seconds. */
  readonly readyAt: number;
}

const PURSE = 20_000_000_000_000n;
const sold: readonly ProductRow[] = [...products, autoCsl];

/** Deploys the book with the real scripts, on an asset that keeps a blacklist, and fills everybody's purse. */
export async function buildStage(): Promise<Stage> {
  const network = await hardhat.create();
  const token = await network.ethers.deployContract('BlacklistToken', [6]);
  const asset = await token.getAddress();
  const context = await hardhatContext(network, { asset, firstNonce: 'current', products: sold });
  const { contracts, addresses, manifest } = await runDeployment(context);
  const people = await seatPeople(network);
  const reader = await network.ethers.deployContract('ManyReads');
  const deployment = { network, contracts, addresses, people, versions: manifest.versions };

  const holders = [people.ana, people.bo, people.chen];
  const providers = [people.capitalProvider, people.auditor, people.ana];
  for (const person of new Set([...holders, ...providers, people.carrier])) {
    await token.mint(person.address, PURSE);
    for (const line of lines) await token.connect(person).approve(contracts.pools[line], MaxUint256);
  }
  const pools = lines.map((line) => getAddress(addresses.pools[line]));
  // Somebody with no part in the book: credits may be collected there.
  const bystander = getAddress(people.recoveryOfficerB.address);
  const cast: Cast = {
    holders: holders.map(({ address }) => getAddress(address)),
    providers: providers.map(({ address }) => getAddress(address)),
    everybody: [
      ...new Set([...holders, ...providers].map(({ address }) => getAddress(address))),
      bystander,
      getAddress(people.carrier.address),
      ...pools,
    ],
    adjuster: getAddress(people.adjuster.address),
    seniorAdjuster: getAddress(people.seniorAdjuster.address),
    officers: [getAddress(people.pauseOfficerA.address), getAddress(people.pauseOfficerB.address)],
    underwriter: getAddress(people.underwriter.address),
    carrier: getAddress(people.carrier.address),
    claimsManager: getAddress(people.claimsManager.address),
  };
  await seatArbitrator(deployment);
  const throughDay = Number(await contracts.pools.PROPERTY.earnedThroughDay());
  const exitNotice = new Map<Address, number>();
  for (const line of lines) {
    exitNotice.set(getAddress(addresses.pools[line]), Number(await contracts.pools[line].exitNotice()));
  }
  return {
    deployment,
    token,
    reader,
    cast,
    rules: {
      versions: new Map(sold.map((row) => versionOf(row, deployment)).map((version) => [version.versionId, version])),
      exitNotice,
      silencePerDay: new Map(lines.map((line) => [getAddress(addresses.pools[line]), silencePerDay[line]])),
      authority: (adjuster, line) => authorityOf(cast, adjuster, line),
      zoneCap: zoneCapsOf(deployment),
      feed: feedRules,
    },
    book: {
      token: {
        balances: new Map(cast.everybody.map((who) => [who, pools.includes(who) || who === bystander ? 0n : PURSE])),
        refused: new Set(),
      },
      pools: new Map(pools.map((address) => [address, emptyPool(address, throughDay)])),
      policies: new Map(),
      claims: new Map(),
      objects: new Map(),
      usedNonces: new Set(),
      disputes: [],
      awards: new Set(),
      feed: quietFeed,
      pauses: noPauses(),
    },
    readyAt: await network.networkHelpers.time.latest(),
  };
}

function versionOf(row: ProductRow, { addresses, versions }: TestDeployment): ModelVersion {
  const versionId = present(versions[row.productId], `${row.productId} is published`);
  const pool = getAddress(addresses.pools[row.line]);
  const struct = productStruct(row, { pool, profileId: 0, arbitrator: addresses.appealPanel });
  const curve = struct.curve.map(({ value, payoutBps }) => ({ value: BigInt(value), payoutBps }));
  const terms = { ...struct, pool, curve };
  const law = present(
    lawProfiles.find(({ label }) => label === row.law),
    `the law ${row.law}`,
  );
  return { versionId, terms, capAssets: row.capAssets, ...claimLawOf(law) };
}

function authorityOf(cast: Cast, adjuster: Address, word: string) {
  const line = lines.find((name) => labelToBytes32(name) === word);
  const nothing = { payAssets: 0n, cutAssets: 0n, advanceAssets: 0n, improveAssets: 0n, reserveAssets: 0n };
  if (line === undefined) return nothing;
  if (adjuster === cast.seniorAdjuster) return seniorAuthority[line];
  return adjuster === cast.adjuster ? adjusterAuthority[line] : nothing;
}

function emptyPool(address: Address, throughDay: number): ModelPool {
  return {
    address,
    freeAssets: 0n,
    lockedAssets: 0n,
    reservedAssets: 0n,
    payableAssets: 0n,
    unearnedAssets: 0n,
    feesAssets: 0n,
    depositAssets: 0n,
    owedAssets: 0n,
    unreservedAssets: 0n,
    ripeFeesAssets: 0n,
    ripeningAssets: 0n,
    ripeningSinceDay: throughDay,
    queue: [],
    wants: new Map(),
    silenceDay: 0,
    silenceAssets: 0n,
    throughDay,
    premiums: [],
    debts: [],
    credits: new Map(),
    shares: new Map(),
    exits: new Map(),
    insured: new Map(),
    zones: new Map(),
  };
}

function noPauses(): Book['pauses'] {
  const quiet = () => ({ intervals: [], proposal: undefined });
  return { Sell: quiet(), File: quiet(), Decide: quiet(), Oracle: quiet(), CapitalOut: quiet() };
}
