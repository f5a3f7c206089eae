import { expect } from 'chai';

import { rebuildCaseFile } from '../../support/case-file.ts';
import { actions, figuresOf, inPart, phases, usageOf, verdicts } from '../../support/claim.ts';
import { loadDisputed, loadEscalated, soughtAssets } from '../../support/dispute.ts';

const middle = (inPart.paidAssets + soughtAssets) / 2n;

describe('DisputeDesk.rule', () => {
  describe('when the caller opened no such dispute', () => {
    it('reverts with DisputeUnknown, be it a stranger or another number', async () => {
      const { disputeDesk, people, arbitrator, network } = await loadDisputed();
      await expect(disputeDesk.connect(people.chen).rule(1, 2))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputeUnknown')
        .withArgs(people.chen.address, 1);
      const seat = await arbitrator.getAddress();
      await network.networkHelpers.impersonateAccount(seat);
      const asArbitrator = disputeDesk.connect(await network.ethers.getSigner(seat));
      await expect(asArbitrator.rule.staticCall(2, 2))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputeUnknown')
        .withArgs(seat, 2);
    });
  });

  describe('when the book is told by anybody else', () => {
    it('reverts with ClaimCallerNotDisputeDesk', async () => {
      const { book, asChen, asDesk, claimId, people, desk, arbitrator } = await loadDisputed();
      for (const [caller, address] of [
        [asChen, people.chen.address],
        [asDesk, desk.address],
      ] as const) {
        await expect(caller.rule(claimId, 2))
          .to.be.revertedWithCustomError(book, 'ClaimCallerNotDisputeDesk')
          .withArgs(claimId, address);
        await expect(caller.openDispute(claimId, arbitrator, 9))
          .to.be.revertedWithCustomError(book, 'ClaimCallerNotDisputeDesk')
          .withArgs(claimId, address);
      }
    });
  });

  describe('given the dispute is open', () => {
    const cases = [
      ["takes the insurer's figure and pays nothing more", 1n, 1n, inPart.paidAssets, verdicts.PartlyGranted],
      ["takes the claimant's figure and pays the difference", 2n, 2n, soughtAssets, verdicts.Granted],
      ['T34: takes a refusal for the middle', 0n, 0n, middle, verdicts.PartlyGranted],
      ['T34: takes a number nobody offered for a refusal', 3n, 0n, middle, verdicts.PartlyGranted],
      ['T34: takes the largest number there is for a refusal', 2n ** 256n - 1n, 0n, middle, verdicts.PartlyGranted],
    ] as const;
    for (const [words, given, ruling, paidAssets, verdict] of cases) {
      it(words, async () => {
        const course = await loadDisputed();
        const { arbitrator, book, disputeDesk, claimId, contracts, people, network, addresses, policyId } = course;
        const more = paidAssets - inPart.paidAssets;
        const sent = await arbitrator.giveRuling(1, given);
        await expect(sent).to.changeTokenBalance(network.ethers, contracts.testDollar, people.ana, more);
        const file = await rebuildCaseFile(book, claimId);
        expect(file.told).to.deep.equal(file.rebuilt);
        await expect(sent)
          .to.emit(book, 'ClaimRuled')
          .withArgs(claimId, addresses.disputeDesk, ruling, verdict, more, 0n, file.head);
        await expect(sent)
          .to.emit(disputeDesk, 'Ruling')
          .withArgs(await arbitrator.getAddress(), 1, given);
        expect(await usageOf(course, policyId)).to.deep.equal([paidAssets, 0n]);
        expect(await figuresOf(course, claimId)).to.deep.equal({
          phase: phases.Closed,
          verdict,
          reservedAssets: 0n,
          paidAssets,
          statedAssets: verdict === verdicts.Granted ? paidAssets : inPart.paidAssets,
          entries: 5,
        });
      });
    }
    it('T22: rules once', async () => {
      const { arbitrator, book, claimId } = await loadDisputed();
      await arbitrator.giveRuling(1, 1);
      await expect(arbitrator.giveRuling(1, 2))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Closed, actions.Rule);
    });
  });

  describe('given the insurer never stated a figure', () => {
    it('CLM-2: takes its silence for nothing, and what was paid stays', async () => {
      const course = await loadEscalated();
      const { arbitrator, disputeDesk, claimId, contracts, people, network } = course;
      await disputeDesk.openDispute(claimId);
      await expect(arbitrator.giveRuling(1, 1)).to.changeTokenBalance(
        network.ethers,
        contracts.testDollar,
        people.ana,
        0n,
      );
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed, verdict: verdicts.None });
    });
  });
});
