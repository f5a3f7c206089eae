import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { MaxUint256, ZeroHash } from 'ethers';
import { network as hardhat } from 'hardhat';

import { DAY, utcDayOf } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { seatPeople, type HardhatNetwork } from '../../scripts/deploy/open-hardhat.ts';
import type { Person } from '../../scripts/config/people.ts';
import type { ReservePool } from '../../types/ethers-contracts/index.ts';
import type {
  PayOrderStruct,
  PoolSetupStruct,
  SaleEntryStruct,
} from '../../types/ethers-contracts/contracts/capital/ReservePool.ts';
import { coreOf, type CorePlayers } from './core-players.ts';
import { defineSituation } from './define-situation.ts';

/** What the pool asks of any asset here, whatever else it does. */
export interface TestToken {
  readonly address: string;
  readonly mint: (to: string, assets: bigint) => Promise<unknown>;
  readonly approve: (owner: HardhatEthersSigner, spender: string, assets: bigint) => Promise<unknown>;
  readonly balanceOf: (account: string) => Promise<bigint>;
  readonly contract: Awaited<ReturnType<HardhatNetwork['ethers']['getContractAt']>>;
}

/** A pool alone. */
export interface PoolSituation extends CorePlayers {
  readonly network: HardhatNetwork;
  readonly pool: ReservePool;
  readonly token: TestToken;
  readonly people: Readonly<Record<Person, HardhatEthersSigner>>;
}

/** Numbers of the pool's tests. */
export const poolDefaults = {
  exitNotice: 30 * DAY,
  exitWindow: 7 * DAY,
  silencePerDay: dollars('500'),
  zone: 7,
  capital: dollars('10000'),
  purse: dollars('1000000'),
  versionId: 1,
  claimId: (1n << 16n) | 1n,
  lock: dollars('500'),
  limit: dollars('1000'),
  cap: dollars('100000'),
  /** Of the sale's premium, tax and fee together. */
  chargesBps: 2_000,
} as const;

/** Noon, so that a test of a few transactions never crosses a midnight. 2030-06-15T12:00Z. */
export const NOON = 1_907_755_200;

type TokenName = 'TestDollar' | 'FeeToken' | 'FalseToken' | 'SilentToken' | 'CallbackToken' | 'GasBurnerToken';

/** A pool on a token, with a purse of it for everybody. */
export async function buildPool(
  tokenName: TokenName | 'BlacklistToken' = 'TestDollar',
  args: unknown[] = [],
): Promise<PoolSituation> {
  const network = await hardhat.create();
  const { ethers, networkHelpers } = network;
  const people = await seatPeople(network);
  await networkHelpers.time.setNextBlockTimestamp(NOON - DAY);
  const contract = await ethers.deployContract(tokenName, args);
  const address = await contract.getAddress();
  const token: TestToken = {
    address,
    contract,
    mint: (to, assets) => contract.getFunction('mint').send(to, assets),
    approve: (owner, spender, assets) => contract.connect(owner).getFunction('approve').send(spender, assets),
    balanceOf: async (account) => BigInt(String(await contract.getFunction('balanceOf').staticCall(account))),
  };
  const core = coreOf(people);
  const pool = await deployPool(network, setupOf({ ...core, token }));
  for (const who of [people.capitalProvider, people.ana, people.bo, people.chen]) {
    await token.mint(who.address, poolDefaults.purse);
    await token.approve(who, await pool.getAddress(), MaxUint256);
  }
  await networkHelpers.time.increaseTo(NOON);
  return { network, pool, token, people, ...core };
}

/** What a pool of these tests is built with. */
export function setupOf(situation: CorePlayers & Pick<PoolSituation, 'token'>): PoolSetupStruct {
  return {
    asset: situation.token.address,
    name: 'Reserve',
    symbol: 'mwR',
    core: {
      salesDesk: situation.salesDesk.address,
      groupDesk: situation.groupDesk.address,
      serviceDesk: situation.serviceDesk.address,
      transferDesk: situation.transferDesk.address,
      policyBook: situation.policyBook.address,
      claimBook: situation.claimBook.address,
      treasuryDesk: situation.treasuryDesk.address,
      eligibilityDesk: situation.eligibilityDesk.address,
      pauseControl: situation.pauseControl.address,
      payingAgent: situation.payingAgent.address,
    },
    exitNotice: poolDefaults.exitNotice,
    silencePerDayAssets: poolDefaults.silencePerDay,
  };
}

/** A pool with the libraries it is linked to. */
export async function deployPool({ ethers }: HardhatNetwork, setup: PoolSetupStruct): Promise<ReservePool> {
  const linked = ['Exits', 'ClaimMoney', 'Payouts', 'Treasury'];
  const libraries: Record<string, string> = {};
  for (const name of linked) libraries[name] = await (await ethers.deployContract(name)).getAddress();
  return ethers.deployContract('ReservePool', [setup], { libraries });
}

/** {@link buildPool} with the default capital in it. */
export async function buildFundedPool(tokenName?: TokenName): Promise<PoolSituation> {
  const situation = await buildPool(tokenName);
  const { pool, people } = situation;
  await pool.connect(people.capitalProvider).deposit(poolDefaults.capital, people.capitalProvider);
  return situation;
}

export const loadPool: () => Promise<PoolSituation> = defineSituation(() => buildPool());
export const loadFundedPool: () => Promise<PoolSituation> = defineSituation(() => buildFundedPool());

/** A sale to Ana of ten days from today, net $100, with $500 locked; what differs is given. */
export function saleEntry({ people }: PoolSituation, changes: Partial<SaleEntryStruct> = {}): SaleEntryStruct {
  return {
    payer: people.ana.address,
    versionId: poolDefaults.versionId,
    premiumAssets: dollars('125'),
    taxAssets: dollars('5'),
    feeAssets: dollars('20'),
    lockAssets: poolDefaults.lock,
    insuredAssets: poolDefaults.limit,
    capAssets: poolDefaults.cap,
    startDay: utcDayOf(NOON),
    termDays: 10,
    zone: 0,
    ...changes,
  };
}

/** Books the sale of {@link saleEntry}. */
export async function sell(situation: PoolSituation, changes: Partial<SaleEntryStruct> = {}): Promise<void> {
  await situation.pool.connect(situation.salesDesk).bookSale(saleEntry(situation, changes));
}

/** A claim's order that moves nothing but what is given; Ana is the payee. */
export function payOrder(
  { people }: Pick<PoolSituation, 'people'>,
  changes: Partial<PayOrderStruct> = {},
): PayOrderStruct {
  return {
    claimId: poolDefaults.claimId,
    payees: [{ to: people.ana.address, shareBps: 10_000 }],
    assets: 0n,
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
  };
}

/** The buckets as an object, and what they sum to without what is owed. */
export async function bucketsOf(pool: ReservePool) {
  const held = await pool.buckets();
  const { freeAssets, lockedAssets, reservedAssets, payableAssets, unearnedAssets, feesAssets, depositAssets } = held;
  const { owedAssets, heldAssets, unreservedAssets, ripeFeesAssets } = held;
  return {
    freeAssets,
    lockedAssets,
    reservedAssets,
    payableAssets,
    unearnedAssets,
    feesAssets,
    depositAssets,
    owedAssets,
    heldAssets,
    unreservedAssets,
    ripeFeesAssets,
    accounted: freeAssets + lockedAssets + reservedAssets + payableAssets + unearnedAssets + feesAssets + depositAssets,
  };
}

export const nothing: string = ZeroHash;
