import { expect } from 'chai';
import { encodeBytes32String, id } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, decideClaim, fileClaim } from '../../support/actors.ts';
import { buildAssessment, buildItem, buildRefusal } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import * as claims from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import { bucketsOf } from '../../support/pool.ts';

const { figuresOf, flags, inPart, loadNeighbours, phases, usageOf, verdicts } = claims;
const { payableAssets, lossAssets } = defaults.screen;

/** Ana's filed claim; `decide` goes straight to the book, as the version's adjudicator. */
async function load() {
  const situation = await loadNeighbours();
  const { contracts, claim } = situation;
  const desk = await claims.playDesk(situation);
  const book = contracts.claimBook;
  const decision = claims.decisionOn(situation, claim);
  return { ...situation, book, claimId: claim.claimId, decision, desk, asDesk: book.connect(desk) };
}

/** The waterfall of the only item and claim of a decision, as the event told it. */
function anyStruct(value: unknown): boolean {
  return value !== undefined;
}

describe('ClaimBook.decide', () => {
  describe('given no such claim', () => {
    it('reverts with ClaimUnknown', async () => {
      const { book, asDesk, claimId, claim, decision } = await load();
      await expect(asDesk.decide(claimId + 9n, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimUnknown')
        .withArgs(claimId + 9n);
    });
  });

  describe('when the caller is not an adjudicator of the version', () => {
    it('reverts with ClaimAdjudicatorNotPinned', async () => {
      const { book, people, claimId, claim, decision } = await load();
      await expect(book.connect(people.adjuster).decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimAdjudicatorNotPinned')
        .withArgs(claimId, people.adjuster.address);
    });
  });

  describe('given the claim is closed', () => {
    it('A20: reverts with ClaimActionNotAllowed and pays nothing more', async () => {
      const { book, asDesk, claimId, claim, decision, contracts, people } = await load();
      await asDesk.decide(claimId, claim.filed, decision);
      const before = await contracts.testDollar.balanceOf(people.ana);
      await expect(asDesk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, claims.actions.DecideInPart);
      expect(await contracts.testDollar.balanceOf(people.ana)).to.equal(before);
    });
  });

  describe('given deciding is paused', () => {
    it('reverts with PauseActive', async () => {
      const situation = await load();
      const { asDesk, claimId, claim, decision, contracts } = situation;
      const until = await pauseFor(situation, pauseFlags.decide, DAY);
      await expect(asDesk.decide(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseActive')
        .withArgs(pauseFlags.decide, until);
    });
  });

  describe('when the case file brought is not the one kept', () => {
    it('CLM-4: reverts with ClaimFilingMismatch for any field that differs', async () => {
      const { book, asDesk, claimId, claim, decision, people } = await load();
      const { filing } = claim.filed;
      const [item] = filing.items;
      const kept = (await book.claimOf(claimId)).caseHead;
      const link = { kind: 7, actor: people.ana.address, dataHash: id('x'), enteredAt: 1 };
      const forged = [
        { ...claim.filed, filing: { ...filing, items: [{ ...buildItem(), ...item, claimedAssets: lossAssets + 1n }] } },
        { ...claim.filed, filing: { ...filing, payees: [{ to: people.bo.address, shareBps: 10_000 }] } },
        { ...claim.filed, filing: { ...filing, lossAt: filing.lossAt + 1n } },
        { ...claim.filed, filing: { ...filing, evidenceRoot: id('other') } },
        { ...claim.filed, filedBy: people.bo.address },
        { ...claim.filed, flags: 0n },
        { ...claim.filed, expectedAssets: 1n },
        { ...claim.filed, reservedAssets: 1n },
        { ...claim.filed, later: [link] },
      ];
      for (const filed of forged) {
        await expect(asDesk.decide(claimId, filed, decision))
          .to.be.revertedWithCustomError(book, 'ClaimFilingMismatch')
          .withArgs(claimId, (head: unknown) => head !== kept, kept);
      }
    });
  });

  describe('when the head named is not one of the claim', () => {
    it('reverts with ClaimHeadUnknown', async () => {
      const { book, asDesk, claimId, claim, decision } = await load();
      const seenHead = id('another file');
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, seenHead }))
        .to.be.revertedWithCustomError(book, 'ClaimHeadUnknown')
        .withArgs(claimId, seenHead, claim.caseHead);
    });
  });

  describe('when an assessment cannot be', () => {
    it('reverts with ClaimAssessmentCountInvalid unless there is one per item', async () => {
      const { book, asDesk, claimId, claim, decision } = await load();
      for (const assessments of [[], [inPart.assessment, inPart.assessment]]) {
        await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments }))
          .to.be.revertedWithCustomError(book, 'ClaimAssessmentCountInvalid')
          .withArgs(claimId, assessments.length, 1);
      }
    });
    it('reverts with ClaimAmountExceedsClaimed for more than was claimed, in money or days', async () => {
      const { book, asDesk, claimId, claim, decision } = await load();
      const above = buildAssessment(buildItem(), { assessedAssets: lossAssets + 1n });
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [above] }))
        .to.be.revertedWithCustomError(book, 'ClaimAmountExceedsClaimed')
        .withArgs(claimId, 0, lossAssets + 1n, lossAssets);
      const longer = buildAssessment(buildItem(), { assessedDays: 1 });
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [longer] }))
        .to.be.revertedWithCustomError(book, 'ClaimAmountExceedsClaimed')
        .withArgs(claimId, 0, 1, 0);
    });
    it('reverts with ClaimDepreciationTooHigh above the whole', async () => {
      const { book, asDesk, claimId, claim, decision } = await load();
      const worn = buildRefusal({ depreciationBps: 10_001 });
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [worn] }))
        .to.be.revertedWithCustomError(book, 'ClaimDepreciationTooHigh')
        .withArgs(claimId, 0, 10_001);
    });
    it('CLM-7: reverts with ClaimCutNeedsReason without code, clause or written reasons', async () => {
      const { book, asDesk, claimId, claim, decision } = await load();
      const { nothing } = defaults;
      const bare = [
        { assessments: [buildRefusal({ reason: nothing })] },
        { assessments: [buildRefusal({ clause: nothing })] },
        { assessments: [buildRefusal()], rationaleHash: nothing },
        { assessments: [buildAssessment(buildItem(), { depreciationBps: 1 })] },
      ];
      for (const changes of bare) {
        await expect(asDesk.decide(claimId, claim.filed, { ...decision, ...changes }))
          .to.be.revertedWithCustomError(book, 'ClaimCutNeedsReason')
          .withArgs(claimId, 0);
      }
    });
  });

  describe('when a machine decides', () => {
    it('CLM-7: reverts with ClaimCutNeedsPerson for a cut, a refusal or other insurance', async () => {
      const { book, asDesk, claimId, claim, decision, desk } = await load();
      const adverse = [
        { assessments: [inPart.assessment] },
        { assessments: [buildRefusal()] },
        { otherInsuranceAssets: 1n },
      ];
      for (const changes of adverse) {
        await expect(asDesk.decide(claimId, claim.filed, { ...decision, ...changes, decidedBy: defaults.nobody }))
          .to.be.revertedWithCustomError(book, 'ClaimCutNeedsPerson')
          .withArgs(claimId, desk.address);
      }
    });
    it('may grant in full', async () => {
      const situation = await load();
      const { asDesk, claimId, claim, decision } = situation;
      await asDesk.decide(claimId, claim.filed, { ...decision, decidedBy: defaults.nobody });
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Closed, verdict: verdicts.Granted });
    });
  });

  describe('when the loss is granted in full', () => {
    it('pays in the same transaction, closes, and keeps no reserve', async () => {
      const situation = await load();
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
    it('emits ClaimDecided with every step, and the head CLM-4 rebuilds', async () => {
      const { book, asDesk, claimId, claim, decision, desk, contracts, people } = await load();
      const sent = await asDesk.decide(claimId, claim.filed, decision);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect((await book.claimOf(claimId)).caseHead).to.equal(file.head);
      const steps = [lossAssets, lossAssets, lossAssets, payableAssets, payableAssets, payableAssets];
      const waterfall = [[steps], payableAssets, payableAssets, payableAssets, payableAssets, payableAssets];
      await expect(sent)
        .to.emit(book, 'ClaimDecided')
        .withArgs(claimId, desk.address, anyStruct, waterfall, verdicts.Granted, phases.Closed, payableAssets, 0n, 0n, file.head);
      await expect(sent)
        .to.emit(contracts.pools.PROPERTY, 'PaidOut')
        .withArgs(claimId, people.ana.address, payableAssets);
    });
    it('tells the adjudicator what it paid, cut, whose claim it is and its line', async () => {
      const { asDesk, claimId, claim, decision, people } = await load();
      const told = await asDesk.decide.staticCall(claimId, claim.filed, decision);
      expect(told.toArray()).to.deep.equal([payableAssets, 0n, people.ana.address, encodeBytes32String('PROPERTY')]);
    });
  });

  describe('when the loss is granted in part', () => {
    it('pays the undisputed part and keeps the reserve of the rest', async () => {
      const situation = await load();
      const { asDesk, claimId, claim, decision, contracts, people, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [inPart.assessment] })).to.changeTokenBalance(
        situation.network.ethers,
        contracts.testDollar,
        people.ana,
        inPart.paidAssets,
      );
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
      const situation = await load();
      const { asDesk, claimId, claim, decision } = situation;
      const { reason, clause } = defaults;
      const worn = buildAssessment(buildItem(), { depreciationBps: 3_333, reason, clause });
      await asDesk.decide(claimId, claim.filed, { ...decision, assessments: [worn], otherInsuranceAssets: dollars('50') });
      const afterWear = lossAssets - (lossAssets * 3_333n) / 10_000n;
      expect((await figuresOf(situation, claimId)).paidAssets).to.equal(afterWear - dollars('29') - dollars('50'));
    });
  });

  describe('when the claim is refused', () => {
    it('pays nothing, is Denied and keeps the whole reserve for an appeal', async () => {
      const situation = await load();
      const { asDesk, claimId, claim, decision, contracts, people, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      await expect(asDesk.decide(claimId, claim.filed, { ...decision, assessments: [buildRefusal()] })).to.changeTokenBalance(
        situation.network.ethers,
        contracts.testDollar,
        people.ana,
        0n,
      );
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
      const situation = await load();
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
      await expect(asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim, { assessments }))).to.changeTokenBalance(
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

  describe('given several payees', () => {
    it('T14: splits odd units so that they sum to the whole', async () => {
      const situation = await load();
      const { people, contracts, asDesk } = situation;
      const policyId = await buyCover(situation, people.ana);
      await situation.network.networkHelpers.time.increase(2 * DAY);
      const shares = [3_333, 3_333, 3_333, 1];
      const receivers = [people.ana, people.bo, people.chen, people.carrier];
      const payees = receivers.map(({ address }, place) => ({ to: address, shareBps: shares[place] ?? 0 }));
      const items = [buildItem({ claimedAssets: dollars('29') + 100_001n })];
      const claim = await fileClaim(situation, people.ana, { policyId, items, payees });
      await expect(asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim))).to.changeTokenBalances(
        situation.network.ethers,
        contracts.testDollar,
        receivers,
        [33_330n, 33_330n, 33_330n, 11n],
      );
    });
  });

  describe('given the asset refuses one of the payees', () => {
    it('A19: turns that share into a credit, pays the others, and lets it be collected later', async () => {
      const situation = await claims.loadBlacklisted();
      const { people, contracts, asset, claim } = situation;
      const pool = contracts.pools.PROPERTY;
      const asDesk = contracts.claimBook.connect(await claims.playDesk(situation));
      const half = payableAssets / 2n;
      const sent = await asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim));
      await expect(sent).to.changeTokenBalances(situation.network.ethers, asset, [people.bo, people.ana], [0n, half]);
      await expect(sent).to.emit(pool, 'CreditBooked').withArgs(claim.claimId, people.bo.address, half);
      await expect(sent).to.emit(pool, 'PaidOut').withArgs(claim.claimId, people.ana.address, half);
      expect(await pool.creditOf(people.bo)).to.equal(half);
      expect(await figuresOf(situation, claim.claimId)).to.include({ phase: phases.Closed, paidAssets: payableAssets });

      await asset.blacklist(people.bo, false);
      for (const flag of [0, 1, 2, 3, 4]) await pauseFor(situation, flag, DAY);
      await expect(pool.connect(people.chen).collectCredit(people.bo, people.bo)).to.changeTokenBalance(
        situation.network.ethers,
        asset,
        people.bo,
        half,
      );
    });
  });

  describe('given the claim is outside the terms', () => {
    /** A loss of the day before cover began. */
    async function loadOutOfTerms() {
      const situation = await load();
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
      expect(await figuresOf(situation, claimId)).to.include({ phase: phases.Decided, verdict: verdicts.Denied, reservedAssets: 0n });
    });
  });

  describe('given the loss is below the deductible', () => {
    async function loadSmall() {
      const situation = await load();
      const { people } = situation;
      const claim = await fileClaim(situation, people.ana, { policyId: situation.policyId, items: [buildItem({ claimedAssets: dollars('29') })] });
      return { ...situation, claim, claimId: claim.claimId };
    }

    it('is granted with nothing to pay when nothing was cut', async () => {
      const situation = await loadSmall();
      await situation.asDesk.decide(situation.claimId, situation.claim.filed, claims.decisionOn(situation, situation.claim));
      expect(await figuresOf(situation, situation.claimId)).to.include({ phase: phases.Closed, verdict: verdicts.Granted, paidAssets: 0n });
    });
    it('is Denied, and open to appeal, when it was refused', async () => {
      const situation = await loadSmall();
      const decision = claims.decisionOn(situation, situation.claim, { assessments: [buildRefusal()] });
      await situation.asDesk.decide(situation.claimId, situation.claim.filed, decision);
      expect(await figuresOf(situation, situation.claimId)).to.include({ phase: phases.Decided, verdict: verdicts.Denied });
    });
  });

  describe('given the deadline to decide', () => {
    /** Decides so many seconds after the deadline; returns the interest paid on top. */
    async function decideLate(seconds: number) {
      const situation = await load();
      const { book, asDesk, claimId, claim, decision, network, contracts, people } = situation;
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
      const situation = await load();
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
      const { book, asDesk, claimId, claim, decision, network } = await load();
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
        const claim = await fileClaim(situation, people.ana, { policyId, items: [buildItem({ claimedAssets: 0n, claimedDays })] });
        const decision = claims.decisionOn(situation, claim);
        await contracts.claimBook.connect(await claims.playDesk(situation)).decide(claim.claimId, claim.filed, decision);
        paid.push((await contracts.testDollar.balanceOf(people.ana)) - before);
      }
      expect(paid).to.deep.equal([0n, dollars('700'), dollars('9000')]);
    });
  });

  describe('given claims that were paid before', () => {
    it('POL-2: pays at most what they left of the limit, granted in full', async () => {
      const situation = await load();
      const { people, policyId, contracts } = situation;
      await decideClaim(situation, situation.claim);
      const claim = await fileClaim(situation, people.ana, { policyId, items: [buildItem({ claimedAssets: dollars('1029') })] });
      await situation.asDesk.decide(claim.claimId, claim.filed, claims.decisionOn(situation, claim));
      expect(await figuresOf(situation, claim.claimId)).to.include({ verdict: verdicts.Granted, paidAssets: dollars('700') });
      const { usedAssets, limitAssets } = await contracts.policyBook.policyOf(policyId);
      expect(usedAssets).to.equal(limitAssets);
    });
  });
});
