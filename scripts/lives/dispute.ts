import { id, parseEther } from 'ethers';

import { zeroBytes32 } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import { done } from '../demo/demo-book.ts';
import { buy, decide, file, gas, itemOf, opened, passDays, passInstant, versionOf } from './lived-book.ts';
import type { Shop } from './open-shop.ts';

/** The places of `Clock` in contracts/types/ClaimTypes.sol. */
const RULING = 11;

/** Disagreement to its ends: a ruling each way, a raised figure, an arbitrator who is silent, a silent insurer. */
export async function disagree(shop: Shop): Promise<void> {
  const { contracts, walletOf } = shop.book;
  await done(contracts.disputeDesk.connect(walletOf('carrier')).fundPot({ value: parseEther('2') }));
  await done(contracts.pools.PROPERTY.connect(walletOf('carrier')).fundDeposit(dollars('2000')));
  await ruled(shop);
  await improved(shop);
  await unruled(shop);
  await silent(shop);
  await done(contracts.disputeDesk.connect(walletOf('carrier')).withdrawPot(walletOf('carrier').address, 5n));
}

/** Ana's screen, cut to $229; she appeals for $280. Returns the claim. */
async function appealed({ book }: Shop): Promise<bigint> {
  const claimId = await file(book, 'ana', await buy(book, 'ana', { versionId: versionOf(book, 'course') }));
  await decide(book, claimId, ['229']);
  const { filed } = await opened(book, claimId);
  const claims = book.contracts.claimBook.connect(book.walletOf('ana'));
  await done(claims.appeal(claimId, filed, dollars('280'), id('grounds'), gas));
  return claimId;
}

async function openDispute({ book, arbitrator }: Shop, claimId: bigint): Promise<bigint> {
  await done(book.contracts.disputeDesk.connect(book.walletOf('chen')).openDispute(claimId, gas));
  return arbitrator.disputeCount();
}

/** Appealed, brought to the arbitrator, argued by both, ruled for the claimant. */
async function ruled(shop: Shop): Promise<void> {
  const { contracts, walletOf } = shop.book;
  const claimId = await appealed(shop);
  const disputeId = await openDispute(shop, claimId);
  await done(contracts.disputeDesk.connect(walletOf('ana')).submitEvidence(claimId, id('invoice')));
  await done(contracts.adjusterDesk.connect(walletOf('adjuster')).submitEvidence(claimId, id('price list')));
  await done(shop.arbitrator.giveRuling(disputeId, 2, gas));
}

/** The insurer raises its figure to the claimant's: nothing is left to rule, anyone ends it. */
async function improved(shop: Shop): Promise<void> {
  const { contracts, walletOf } = shop.book;
  const claimId = await appealed(shop);
  await done(contracts.adjusterDesk.connect(walletOf('adjuster')).improve(claimId, dollars('280'), gas));
  await done(contracts.claimBook.connect(walletOf('chen')).resolve(claimId, gas));
}

/** Nobody rules in time. */
async function unruled(shop: Shop): Promise<void> {
  const { contracts, walletOf } = shop.book;
  const claimId = await appealed(shop);
  await openDispute(shop, claimId);
  await passInstant(shop.book, await contracts.claimBook.deadlineOf(claimId, RULING));
  await done(contracts.claimBook.connect(walletOf('chen')).resolve(claimId, gas));
}

/** The insurer is silent: a small claim with evidence pays itself, one without goes to the arbitrator, who sides with nobody. */
async function silent(shop: Shop): Promise<void> {
  const { book, arbitrator } = shop;
  const { claimBook } = book.contracts;
  const policyId = await buy(book, 'bo', { versionId: versionOf(book, 'course') });
  await passDays(book, 40);
  const small = await file(book, 'bo', policyId, { items: [itemOf('129')] });
  const bare = await file(book, 'bo', policyId, { evidenceRoot: zeroBytes32 });
  await passInstant(book, await claimBook.silentUntilOf(bare));
  for (const claimId of [small, bare]) {
    const { filed } = await opened(book, claimId);
    await done(claimBook.connect(book.walletOf('chen')).escalate(claimId, filed, gas));
  }
  await done(arbitrator.giveRuling(await openDispute(shop, bare), 0, gas));
}
