import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildAssessment, buildItem, buildRefusal } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import * as claims from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { bucketsOf } from '../../support/pool.ts';

const { figuresOf, inPart, phases, usageOf, verdicts } = claims;
const { payableAssets, lossAssets } = defaults.screen;

/** The waterfall of the only item and claim of a decision, as the event told it. */
function anyStruct(value: unknown): boolean {
  return value !== undefined;
}

describe('ClaimBook.decide', () => {
  describe('when the loss is granted in full', () => {
    it('pays in the same transaction, closes, and keeps no reserve', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision, contracts, people, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await expect(asDesk.decide(claimId, claim.filed, decision)).to.changeTokenBalances(
        situation.network.ethers,
        contracts.testDollar,
        [people.ana, contracts.pools.PROPERTY],
        [payableAssets, -payableAssets],
      );
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(payableAssets);
      expect([after.lockedAssets, after.freeAssets]).to.deep.equal([before.lockedAssets, before.freeAssets]);
      expect(await usageOf(situation, policyId)).to.deep.equal([payableAssets, 0n]);
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Closed,
        verdict: verdicts.Granted,
        reservedAssets: 0n,
        paidAssets: payableAssets,
        statedAssets: payableAssets,
        entries: 2,
      });
    });
    it('pays eight items of one coverage after its deductible once', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, contracts, network, people, policyId } = situation;
      const items = Array.from({ length: 8 }, () => buildItem({ claimedAssets: dollars('80') }));
      const second = await fileClaim(situation, people.ana, { policyId, items });
      await expect(
        asDesk.decide(second.claimId, second.filed, claims.decisionOn(situation, second)),
      ).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, 8n * dollars('80') - dollars('29'));
    });
    it('emits ClaimDecided with every step, and the head CLM-4 rebuilds', async () => {
      const { book, asDesk, claimId, claim, decision, desk, contracts, people } = await claims.loadDecidable();
      const sent = await asDesk.decide(claimId, claim.filed, decision);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      const steps = [lossAssets, lossAssets, lossAssets, payableAssets, payableAssets, payableAssets];
      const waterfall = [[steps], payableAssets, payableAssets, payableAssets, payableAssets, payableAssets];
      await expect(sent)
        .to.emit(book, 'ClaimDecided')
        .withArgs(
          claimId,
          desk.address,
          anyStruct,
          waterfall,
          verdicts.Granted,
          phases.Closed,
          payableAssets,
          0n,
          0n,
          file.head,
        );
      await expect(sent)
        .to.emit(contracts.pools.PROPERTY, 'PaidOut')
        .withArgs(claimId, people.ana.address, payableAssets);
    });
    it('tells the adjudicator what it paid, cut, whose claim it is and its line', async () => {
      const { asDesk, claimId, claim, decision, people } = await claims.loadDecidable();
      const told = await asDesk.decide.staticCall(claimId, claim.filed, decision);
      expect([...told]).to.deep.equal([payableAssets, 0n, people.ana.address, encodeBytes32String('PROPERTY')]);
    });
  });

  describe('when the loss is granted in part', () => {
    it('pays the undisputed part and keeps the reserve of the rest', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision, contracts, people, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await expect(
        asDesk.decide(claimId, claim.filed, { ...decision, assessments: [inPart.assessment] }),
      ).to.changeTokenBalance(situation.network.ethers, contracts.testDollar, people.ana, inPart.paidAssets);
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.reservedAssets - after.reservedAssets).to.equal(inPart.paidAssets);
      expect(after.lockedAssets).to.equal(before.lockedAssets);
      expect(await usageOf(situation, policyId)).to.deep.equal([payableAssets, 1n]);
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Decided,
        verdict: verdicts.PartlyGranted,
        reservedAssets: inPart.keptAssets,
        paidAssets: inPart.paidAssets,
        statedAssets: inPart.paidAssets,
        entries: 2,
      });
    });
    it('takes depreciation, then the deductible, then other insurance off', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision } = situation;
      const { reason, clause } = defaults;
      const worn = buildAssessment(buildItem(), { depreciationBps: 3_333, reason, clause });
      await asDesk.decide(claimId, claim.filed, {
        ...decision,
        assessments: [worn],
        otherInsuranceAssets: dollars('50'),
      });
      const afterWear = lossAssets - (lossAssets * 3_333n) / 10_000n;
      expect((await figuresOf(situation, claimId)).paidAssets).to.equal(afterWear - dollars('29') - dollars('50'));
    });
  });

  describe('when the claim is refused', () => {
    it('pays nothing, is Denied and keeps the whole reserve for an appeal', async () => {
      const situation = await claims.loadDecidable();
      const { asDesk, claimId, claim, decision, contracts, people, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await expect(
        asDesk.decide(claimId, claim.filed, { ...decision, assessments: [buildRefusal()] }),
      ).to.changeTokenBalance(situation.network.ethers, contracts.testDollar, people.ana, 0n);
      expect(await bucketsOf(contracts.pools.PROPERTY)).to.deep.equal(before);
      expect(await usageOf(situation, policyId)).to.deep.equal([payableAssets, 1n]);
      expect(await figuresOf(situation, claimId)).to.deep.equal({
        phase: phases.Decided,
        verdict: verdicts.Denied,
        reservedAssets: payableAssets,
        paidAssets: 0n,
        statedAssets: 0n,
        entries: 2,
      });
    });
  });

  describe('given several items', () => {
    it('pays one in full, one in part and refuses one', async () => {
      const situation = await claims.loadDecidable();
      const { people, contracts, asDesk } = situation;
      const policyId = await buyCover(situation, people.ana);
      await situation.network.networkHelpers.time.increase(2 * DAY);
      const items = [0, 1, 2].map((coverage) => buildItem({ coverage, claimedAssets: dollars('199') }));
      const claim = await fileClaim(situation, people.ana, { policyId, items });
      const { reason, clause } = defaults;
      const assessments = [
        buildAssessment(buildItem({ claimedAssets: dollars('199') })),
        buildRefusal({ assessedAssets: dollars('129'), reason, clause }),
        buildRefusal(),
      ];
      await expect(
        asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim, { assessments })),
      ).to.changeTokenBalance(
        situation.network.ethers,
        contracts.testDollar,
        people.ana,
        dollars('170') + dollars('100'),
      );
      // Of the second item 70 is missing, of the third all that 199 less 99 would have paid.
      expect(await figuresOf(situation, claim.claimId)).to.include({
        verdict: verdicts.PartlyGranted,
        reservedAssets: dollars('70') + dollars('100'),
      });
    });
  });
});
