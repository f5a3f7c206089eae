import { expect } from 'chai';
import { describe, it } from 'mocha';

import { zeroAddress } from '../../domain/primitives/label.ts';
import { NEVER } from '../../domain/primitives/time.ts';
import * as dispute from '../src/projections/claim-dispute.ts';
import { endedClaim } from '../src/projections/claim-money.ts';
import { decidedClaim } from '../src/projections/claim.ts';
import { partDecision, place } from './claim-samples.ts';
import { after, at, filed, hash } from './clocked-claim.ts';

describe('a claim that is decided', () => {
  const decided = after(filed, decidedClaim(filed, partDecision, { isLate: true, isLaterEvidence: true }, place));

  it('keeps what the decision says, that it was late, and that evidence came after what it saw', () => {
    expect(decided).to.include({
      phase: 'Decided',
      verdict: 'PartlyGranted',
      flags: 14,
      appealBy: 570,
      silentUntil: null,
    });
    expect(decided).to.include({ paidAssets: 60n, interestAssets: 2n, reservedAssets: 40n, statedAssets: 60n });
    expect(decided.waterfall).to.have.property('payableAssets', '60');
  });
  it('states of a supplement what it pays beyond the claims before it', () => {
    const supplement = { ...filed, priorAssets: 45n };
    const outcome = decidedClaim(supplement, partDecision, { isLate: false, isLaterEvidence: false }, place);
    expect(outcome.statedAssets).to.equal(15n);
  });
  it('gives its reserve back at its end and keeps its verdict', () => {
    const closed = after(decided, endedClaim('ClaimAccepted', 540));
    expect(closed).to.include({ phase: 'Closed', verdict: 'PartlyGranted', reservedAssets: 0n, paidAssets: 60n });
    expect(closed).to.include({ closedAt: 540, closedWith: 'ClaimAccepted', appealBy: 570 });
  });
});

describe('a claim in dispute', () => {
  const figures = { soughtAssets: 90n, statedAssets: 60n, groundsHash: hash };
  const decided = after(filed, decidedClaim(filed, partDecision, { isLate: false, isLaterEvidence: false }, place));
  const appealed = after(decided, dispute.appealedClaim(decided, figures, at(560)));

  it('has both figures and its windows', () => {
    expect(appealed).to.include({ phase: 'Appealed', soughtAssets: 90n, statedAssets: 60n, appealedAt: 560 });
    expect(appealed).to.include({ evidenceClosesAt: 600, ruleBy: 650, groundsHash: hash });
  });
  it('knows its case with the arbitrator, and the figure the insurer raised', () => {
    const opened = dispute.disputedClaim(
      appealed,
      { arbitrator: zeroAddress, disputeId: 7n, figuresHash: hash },
      at(565),
    );
    expect(opened).to.deep.equal({ arbitrator: zeroAddress, disputeId: 7n, figuresHash: hash, disputedAt: 565 });
    const args = { statedAssets: 75n, paidAssets: 15n, interestAssets: 0n, reservedAssets: 15n };
    const improved = after(appealed, dispute.improvedClaim(appealed, args, at(570)));
    expect(improved).to.include({ statedAssets: 75n, paidAssets: 75n, reservedAssets: 15n, improvedAt: 570 });
  });
  it('CLM-2: ends by a ruling or without one, and only adds to what was paid', () => {
    const paid = { verdict: 1, paidAssets: 30n, interestAssets: 3n };
    const ruled = after(appealed, dispute.settledClaim(appealed, { ...paid, ruling: 2n }, at(600)));
    expect(ruled).to.include({ phase: 'Closed', verdict: 'Granted', ruling: 2, closedWith: 'ClaimRuled' });
    expect(ruled).to.include({ paidAssets: 90n, interestAssets: 5n, reservedAssets: 0n, decidedAt: place.at });
    const resolved = dispute.settledClaim({ ...appealed, decidedAt: null }, paid, at(700));
    expect(resolved).to.include({ closedWith: 'ClaimResolved', ruling: null, decidedAt: 700 });
  });
});

describe('a claim the insurer was silent on', () => {
  it('goes to the arbitrator with the claimant’s figure, and the delay on its record', () => {
    const escalated = after(filed, dispute.escalatedClaim(filed, { decideBy: 600, soughtAssets: 95n }, at(601)));
    expect(escalated).to.include({ phase: 'Appealed', soughtAssets: 95n, escalatedAt: 601, ruleBy: 691, flags: 10 });
    const unruled = dispute.escalatedClaim(filed, { decideBy: NEVER, soughtAssets: 95n }, at(601));
    expect(unruled.flags, 'no law, no delay').to.equal(2);
  });
  it('or approves itself', () => {
    const { waterfall } = partDecision;
    const args = { decideBy: 600, waterfall, paidAssets: 60n, interestAssets: 1n };
    const approved = after(filed, dispute.selfApprovedClaim(filed, args, at(601)));
    expect(approved).to.include({ phase: 'Closed', verdict: 'Granted', paidAssets: 60n, statedAssets: 60n, flags: 10 });
    expect(approved).to.include({ decidedAt: 601, reservedAssets: 0n, closedWith: 'ClaimSelfApproved' });
  });
});

describe('a claim that is over', () => {
  const closed = { ...filed, ...endedClaim('ClaimDecided', 600) };
  it('can be awarded more, and money can come back for it; neither changes what it was paid', () => {
    const awarded = after(closed, dispute.awardedClaim(closed, { paidAssets: 40n }));
    expect(awarded).to.include({ phase: 'Closed', awardedAssets: 40n, paidAssets: 0n });
    const recovered = after(awarded, dispute.recoveredClaim(awarded, { toHolderAssets: 5n, toPoolAssets: 9n }));
    expect(recovered).to.include({ toHolderAssets: 5n, toPoolAssets: 9n });
  });
});
