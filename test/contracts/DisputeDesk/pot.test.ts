import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { clocks, phases } from '../../support/claim.ts';
import { at, loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { loadAppealed } from '../../support/dispute.ts';

const commitment = `0x${'c0'.repeat(32)}`;

describe('DisputeDesk.fundPot', () => {
  describe('when coin comes', () => {
    it('takes it from anybody, with a call or without', async () => {
      const { disputeDesk, people, network } = await loadAppealed();
      await expect(disputeDesk.connect(people.bo).fundPot({ value: 5n }))
        .to.emit(disputeDesk, 'PotFunded')
        .withArgs(people.bo.address, 5n);
      await expect(people.chen.sendTransaction({ to: disputeDesk, value: 7n })).to.changeEtherBalance(
        network.ethers,
        disputeDesk,
        7n,
      );
      expect(await disputeDesk.pot()).to.equal(10n ** 18n + 12n);
    });
  });
});

describe('DisputeDesk.withdrawPot', () => {
  behavesAsRestricted(async () => {
    const { disputeDesk, people } = await loadAppealed();
    const contract = disputeDesk.connect(people.ana);
    return { contract, caller: people.ana, send: () => contract.withdrawPot(people.ana, 1n) };
  });

  describe('when there is not so much', () => {
    it('reverts with DisputePotShort', async () => {
      const { disputeDesk, people } = await loadAppealed();
      const pot = await disputeDesk.pot();
      await expect(disputeDesk.connect(people.carrier).withdrawPot(people.carrier, pot + 1n))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputePotShort')
        .withArgs(pot + 1n, pot);
    });
  });

  describe('when the receiver refuses', () => {
    it('reverts with DisputeTransferRefused', async () => {
      const { disputeDesk, people, addresses } = await loadAppealed();
      await expect(disputeDesk.connect(people.carrier).withdrawPot(addresses.claimBook, 1n))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputeTransferRefused')
        .withArgs(addresses.claimBook, 1n);
    });
  });

  describe('given coin no dispute has used', () => {
    it('gives it back', async () => {
      const { disputeDesk, people, network } = await loadAppealed();
      const pot = await disputeDesk.pot();
      const sent = await disputeDesk.connect(people.carrier).withdrawPot(people.bo, pot);
      await expect(sent).to.changeEtherBalances(network.ethers, [disputeDesk, people.bo], [-pot, pot]);
      await expect(sent).to.emit(disputeDesk, 'PotWithdrawn').withArgs(people.carrier.address, people.bo.address, pot);
    });
  });
});

describe('DisputeDesk.submitEvidence', () => {
  describe('given the claim is not in dispute', () => {
    it('reverts with ClaimActionNotAllowed', async () => {
      const { disputeDesk, book, claimId, people } = await loadCourse();
      await expect(disputeDesk.connect(people.ana).submitEvidence(claimId, commitment))
        .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
        .withArgs(claimId, phases.Filed, 17);
    });
  });

  describe('when the caller is no party', () => {
    it('reverts with DisputeCallerNotParty', async () => {
      const { disputeDesk, claimId, people } = await loadAppealed();
      await expect(disputeDesk.connect(people.chen).submitEvidence(claimId, commitment))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputeCallerNotParty')
        .withArgs(claimId, people.chen.address);
    });
  });

  describe('given evidence is closed', () => {
    it('reverts with ClaimWindowClosed, and not in the last second', async () => {
      const course = await loadAppealed();
      const { disputeDesk, book, claimId, people, deadline } = course;
      const endsAt = await deadline(clocks.EvidenceClose);
      await at(course, endsAt);
      await disputeDesk.connect(people.ana).submitEvidence(claimId, commitment);
      await at(course, endsAt + 1);
      await expect(disputeDesk.connect(people.ana).submitEvidence(claimId, commitment))
        .to.be.revertedWithCustomError(book, 'ClaimWindowClosed')
        .withArgs(claimId, endsAt);
    });
  });

  describe('when there is nothing in it', () => {
    it('reverts with DisputeEvidenceEmpty', async () => {
      const { disputeDesk, claimId, people } = await loadAppealed();
      await expect(disputeDesk.connect(people.ana).submitEvidence(claimId, defaults.nothing))
        .to.be.revertedWithCustomError(disputeDesk, 'DisputeEvidenceEmpty')
        .withArgs(claimId);
    });
  });

  describe('given both parties', () => {
    it('tells the evidence of each by its commitment', async () => {
      const { disputeDesk, claimId, people, contracts, arbitrator, addresses, book } = await loadAppealed();
      await book.connect(people.ana).setDelegate(people.bo, true);
      const seat = await arbitrator.getAddress();
      const urn = `urn:makewhole:evidence:${commitment}`;
      for (const party of [people.ana, people.bo]) {
        await expect(disputeDesk.connect(party).submitEvidence(claimId, commitment))
          .to.emit(disputeDesk, 'Evidence')
          .withArgs(seat, claimId, party.address, urn);
      }
      await expect(contracts.adjusterDesk.connect(people.adjuster).submitEvidence(claimId, commitment))
        .to.emit(disputeDesk, 'Evidence')
        .withArgs(seat, claimId, addresses.adjusterDesk, urn);
    });
  });
});
