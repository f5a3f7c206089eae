import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { MaxUint256, type TransactionResponse } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32, zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import { awaitReceipt } from '../deploy/await-receipt.ts';
import type { DeployedContracts } from '../deploy/deployed-contracts.ts';
import { readFiledClaim } from '../deploy/filed-claims.ts';
import { hardhatContext, seatPeople, type HardhatNetwork } from '../deploy/open-hardhat.ts';
import { runDeployment } from '../deploy/run-deployment.ts';

export const ANY_PREMIUM = 2n ** 96n - 1n;
export const LIMIT = dollars('1000');
const CAPITAL = dollars('2000000');
const PURSE = dollars('100000');

/** A deployed book with capital and two buyers, to measure on. */
export interface BenchBook {
  readonly network: HardhatNetwork;
  readonly contracts: DeployedContracts;
  readonly people: Awaited<ReturnType<typeof seatPeople>>;
  readonly phone: number;
  readonly rain: number;
  readonly auto: number;
}

/** Everything as the real deployment makes it; the property pool has capital, Ana and Bo have money and an allowance. */
export async function openBenchBook(network: HardhatNetwork): Promise<BenchBook> {
  const { contracts, manifest } = await runDeployment(await hardhatContext(network));
  const people = await seatPeople(network);
  const pool = contracts.pools.PROPERTY;
  const provider = people.capitalProvider;
  await contracts.testDollar.mint(provider.address, CAPITAL);
  await contracts.testDollar.connect(provider).approve(await pool.getAddress(), MaxUint256);
  await pool.connect(provider).deposit(CAPITAL, provider.address);
  for (const buyer of [people.ana, people.bo]) {
    await contracts.testDollar.mint(buyer.address, PURSE);
    // Less than unlimited, so that the allowance is written at every purchase, as most wallets have it today.
    await contracts.testDollar.connect(buyer).approve(await pool.getAddress(), PURSE);
  }
  const phone = present(manifest.versions['phone'], 'the phone product is published');
  const rain = present(manifest.versions['rain'], 'the rain product is published');
  const auto = present(manifest.versions['auto'], 'the auto product is published');
  return { network, contracts, people, phone, rain, auto };
}

/** Gas of a transaction, from its receipt. */
export async function gasOf(sent: Promise<TransactionResponse>): Promise<number> {
  const receipt = await awaitReceipt(await sent);
  return Number(receipt.gasUsed);
}

/** A year of phone cover of $1,000 for whoever buys it. */
export function phoneCover(book: BenchBook, holder: HardhatEthersSigner, objectKey: string = zeroBytes32) {
  return {
    versionId: book.phone,
    holder: holder.address,
    insured: zeroAddress,
    limitAssets: LIMIT,
    startAt: 0,
    termDays: 365,
    objectKey,
    zone: 0,
  };
}

const items = [
  { coverage: 0, cause: labelToBytes32('ACCIDENTAL_DAMAGE'), claimedAssets: dollars('329'), claimedDays: 0 },
];

/** Files a broken screen; returns what a decision needs, and the gas. */
export async function fileScreen(book: BenchBook, holder: HardhatEthersSigner, policyId: number, payees: Payees = []) {
  const { claimBook, policyBook } = book.contracts;
  const lossAt = (await book.network.networkHelpers.time.latest()) - 3_600;
  const filing = { policyId, lossAt, items, payees, evidenceRoot: `0x${'e1'.repeat(32)}` };
  const gas = await gasOf(claimBook.connect(holder).file(filing));
  const { claimCount } = await policyBook.policyOf(policyId);
  const { claimId, filed, caseHead } = await readFiledClaim(claimBook, (BigInt(policyId) << 16n) | claimCount);
  return { gas, claimId, filed, caseHead };
}

export type Payees = { readonly to: string; readonly shareBps: number }[];

/** A decision on a filed screen: granted, or cut to a part of the loss. */
export function decisionOn(seenHead: string, assessed = '329') {
  const isCut = assessed !== '329';
  return {
    assessments: [
      {
        assessedAssets: dollars(assessed),
        assessedDays: 0,
        depreciationBps: 0,
        reason: isCut ? labelToBytes32('PRICE_LIST') : zeroBytes32,
        clause: isCut ? labelToBytes32('5.2') : zeroBytes32,
      },
    ],
    otherInsuranceAssets: 0n,
    rationaleHash: `0x${'a5'.repeat(32)}`,
    seenHead,
    decidedBy: zeroAddress,
    approvedBy: zeroAddress,
  };
}
