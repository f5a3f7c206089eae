import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, decideClaim, fileClaim, fundDeposit } from '../../support/actors.ts';
import { buildItem, buildRefusal } from '../../support/builders.ts';
import * as claims from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { figuresOf, flags, phases, usageOf, verdicts } = claims;
const { payableAssets } = defaults.screen;

describe('ClaimBook.decide', () => {
  describe('given the claim is outside the terms', () => {
    /** A loss of the day before cover began. */
    async function loadOutOfTerms() {
      const situation = await claims.loadDecidable();
      const { people, contracts } = situation;
      const policyId = await buyCover(situation, people.ana);
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const claim = await fileClaim(situation, people.ana, { policyId, lossAt: startAt - 1n });
      return { ...situation, claim, claimId: claim.claimId, decision: claims.decisionOn(situation, claim) };
    }

    it('reverts with ClaimOutOfTermsNotPayable when something would be paid', async () => {
      const { book, asDesk, claimId, claim, decision } = await loadOutOfTerms();
      await expect(asDesk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimOutOfTermsNotPayable')
        .withArgs(claimId, payableAssets);
    });
    it('A21: can be refused, by a person only, and keeps nothing', async () => {
      const situation = await loadOutOfTerms();
      const { book, asDesk, claimId, claim, decision, desk } = situation;
      const refusal = { ...decision, assessments: [buildRefusal()] };
      await expect(asDesk.decide(claimId, claim.filed, { ...refusal, decidedBy: defaults.nobody }))
        .to.be.revertedWithCustomError(book, 'ClaimCutNeedsPerson')
        .withArgs(claimId, desk.address);
      expect((await asDesk.decide.staticCall(claimId, claim.filed, refusal)).cutAssets).to.equal(0n);
      await asDesk.decide(claimId, claim.filed, refusal);
      expect(await figuresOf(situation, claimId)).to.include({
        phase: phases.Decided,
        verdict: verdicts.Denied,
        reservedAssets: 0n,
      });
    });
  });

  describe('given the loss is below the deductible', () => {
    async function loadSmall() {
      const situation = await claims.loadDecidable();
      const { people } = situation;
      const claim = await fileClaim(situation, people.ana, {
        policyId: situation.policyId,
        items: [buildItem({ claimedAssets: dollars('29') })],
      });
      return { ...situation, claim, claimId: claim.claimId };
    }

    it('is granted with nothing to pay when nothing was cut', async () => {
      const situation = await loadSmall();
      await situation.asDesk.decide(
        situation.claimId,
        situation.claim.filed,
        claims.decisionOn(situation, situation.claim),
      );
      expect(await figuresOf(situation, situation.claimId)).to.include({
        phase: phases.Closed,
        verdict: verdicts.Granted,
        paidAssets: 0n,
      });
    });
    it('is Denied, and open to appeal, when it was refused', async () => {
      const situation = await loadSmall();
      const decision = claims.decisionOn(situation, situation.claim, { assessments: [buildRefusal()] });
      await situation.asDesk.decide(situation.claimId, situation.claim.filed, decision);
      expect(await figuresOf(situation, situation.claimId)).to.include({
        phase: phases.Decided,
        verdict: verdicts.Denied,
      });
    });
  });

  describe('given the deadline to decide', () => {
    /** Decides so many seconds after the deadline; returns the interest paid on top. */
    async function decideLate(seconds: number) {
      const situation = await claims.loadDecidable();
      const { book, asDesk, claimId, claim, decision, network, contracts, people } = situation;
      await fundDeposit(situation);
      const decideBy = Number(await book.deadlineOf(claimId, claims.clocks.Decide));
      await network.networkHelpers.time.setNextBlockTimestamp(decideBy + seconds);
      const before = await contracts.testDollar.balanceOf(people.ana);
      await asDesk.decide(claimId, claim.filed, decision);
      const received = (await contracts.testDollar.balanceOf(people.ana)) - before;
      const late = ((await book.claimOf(claimId)).flags & flags.LATE) !== 0n;
      return { interest: received - payableAssets, late, situation };
    }

    it('pays no interest in its last second, and the first base unit a second later', async () => {
      expect(await decideLate(0)).to.include({ interest: 0n, late: false });
      expect(await decideLate(1)).to.include({ interest: 1n, late: true });
    });
    it('pays ten percent a year by the second, rounded up, outside the limit', async () => {
      const { interest, late, situation } = await decideLate(10 * DAY);
      const parts = payableAssets * BigInt(10 * DAY) * 1_000n;
      const whole = 10_000n * BigInt(365 * DAY);
      expect([interest, late]).to.deep.equal([(parts + whole - 1n) / whole, true]);
      expect(await usageOf(situation, situation.policyId)).to.deep.equal([payableAssets, 0n]);
    });
    it('CLM-6: counts paused seconds as delay', async () => {
      const situation = await claims.loadDecidable();
      const { book, asDesk, claimId, claim, decision, network } = situation;
      const decideBy = Number(await book.deadlineOf(claimId, claims.clocks.Decide));
      await network.networkHelpers.time.increaseTo(decideBy - DAY);
      await pauseFor(situation, pauseFlags.decide, 2 * DAY);
      expect(await book.deadlineOf(claimId, claims.clocks.Decide)).to.equal(decideBy);
      await network.networkHelpers.time.increaseTo(decideBy + 2 * DAY);
      await asDesk.decide(claimId, claim.filed, decision);
      expect((await book.claimOf(claimId)).flags & flags.LATE).to.equal(flags.LATE);
    });
    it('marks a late refusal too', async () => {
      const { book, asDesk, claimId, claim, decision, network } = await claims.loadDecidable();
      await network.networkHelpers.time.increaseTo((await book.deadlineOf(claimId, claims.clocks.Decide)) + 1n);
      await asDesk.decide(claimId, claim.filed, { ...decision, assessments: [buildRefusal()] });
      expect((await book.claimOf(claimId)).flags & flags.LATE).to.equal(flags.LATE);
    });
  });

  describe('given a per-diem coverage', () => {
    it('pays the days beyond the first three, at most ninety', async () => {
      const situation = await claims.loadHospitalised();
      const { contracts, people, policyId, network } = situation;
      const paid = [];
      for (const claimedDays of [3, 10, 200]) {
        await network.networkHelpers.time.increase(DAY);
        const before = await contracts.testDollar.balanceOf(people.ana);
        const claim = await fileClaim(situation, people.ana, {
          policyId,
          items: [buildItem({ claimedAssets: 0n, claimedDays })],
        });
        const decision = claims.decisionOn(situation, claim);
        await contracts.claimBook
          .connect(await claims.playDesk(situation))
          .decide(claim.claimId, claim.filed, decision);
        paid.push((await contracts.testDollar.balanceOf(people.ana)) - before);
      }
      expect(paid).to.deep.equal([0n, dollars('700'), dollars('9000')]);
    });
  });

  describe('given claims that were paid before', () => {
    it('POL-2: pays at most what they left of the limit, granted in full', async () => {
      const situation = await claims.loadDecidable();
      const { people, policyId, contracts } = situation;
      await decideClaim(situation, situation.claim);
      const claim = await fileClaim(situation, people.ana, {
        policyId,
        items: [buildItem({ claimedAssets: dollars('1029') })],
      });
      await situation.asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim));
      expect(await figuresOf(situation, claim.claimId)).to.include({
        verdict: verdicts.Granted,
        paidAssets: dollars('700'),
      });
      const { usedAssets, limitAssets } = await contracts.policyBook.policyOf(policyId);
      expect(usedAssets).to.equal(limitAssets);
    });
  });
});
