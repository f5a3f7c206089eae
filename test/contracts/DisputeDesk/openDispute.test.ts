import { expect } from 'chai';
import { AbiCoder, keccak256 } from 'ethers';

import { fileClaim } from '../../support/actors.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, figuresOf, inPart, phases } from '../../support/claim.ts';
import { loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildAppealed, loadAppealed, loadDisputed, soughtAssets } from '../../support/dispute.ts';

const manners = { Proper: 0, Reverting: 1, BurningGas: 2, Repeating: 3, Reentering: 4 } as const;
const FEE = 10n ** 17n;

const loadWithout = defineSituation(() => buildAppealed({ terms: { arbitrator: defaults.nobody } }));

describe('DisputeDesk.openDispute', () => {
  describe('given the claim is not in dispute', () => {
    it('CLM-1: reverts with ClaimActionNotAllowed', async () => {
      const { disputeDesk, book, claimId } = await loadCourse();
      await expect(disputeDesk.openDispute(claimId))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Filed, actions.OpenDispute);
    });
  });

  describe('given a dispute is open over it', () => {
    it('reverts with ClaimActDoneAlready', async () => {
      const { disputeDesk, book, claimId, arbitrator } = await loadDisputed();
      for (const cost of [FEE, (await disputeDesk.pot()) + 1n]) {
        await arbitrator.setCost(cost);
        await expect(disputeDesk.openDispute(claimId))
          .to.be.revertedWithCustomError(book, 'ClaimActDoneAlready')
          .withArgs(claimId, actions.OpenDispute);
      }
    });
  });

  describe('given the version names no arbitrator', () => {
    it('reverts with DisputeArbitratorMissing', async () => {
      const { disputeDesk, claimId } = await loadWithout();
      await expect(disputeDesk.openDispute(claimId))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputeArbitratorMissing')
        .withArgs(claimId, defaults.nobody);
    });
  });

  describe('given the pot', () => {
    it('reverts with DisputePotShort one wei below the fee, and opens at the fee', async () => {
      const { disputeDesk, claimId, arbitrator, people } = await loadAppealed();
      const pot = await disputeDesk.pot();
      await arbitrator.setCost(pot + 1n);
      await expect(disputeDesk.openDispute(claimId))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputePotShort')
        .withArgs(pot + 1n, pot);
      await people.bo.sendTransaction({ to: disputeDesk, value: 1n });
      await disputeDesk.openDispute(claimId);
      expect(await disputeDesk.pot()).to.equal(0n);
    });
  });

  describe('given the arbitrator misbehaves', () => {
    for (const [words, manner] of [
      ['reverts', manners.Reverting],
      ['burns its gas', manners.BurningGas],
      ['rules before the dispute is entered', manners.Reentering],
    ] as const) {
      it(`CLM-5: loses nothing when it ${words}, and opens once it is proper again`, async () => {
        const course = await loadAppealed();
        const { disputeDesk, claimId, arbitrator, people } = course;
        const [pot, before] = [await disputeDesk.pot(), await figuresOf(course, claimId)];
        await arbitrator.behave(manner);
        await expect(disputeDesk.openDispute(claimId, { gasLimit: 2_000_000n })).to.revert(course.network.ethers);
        expect(await disputeDesk.pot()).to.equal(pot);
        expect(await figuresOf(course, claimId)).to.deep.equal(before);
        await arbitrator.behave(manners.Proper);
        await disputeDesk.connect(people.chen).openDispute(claimId);
        expect((await course.book.courseOf(claimId)).disputed).to.equal(true);
      });
    }
    it('reverts with DisputeKnownAlready when it numbers two disputes alike', async () => {
      const course = await loadDisputed();
      const { disputeDesk, arbitrator, people, policyId } = course;
      const second = await fileClaim(course, people.ana, { policyId, evidenceRoot: defaults.nothing });
      const { time } = course.network.networkHelpers;
      await time.setNextBlockTimestamp(Number(await course.book.silentUntilOf(second.claimId)) + 1);
      await course.asChen.escalate(second.claimId, second.filed);
      await arbitrator.behave(manners.Repeating);
      await expect(disputeDesk.openDispute(second.claimId))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputeKnownAlready')
        .withArgs(await arbitrator.getAddress(), 1);
    });
  });

  describe('given the pot holds the fee', () => {
    it('pays the fee from the pot, whoever calls, and fixes both figures', async () => {
      const course = await loadAppealed();
      const { disputeDesk, book, claimId, arbitrator, people, addresses, network } = course;
      const seat = await arbitrator.getAddress();
      const figures = AbiCoder.defaultAbiCoder().encode(
        ['uint64', 'uint96', 'uint96'],
        [claimId, inPart.paidAssets, soughtAssets],
      );
      const sent = await disputeDesk.connect(people.chen).openDispute(claimId);
      await expect(sent).to.changeEtherBalances(network.ethers, [disputeDesk, arbitrator], [-FEE, FEE]);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      await expect(sent)
        .to.emit(book, 'DisputeOpened')
        .withArgs(claimId, addresses.disputeDesk, seat, 1, keccak256(figures), file.head);
      await expect(sent).to.emit(disputeDesk, 'Dispute').withArgs(seat, 1, claimId, claimId);
      await expect(sent)
        .to.emit(disputeDesk, 'MetaEvidence')
        .withArgs(claimId, `urn:makewhole:figures:${keccak256(figures)}`);
      expect(await disputeDesk.claimInDispute(seat, 1)).to.equal(claimId);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Appealed, entries: 4 });
    });
  });
});
