import { id } from 'ethers';

import { labelToBytes32, zeroAddress } from '../../domain/primitives/label.ts';
import { dollars } from '../config/amounts.ts';
import { done } from '../demo/demo-book.ts';
import {
  buy,
  decide,
  file,
  filingOn,
  gas,
  itemOf,
  lastClaimOf,
  opened,
  passDays,
  passInstant,
  versionOf,
  type LivedBook,
} from './lived-book.ts';

/** The places of `Clock` and `PauseFlag` on chain. */
const SUPPLEMENT = 8;
const APPEAL = 9;
const DECIDE = 2;

/** Everything an insurer does with a claim before it decides, and what comes after the end. */
export async function handleAll(book: LivedBook): Promise<void> {
  await waited(book);
  await onAccount(book);
  await reported(book);
  await late(book);
  await afterwards(book);
}

/** Documents asked for twice: once brought, once not; the clock extended between, and a pause in the middle, cut short. */
async function waited(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const desk = contracts.adjusterDesk.connect(walletOf('adjuster'));
  const claimId = await file(book, 'ana', await buy(book, 'ana', { versionId: versionOf(book, 'course') }));
  await done(desk.acknowledge(claimId, gas));
  await done(desk.extend(claimId, labelToBytes32('EXPERT'), id('reasons'), gas));
  await done(desk.requestDocuments(claimId, id('first list'), gas));
  await passDays(book, 3);
  await done(contracts.claimBook.connect(walletOf('ana')).supplement(claimId, id('invoice'), gas));
  await done(desk.requestDocuments(claimId, id('second list'), gas));
  await pauseDeciding(book);
  await passInstant(book, await contracts.claimBook.deadlineOf(claimId, SUPPLEMENT));
  await decide(book, claimId, ['100']);
  await done(contracts.claimBook.connect(walletOf('ana')).accept(claimId, gas));
}

/** Two officers pause deciding for a week; one lifts it after two days. */
async function pauseDeciding(book: LivedBook): Promise<void> {
  const { contracts, walletOf, clock } = book;
  const endsAt = (await clock.now()) + 7 * 86_400;
  await done(contracts.pauseControl.connect(walletOf('pauseOfficerA')).proposePause(DECIDE, endsAt, gas));
  await done(contracts.pauseControl.connect(walletOf('pauseOfficerB')).approvePause(DECIDE, endsAt, gas));
  await passDays(book, 2);
  await done(contracts.pauseControl.connect(walletOf('pauseOfficerA')).liftPause(DECIDE, gas));
}

/** A reserve revised, what is certain paid by a stranger, more on account, the loss stated anew, then decided in full. */
async function onAccount(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const policyId = await buy(book, 'bo', { versionId: versionOf(book, 'course') });
  const claimId = await file(book, 'bo', policyId);
  const senior = contracts.adjusterDesk.connect(walletOf('seniorAdjuster'));
  const first = await opened(book, claimId);
  const revision = {
    by: zeroAddress,
    reason: labelToBytes32('ESTIMATE'),
    reservedAssets: dollars('250'),
    determinedAssets: dollars('50'),
  };
  await done(senior.reviseReserve(claimId, first.filed, revision, gas));
  await passDays(book, 22);
  const second = await opened(book, claimId);
  await done(contracts.claimBook.connect(walletOf('chen')).payDetermined(claimId, second.filed, gas));
  const third = await opened(book, claimId);
  await done(contracts.adjusterDesk.connect(walletOf('adjuster')).advance(claimId, third.filed, dollars('60'), gas));
  const before = await opened(book, claimId);
  const filing = { ...before.filed.filing, items: [itemOf('429')], payees: [] };
  await done(contracts.claimBook.connect(walletOf('bo')).revise(claimId, before.filed, filing, gas));
  await decide(book, claimId);
}

/** The adjuster reports a loss for a holder who telephoned; a delegate files another; both are taken back or refused. */
async function reported(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const policyId = await buy(book, 'chen', { versionId: versionOf(book, 'course') });
  const office = contracts.claimOffice.connect(walletOf('adjuster'));
  await done(office.notify(await filingOn(book, policyId), gas));
  const told = await lastClaimOf(book, policyId);
  await done(contracts.claimBook.connect(walletOf('chen')).withdraw(told, gas));
  await done(contracts.claimBook.connect(walletOf('chen')).setDelegate(walletOf('bo').address, true, gas));
  const refused = await file(book, 'bo', policyId);
  await done(contracts.claimBook.connect(walletOf('chen')).setDelegate(walletOf('bo').address, false, gas));
  await decide(book, refused, ['0']);
  await passInstant(book, await contracts.claimBook.deadlineOf(refused, APPEAL));
  await done(contracts.claimBook.connect(walletOf('ana')).finalize(refused, gas));
}

/** Decided after its time: the delay is on record, and late interest is paid. */
async function late(book: LivedBook): Promise<void> {
  const claimId = await file(book, 'chen', await buy(book, 'chen', { versionId: versionOf(book, 'course') }));
  await passDays(book, 60);
  await decide(book, claimId);
}

/** A paid claim goes on: the whole loss was larger; and two people award something beyond the policy. */
async function afterwards(book: LivedBook): Promise<void> {
  const { contracts, walletOf } = book;
  const policyId = await buy(book, 'ana', { versionId: versionOf(book, 'course') });
  const paid = await file(book, 'ana', policyId);
  await decide(book, paid);
  const { filing } = (await opened(book, paid)).filed;
  const whole = { ...filing, items: [...filing.items, itemOf('120', 1)] };
  await done(contracts.claimBook.connect(walletOf('ana')).supplementLoss(paid, whole, gas));
  await decide(book, await lastClaimOf(book, policyId));
  const award = { assets: dollars('40'), basisRef: id('judgment') };
  await done(contracts.claimOffice.connect(walletOf('seniorAdjuster')).proposeAward(paid, award, gas));
  await done(contracts.claimOffice.connect(walletOf('claimsManager')).approveAward(paid, award, gas));
}
