import { id } from 'ethers';

import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { done } from '../demo/demo-book.ts';
import { readFiledClaim } from '../deploy/filed-claims.ts';
import type { LivedBook } from './lived-book.ts';

type Wallets = Pick<LivedBook, 'contracts' | 'walletOf'> & { readonly now: number };

/** The flag's number on chain. */
const DECIDE = 2;

/**
 * What can happen in the demo's present: documents asked for and brought, a loss stated anew, silence used, cover cancelled,
 * people named, a pause.
 */
export async function liveToday({ contracts, walletOf, clock }: LivedBook): Promise<void> {
  const book: Wallets = { contracts, walletOf, now: await clock.now() };
  await handle(book);
  await restate(book);
  await serve(book);
  await oversee(book);
}

/** Chen's burst pipe: acknowledged, noticed, put to an event, documents asked for and brought. */
async function handle({ contracts, walletOf, now }: Wallets): Promise<void> {
  const claimId = claimIdOf(2, 2);
  const desk = contracts.adjusterDesk.connect(walletOf('adjuster'));
  const claims = contracts.claimBook.connect(walletOf('chen'));
  await done(claims.setDelegate(walletOf('bo').address, true));
  await done(desk.acknowledge(claimId));
  await done(
    desk.recordNotice(claimId, { kind: labelToBytes32('STATUS'), contentHash: id('status'), deliveredAt: now }),
  );
  await done(desk.assignEvent(claimId, labelToBytes32('FROST-26')));
  await done(desk.requestDocuments(claimId, id('plumber’s invoice')));
  // Estimated in the request's own second, it would cost less than it does a second later, when a stop is written.
  await done(claims.supplement(claimId, id('invoice'), { gasLimit: 500_000 }));
}

/** Bo states the loss of the journey anew; nobody decided his towing bill, so anyone brings it to the arbitrator. */
async function restate({ contracts, walletOf }: Wallets): Promise<void> {
  const { claimBook } = contracts;
  const { filed } = await readFiledClaim(claimBook, claimIdOf(7, 3));
  const items = filed.filing.items.map((item, place) =>
    place === 0 ? { ...item, claimedAssets: item.claimedAssets / 2n } : item,
  );
  const filing = { ...filed.filing, items, evidenceRoot: id('boarding pass') };
  await done(claimBook.connect(walletOf('bo')).revise(claimIdOf(7, 3), filed, filing));
  const towing = await readFiledClaim(claimBook, claimIdOf(3, 2));
  await done(claimBook.connect(walletOf('ana')).escalate(towing.claimId, towing.filed));
}

/** Ana names people and cancels; a capital provider asks to leave. */
async function serve({ contracts, walletOf }: Wallets): Promise<void> {
  const [ana, bo] = [walletOf('ana'), walletOf('bo')];
  await done(contracts.policyBook.connect(ana).nameBeneficiary(5, bo.address));
  await done(contracts.policyBook.connect(ana).addLossPayee(5, walletOf('chen').address, 2_000));
  await done(contracts.transferDesk.connect(ana).nameSuccessor(bo.address));
  await done(contracts.transferDesk.connect(bo).requestSuccession(ana.address));
  await done(contracts.serviceDesk.connect(ana).cancel(5));
  await done(contracts.pools.PROPERTY.connect(walletOf('capitalProvider')).requestExit(1_000_000n));
}

/** A person is attested, a report anchored, a finding opened, the arbitrators' pot filled, deciding paused by two people. */
async function oversee({ contracts, walletOf, now }: Wallets): Promise<void> {
  const { auditDesk, disputeDesk, eligibilityDesk, pauseControl } = contracts;
  await done(eligibilityDesk.connect(walletOf('attestor')).attest(walletOf('ana').address, now + 365 * DAY));
  await done(auditDesk.connect(walletOf('auditor')).anchorReport(id('report'), now - DAY, now));
  const respondent = walletOf('claimsManager').address;
  const finding = auditDesk.connect(walletOf('auditor'));
  await done(finding.openFinding(id('subject'), respondent, id('finding'), now + 30 * DAY));
  await done(disputeDesk.connect(walletOf('carrier')).fundPot({ value: 1_000n }));
  const endsAt = now + 3 * DAY;
  await done(pauseControl.connect(walletOf('pauseOfficerA')).proposePause(DECIDE, endsAt));
  await done(pauseControl.connect(walletOf('pauseOfficerB')).approvePause(DECIDE, endsAt));
}

function claimIdOf(policy: number, claim: number): bigint {
  return (BigInt(policy) << 16n) | BigInt(claim);
}
