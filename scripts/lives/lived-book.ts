import { MaxUint256 } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32, zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { DAY, HOUR } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import { lines } from '../config/lines.ts';
import type { Person } from '../config/people.ts';
import type { FilingStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import type { CoverStruct } from '../../types/ethers-contracts/contracts/policies/SalesDesk.ts';
import { done, type DemoBook } from '../demo/demo-book.ts';
import { readFiledClaim, type FiledClaimRecord } from '../deploy/filed-claims.ts';

/** The book and its chain, whose time can be moved. */
export type LivedBook = Pick<DemoBook, 'contracts' | 'addresses' | 'versions' | 'walletOf' | 'clock'>;

export const ANY_PREMIUM = 2n ** 96n - 1n;
const PURSE = dollars('500000');

/** A gas limit of our own: estimated in the block of the act before, an act may cost less than it does a second later. */
export const gas = { gasLimit: 3_000_000 } as const;

/** Lets days pass. */
export async function passDays({ clock }: LivedBook, days: number): Promise<void> {
  await clock.moveTo((await clock.now()) + days * DAY);
}

/** Moves time to the first second after an instant of the chain. */
export async function passInstant({ clock }: LivedBook, instant: bigint): Promise<void> {
  await clock.moveTo(Number(instant) + 1);
}

/** Money and allowances for whoever buys, funds and repays. */
export async function fillMore({ contracts, walletOf }: LivedBook): Promise<void> {
  const buyers: readonly Person[] = ['ana', 'bo', 'chen', 'carrier', 'capitalProvider'];
  for (const person of buyers) {
    const wallet = walletOf(person);
    await done(contracts.testDollar.mint(wallet.address, PURSE));
    for (const line of lines) {
      const pool = await contracts.pools[line].getAddress();
      await done(contracts.testDollar.connect(wallet).approve(pool, MaxUint256));
    }
  }
}

/** A year's cover of $1,000 for a person, from now; what differs is given. */
export function coverFor(
  { walletOf }: LivedBook,
  holder: Person,
  cover: Pick<CoverStruct, 'versionId'> & Partial<CoverStruct>,
): CoverStruct {
  return {
    holder: walletOf(holder).address,
    insured: zeroAddress,
    limitAssets: dollars('1000'),
    startAt: 0,
    termDays: 365,
    objectKey: zeroBytes32,
    zone: 0,
    ...cover,
  };
}

/** Buys by tariff and lets two hours pass; returns the policy's number. */
export async function buy(
  book: LivedBook,
  holder: Person,
  cover: Pick<CoverStruct, 'versionId'> & Partial<CoverStruct>,
): Promise<bigint> {
  const { salesDesk, policyBook } = book.contracts;
  await done(salesDesk.connect(book.walletOf(holder)).buy(coverFor(book, holder, cover), ANY_PREMIUM, gas));
  await book.clock.moveTo((await book.clock.now()) + 2 * HOUR);
  return policyBook.policyCount();
}

/** A broken screen of $329 an hour ago, everything for the claimant; what differs is given. */
export async function filingOn(
  { clock }: LivedBook,
  policyId: bigint,
  filing: Partial<FilingStruct> = {},
): Promise<FilingStruct> {
  return {
    policyId,
    lossAt: (await clock.now()) - HOUR,
    items: [itemOf('329')],
    payees: [],
    evidenceRoot: labelToBytes32('photographs'),
    ...filing,
  };
}

export function itemOf(loss: string, coverage = 0) {
  return { coverage, cause: labelToBytes32('ACCIDENTAL_DAMAGE'), claimedAssets: dollars(loss), claimedDays: 0 };
}

/** Files; returns the claim's number. */
export async function file(
  book: LivedBook,
  holder: Person,
  policyId: bigint,
  filing: Partial<FilingStruct> = {},
): Promise<bigint> {
  const { claimBook } = book.contracts;
  const told = await filingOn(book, policyId, filing);
  await done(claimBook.connect(book.walletOf(holder)).file(told, gas));
  return lastClaimOf(book, policyId);
}

/** The last claim on a policy. */
export async function lastClaimOf({ contracts }: LivedBook, policyId: bigint): Promise<bigint> {
  const { claimCount } = await contracts.policyBook.policyOf(policyId);
  return (policyId << 16n) | claimCount;
}

/** The claim's case file, opened. */
export function opened({ contracts }: LivedBook, claimId: bigint): Promise<FiledClaimRecord> {
  return readFiledClaim(contracts.claimBook, claimId);
}

/** One person decides: each item at this loss, in full where none is given. */
export async function decide(
  book: LivedBook,
  claimId: bigint,
  losses: readonly string[] = [],
  by: Person = 'adjuster',
): Promise<void> {
  const { filed, caseHead } = await opened(book, claimId);
  const assessments = filed.filing.items.map(({ claimedAssets, claimedDays }, place) => {
    const loss = losses[place];
    const assessedAssets = loss === undefined ? claimedAssets : dollars(loss);
    const isCut = assessedAssets < claimedAssets;
    return {
      assessedAssets,
      assessedDays: claimedDays,
      depreciationBps: 0,
      reason: isCut ? labelToBytes32('PRICE_LIST') : zeroBytes32,
      clause: isCut ? labelToBytes32('5.2') : zeroBytes32,
    };
  });
  const decision = {
    assessments,
    otherInsuranceAssets: 0n,
    rationaleHash: labelToBytes32('reasons'),
    seenHead: caseHead,
    decidedBy: zeroAddress,
    approvedBy: zeroAddress,
  };
  const desk = book.contracts.adjusterDesk.connect(book.walletOf(by));
  await done(desk.decide(claimId, filed, decision, gas));
}

/** A version that the lives sell. @throws Error when it was not published. */
export function versionOf({ versions }: LivedBook, name: string): number {
  return present(versions[name], `${name} is published`);
}
