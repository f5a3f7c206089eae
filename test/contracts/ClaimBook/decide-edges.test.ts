import { expect } from 'chai';
import { AbiCoder, keccak256 } from 'ethers';

import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { fileClaim, fundDeposit } from '../../support/actors.ts';
import { buildAssessment, buildItem, buildRefusal } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import * as claims from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';

const { figuresOf, inPart, phases, usageOf, verdicts } = claims;
const { payableAssets } = defaults.screen;
const { reason, clause } = defaults;
const told = (value: unknown): boolean => value !== undefined;

describe('ClaimBook.decide', () => {
  describe('given a pause', () => {
    it('is refused in its last second and made a second later', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, book, claimId, claim, decision, contracts, network } = situation;
      const until = await pauseFor(situation, pauseFlags.decide, DAY);
      await network.networkHelpers.time.setNextBlockTimestamp(until - 1);
      await expect(asDesk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.decide, until);
      await network.networkHelpers.time.setNextBlockTimestamp(until);
      await expect(asDesk.decide(claimId, claim.filed, decision)).to.emit(book, 'ClaimDecided');
    });
  });

  describe('when the whole of an item is worn', () => {
    it('may find so much wear, and refuses it', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision } = situation;
      const worn = buildAssessment(buildItem(), { depreciationBps: 10_000, reason, clause });
      await asDesk.decide(claimId, claim.filed, { ...decision, assessments: [worn] });
      expect(await figuresOf(situation, claimId)).to.include({ verdict: verdicts.Denied, paidAssets: 0n });
    });
  });

  describe('when fewer days are found than were claimed', () => {
    it('CLM-7: reverts with ClaimCutNeedsReason without a reason', async () => {
      const situation = await claims.loadHospitalised();
      const { contracts, people, policyId } = situation;
      const items = [
        buildItem({ claimedAssets: 0n, claimedDays: 4 }),
        buildItem({ claimedAssets: 0n, claimedDays: 10 }),
      ];
      const claim = await fileClaim(situation, people.ana, { policyId, items });
      const assessments = items.map((item) => buildAssessment(item));
      assessments[1] = buildAssessment(buildItem({ claimedAssets: 0n, claimedDays: 9 }));
      const asDesk = contracts.claimBook.connect(await claims.playDesk(situation));
      await expect(asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim, { assessments })))
        .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimCutNeedsReason')
        .withArgs(claim.claimId, 1);
    });
  });

  describe('when other insurance pays for the same loss', () => {
    it('keeps that of the reserve for an appeal', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision, policyId } = situation;
      const otherInsuranceAssets = dollars('50');
      await asDesk.decide(claimId, claim.filed, { ...decision, otherInsuranceAssets });
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Decided,
        verdict: verdicts.PartlyGranted,
        reservedAssets: otherInsuranceAssets,
        paidAssets: payableAssets - otherInsuranceAssets,
        statedAssets: payableAssets - otherInsuranceAssets,
        entries: 2,
      });
      expect(await usageOf(situation, policyId)).to.deep.equal([payableAssets, 1n]);
    });
  });

  describe('when it comes late and grants a part', () => {
    it('tells what it pays, the interest and what stays reserved apart', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, book, claimId, claim, decision, desk, network } = situation;
      await fundDeposit(situation);
      const decideBy = Number(await book.deadlineOf(claimId, claims.clocks.Decide));
      const decidedAt = decideBy + 40 * DAY;
      await network.networkHelpers.time.setNextBlockTimestamp(decidedAt);
      const sent = await asDesk.decide(claimId, claim.filed, { ...decision, assessments: [inPart.assessment] });
      const interest = lateInterest({
        payableAssets: inPart.paidAssets,
        decideBy,
        decidedAt,
        lateBpsPerYear: 1_000,
      });
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'ClaimDecided')
        .withArgs(
          claimId,
          desk.address,
          told,
          told,
          verdicts.PartlyGranted,
          phases.Decided,
          inPart.paidAssets,
          interest,
          inPart.keptAssets,
          file.head,
        );
      expect(Number((await book.claimOf(claimId)).decidedAt)).to.equal(decidedAt);
    });
  });

  describe('when it grants in full', () => {
    it('writes no figures of their own', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision, addresses, network } = situation;
      const figures = async (): Promise<string> => {
        const place = keccak256(AbiCoder.defaultAbiCoder().encode(['uint64', 'uint256'], [claimId, 0]));
        return network.networkHelpers.getStorageAt(addresses.claimBook, BigInt(place) + 2n);
      };
      await asDesk.decide(claimId, claim.filed, decision);
      expect(BigInt(await figures())).to.equal(0n);
      const other = await claims.loadDecidable();
      await other.asDesk.decide(claimId, claim.filed, { ...decision, assessments: [inPart.assessment] });
      expect(BigInt(await figures())).to.be.greaterThan(0n);
    });
    it('asks the pool to want nothing', async () => {
      const { asDesk, claimId, claim, decision, contracts } = await claims.loadDecidable();
      await expect(asDesk.decide(claimId, claim.filed, decision)).not.to.emit(
        contracts.pools.PROPERTY,
        'ClaimUnreserved',
      );
    });
    it('pays a single base unit', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, contracts, network, people, policyId } = situation;
      const items = [buildItem({ claimedAssets: dollars('29') + 1n })];
      const claim = await fileClaim(situation, people.ana, { policyId, items });
      await expect(
        asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim)),
      ).to.changeTokenBalances(network.ethers, contracts.testDollar, [people.ana, contracts.pools.PROPERTY], [1n, -1n]);
    });
  });

  describe('when it grants a single base unit of a loss', () => {
    it('remembers that it was paid and stated', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision } = situation;
      const least = buildAssessment(buildItem(), { assessedAssets: dollars('29') + 1n, reason, clause });
      await asDesk.decide(claimId, claim.filed, { ...decision, assessments: [least] });
      expect(await figuresOf(situation, claimId)).to.include({ paidAssets: 1n, statedAssets: 1n });
    });
  });

  describe('when it is refused', () => {
    it('moves nothing in the pool', async () => {
      const { asDesk, claimId, claim, decision, contracts } = await claims.loadDecidable();
      const pool = contracts.pools.PROPERTY;
      const before = await bucketsOf(pool);
      const sent = await asDesk.decide(claimId, claim.filed, { ...decision, assessments: [buildRefusal()] });
      expect(await bucketsOf(pool)).to.deep.equal(before);
      await expect(sent).not.to.emit(pool, 'ClaimSettled');
    });
  });
});
