import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { panelRules, seatFeeWei } from '../../../scripts/config/parameters.ts';
import {
  DISPUTE,
  loadDrawn,
  loadTaken,
  loadVoting,
  pass,
  seatedOn,
  standbyOf,
  voteAll,
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

  describe('given the round is not over', () => {
    it('reverts with PanelWindowOpen', async () => {
      const { panel } = await loadDrawn();
      const { revealEndsAt } = await panel.disputeOf(DISPUTE);
      await expect(panel.replaceSilent(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, revealEndsAt);
    });
  });

  describe('given a side has its majority without the silent seat', () => {
    it('reverts with PanelDecided', async () => {
      const situation = await loadVoting();
      await voteAll(situation, [2, undefined, 2]);
      await expect(situation.panel.replaceSilent(DISPUTE))
        .to.be.revertedWithCustomError(situation.panel, 'PanelDecided')
        .withArgs(DISPUTE);
    });
  });

  describe('given seats stayed silent', () => {
    it('draws others for them, and nobody twice; who voted stays', async () => {
      const situation = await loadVoting();
      const { panel, network } = situation;
      await voteAll(situation, [1, undefined, 2]);
      const [first, , third] = await seatedOn(situation);
      const standby = await standbyOf(situation);
      const at = BigInt((await network.networkHelpers.time.latest()) + 10);
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      const commitEndsAt = at + panelRules.commitPeriod;
      const { entropy } = await panel.disputeOf(DISPUTE);
      const sent = await panel.replaceSilent(DISPUTE);
      await expect(sent)
        .to.emit(panel, 'VotingOpened')
        .withArgs(DISPUTE, 2, 1, at, commitEndsAt, commitEndsAt + panelRules.revealPeriod, entropy);
      const seated = await seatedOn(situation);
      expect([seated[0], seated[2]]).to.deep.equal([first, third]);
      const second = present(seated[1], 'a seat');
      expect(standby).to.include(second);
      await expect(sent).to.emit(panel, 'SeatDrawn').withArgs(DISPUTE, second.address, 1, 2);
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
