import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { panelRules, seatFeeWei } from '../../../scripts/config/parameters.ts';
import { defaults } from '../../support/defaults.ts';
import {
  DISPUTE,
  loadDrawn,
  loadTaken,
  loadVoting,
  openVotes,
  pass,
  salt,
  seatedOn,
  seatOf,
  sealVotes,
  standbyOf,
  type PanelCase,
} from '../../support/panel.ts';

/** Nobody sitting says a word for a whole round. */
async function silentRound(situation: PanelCase): Promise<void> {
  await pass(situation, (await situation.panel.disputeOf(DISPUTE)).revealEndsAt);
}

describe('AppealPanel.replaceSilent', () => {
  describe('given the seats are not drawn', () => {
    it('reverts with PanelNotDrawn', async () => {
      const { panel } = await loadTaken();
      await expect(panel.replaceSilent(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelNotDrawn')
        .withArgs(DISPUTE);
    });
  });

  describe('given there is time to seal a vote', () => {
    it('reverts with PanelWindowOpen', async () => {
      const { panel } = await loadDrawn();
      const { commitEndsAt } = await panel.disputeOf(DISPUTE);
      await expect(panel.replaceSilent(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, commitEndsAt);
    });
  });

  describe('given every seat sealed its vote, though not every one opened it', () => {
    it('reverts with PanelDecided', async () => {
      const situation = await loadVoting();
      await sealVotes(situation, [2, 1, 2]);
      await openVotes(situation, [2]);
      await silentRound(situation);
      await expect(situation.panel.replaceSilent(DISPUTE))
        .to.be.revertedWithCustomError(situation.panel, 'PanelDecided')
        .withArgs(DISPUTE);
    });
  });

  describe('given seats stayed silent', () => {
    it('draws others for them, and nobody twice; who sealed a vote stays, and so does the vote', async () => {
      const situation = await loadVoting();
      const { panel, network } = situation;
      await sealVotes(situation, [1, undefined, 2]);
      await pass(situation, (await panel.disputeOf(DISPUTE)).commitEndsAt);
      const before = await panel.seatsOf(DISPUTE);
      const standby = await standbyOf(situation);
      const at = BigInt((await network.networkHelpers.time.latest()) + 10);
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      const commitEndsAt = at + panelRules.commitPeriod;
      const { entropy } = await panel.disputeOf(DISPUTE);
      const sent = await panel.replaceSilent(DISPUTE);
      await expect(sent)
        .to.emit(panel, 'VotingOpened')
        .withArgs(DISPUTE, 2, 1, at, commitEndsAt, commitEndsAt + panelRules.revealPeriod, entropy);
      const after = await panel.seatsOf(DISPUTE);
      expect([after[0], after[2]]).to.deep.equal([before[0], before[2]]);
      const { committed, seated } = await panel.disputeOf(DISPUTE);
      expect([committed, seated]).to.deep.equal([2n, 3n]);
      const second = await seatOf(situation, 1);
      expect(standby).to.include(second);
      await expect(sent).to.emit(panel, 'SeatDrawn').withArgs(DISPUTE, second.address, 1, 2);
    });

    it('leaves only opening, at once, when nobody new is to be had', async () => {
      const situation = await loadVoting();
      const { panel, register, network } = situation;
      await sealVotes(situation, [2, undefined, 2]);
      const silent = present((await seatedOn(situation))[1], 'a seat');
      for (const person of await standbyOf(situation)) await register.connect(person).resign();
      await pass(situation, (await panel.disputeOf(DISPUTE)).commitEndsAt);
      const at = BigInt((await network.networkHelpers.time.latest()) + 10);
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      const { entropy } = await panel.disputeOf(DISPUTE);
      await expect(panel.replaceSilent(DISPUTE))
        .to.emit(panel, 'VotingOpened')
        .withArgs(DISPUTE, 2, 0, at, at - 1n, at - 1n + panelRules.revealPeriod, entropy);
      expect((await panel.seatsOf(DISPUTE))[1]?.arbitrator).to.equal(defaults.nobody);
      await expect(panel.connect(silent).commitVote(DISPUTE, salt))
        .to.be.revertedWithCustomError(panel, 'PanelNotSeated')
        .withArgs(DISPUTE, silent.address);
      await openVotes(situation, [2, undefined, 2]);
      expect((await panel.disputeOf(DISPUTE)).revealed).to.equal(2n);
    });

    it('PAN-4: goes on for the rounds there are, then rules 0', async () => {
      const situation = await loadVoting();
      const { panel, arbitrable } = situation;
      await silentRound(situation);
      await expect(panel.giveRuling(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelSeatsSilent')
        .withArgs(DISPUTE, 3);
      await panel.replaceSilent(DISPUTE);
      expect((await panel.disputeOf(DISPUTE)).seated).to.equal(2n);
      await silentRound(situation);
      await panel.replaceSilent(DISPUTE);
      expect((await panel.disputeOf(DISPUTE)).seated).to.equal(0n);
      await expect(panel.replaceSilent(DISPUTE)).to.be.revertedWithCustomError(panel, 'PanelDecided').withArgs(DISPUTE);
      await expect(panel.giveRuling(DISPUTE))
        .to.emit(panel, 'RulingGiven')
        .withArgs(DISPUTE, arbitrable, 0, 0, 3n * seatFeeWei);
      expect(await panel.creditOf(arbitrable)).to.equal(3n * seatFeeWei);
    });
  });
});
