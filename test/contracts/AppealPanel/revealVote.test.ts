import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { seatFeeWei } from '../../../scripts/config/parameters.ts';
import { defaults } from '../../support/defaults.ts';
import {
  DISPUTE,
  loadVoting,
  openVotes,
  pass,
  passRounds,
  reasonsHash,
  salt,
  seatedOn,
  sealVotes,
  voteAll,
  type PanelCase,
} from '../../support/panel.ts';

const sealed = `0x${'c0'.repeat(32)}`;

async function firstOf(situation: PanelCase) {
  return present((await seatedOn(situation))[0], 'a seat');
}

describe('AppealPanel.revealVote', () => {
  describe('given the seat sealed nothing, or opened already', () => {
    it('reverts with PanelVoteMissing and PanelVotedAlready', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      const asFirst = panel.connect(await firstOf(situation));
      await expect(asFirst.revealVote(DISPUTE, 1, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelVoteMissing')
        .withArgs(DISPUTE, 0);
      await sealVotes(situation, [1, 1, 1]);
      await openVotes(situation, [1]);
      await expect(asFirst.revealVote(DISPUTE, 1, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelVotedAlready')
        .withArgs(DISPUTE, 0);
    });
  });

  describe('given not all have sealed and there is time to', () => {
    it('reverts with PanelWindowOpen', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await sealVotes(situation, [1, 1, undefined]);
      const { commitEndsAt } = await panel.disputeOf(DISPUTE);
      await expect(panel.connect(await firstOf(situation)).revealVote(DISPUTE, 1, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, commitEndsAt);
    });
  });

  describe('given seats sealed nothing and others can be drawn for them', () => {
    it('PAN-3: reverts with PanelSeatsSilent, so that nobody drawn later knows a vote', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await sealVotes(situation, [1, 1, undefined]);
      await pass(situation, (await panel.disputeOf(DISPUTE)).commitEndsAt);
      await expect(panel.connect(await firstOf(situation)).revealVote(DISPUTE, 1, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelSeatsSilent')
        .withArgs(DISPUTE, 1);
    });

    it('takes what the first round sealed once the last is over', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await sealVotes(situation, [1, 1, undefined]);
      await passRounds(situation);
      const first = await firstOf(situation);
      await expect(panel.connect(first).revealVote(DISPUTE, 1, salt, reasonsHash))
        .to.emit(panel, 'VoteRevealed')
        .withArgs(DISPUTE, first.address, 0, 1, reasonsHash, seatFeeWei);
    });
  });

  describe('given the time to open is over', () => {
    it('reverts with PanelWindowClosed', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await sealVotes(situation, [1, 1, 1]);
      const { revealEndsAt } = await panel.disputeOf(DISPUTE);
      await pass(situation, revealEndsAt);
      await expect(panel.connect(await firstOf(situation)).revealVote(DISPUTE, 1, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelWindowClosed')
        .withArgs(DISPUTE, revealEndsAt);
    });
  });

  describe('when the choice is none, the reasons are none, or the vote is another than sealed', () => {
    it('reverts with PanelChoiceInvalid, PanelReasonsMissing and PanelVoteOther', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await sealVotes(situation, [1, 1, 1]);
      const asFirst = panel.connect(await firstOf(situation));
      await expect(asFirst.revealVote(DISPUTE, 3, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelChoiceInvalid')
        .withArgs(DISPUTE, 3);
      await expect(asFirst.revealVote(DISPUTE, 1, salt, defaults.nothing))
        .to.be.revertedWithCustomError(panel, 'PanelReasonsMissing')
        .withArgs(DISPUTE, 0);
      for (const [choice, said] of [
        [2, salt],
        [1, sealed],
      ] as const) {
        await expect(asFirst.revealVote(DISPUTE, choice, said, reasonsHash))
          .to.be.revertedWithCustomError(panel, 'PanelVoteOther')
          .withArgs(DISPUTE, 0);
      }
    });
  });

  describe('when a vote is copied from the next seat', () => {
    it('reverts with PanelVoteOther, for it is sealed for that seat and person', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      const [first, second, third] = await seatedOn(situation);
      const copied = await panel.voteHashOf(DISPUTE, 0, present(first, 'a seat'), 2, salt);
      await panel.connect(first).commitVote(DISPUTE, copied);
      await panel.connect(second).commitVote(DISPUTE, copied);
      await panel.connect(third).commitVote(DISPUTE, copied);
      await panel.connect(first).revealVote(DISPUTE, 2, salt, reasonsHash);
      await expect(panel.connect(second).revealVote(DISPUTE, 2, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelVoteOther')
        .withArgs(DISPUTE, 1);
    });
  });

  describe('given who sealed has left the register since', () => {
    it('T12: reverts with PanelNotSeated', async () => {
      const situation = await loadVoting();
      const { panel, register } = situation;
      await sealVotes(situation, [1, 1, 1]);
      const first = await firstOf(situation);
      await register.connect(first).resign();
      await expect(panel.connect(first).revealVote(DISPUTE, 1, salt, reasonsHash))
        .to.be.revertedWithCustomError(panel, 'PanelNotSeated')
        .withArgs(DISPUTE, first.address);
    });
  });

  describe('when all have sealed', () => {
    it('PAN-1: counts the vote at once and owes the fee of the seat', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await sealVotes(situation, [2, 1, 0]);
      const first = await firstOf(situation);
      await expect(panel.connect(first).revealVote(DISPUTE, 2, salt, reasonsHash))
        .to.emit(panel, 'VoteRevealed')
        .withArgs(DISPUTE, first.address, 0, 2, reasonsHash, seatFeeWei);
      expect(await panel.creditOf(first)).to.equal(seatFeeWei);
      expect((await panel.disputeOf(DISPUTE)).heldAssets).to.equal(2n * seatFeeWei);
    });
  });

  describe('given a ruling', () => {
    it('reverts with PanelRuledAlready, as every act of voting', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await voteAll(situation, [1, 1, 1]);
      await panel.giveRuling(DISPUTE);
      const asFirst = panel.connect(await firstOf(situation));
      for (const send of [
        asFirst.commitVote(DISPUTE, sealed),
        asFirst.revealVote(DISPUTE, 1, salt, reasonsHash),
        panel.replaceSilent(DISPUTE),
        panel.giveRuling(DISPUTE),
      ]) {
        await expect(send).to.be.revertedWithCustomError(panel, 'PanelRuledAlready').withArgs(DISPUTE);
      }
    });
  });
});
