import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { panelRules } from '../../../scripts/config/parameters.ts';
import { DISPUTE, loadDrawn, loadPanel, loadTaken, loadVoting, seatedOn, seed } from '../../support/panel.ts';

const sealed = `0x${'c0'.repeat(32)}`;

describe('AppealPanel.drawSeats', () => {
  describe('when it is called in the last second in which evidence is taken', () => {
    it('opens the voting a second later', async () => {
      const { panel, people, network } = await loadTaken();
      await panel.connect(people.auditor).revealSeed(DISPUTE, seed);
      const { evidenceEndsAt } = await panel.disputeOf(DISPUTE);
      await network.networkHelpers.time.setNextBlockTimestamp(evidenceEndsAt);
      await panel.connect(people.chen).drawSeats(DISPUTE);
      const { commitEndsAt } = await panel.disputeOf(DISPUTE);
      expect(commitEndsAt).to.equal(evidenceEndsAt + 1n + panelRules.commitPeriod);
    });
  });
});

describe('AppealPanel.commitVote', () => {
  describe('when it is called in the last second in which evidence is taken', () => {
    it('reverts with PanelWindowOpen, and seals the vote a second later', async () => {
      const situation = await loadDrawn();
      const { panel, network } = situation;
      const asFirst = panel.connect(present((await seatedOn(situation))[0], 'a seat'));
      const { evidenceEndsAt } = await panel.disputeOf(DISPUTE);
      await network.networkHelpers.time.setNextBlockTimestamp(evidenceEndsAt);
      await expect(asFirst.commitVote(DISPUTE, sealed))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, evidenceEndsAt);
      await network.networkHelpers.time.setNextBlockTimestamp(evidenceEndsAt + 1n);
      await expect(asFirst.commitVote(DISPUTE, sealed)).to.emit(panel, 'VoteCommitted');
    });
  });

  describe('when it is called in the last second to seal', () => {
    it('seals the vote', async () => {
      const situation = await loadVoting();
      const { panel, network } = situation;
      const asFirst = panel.connect(present((await seatedOn(situation))[0], 'a seat'));
      await network.networkHelpers.time.setNextBlockTimestamp((await panel.disputeOf(DISPUTE)).commitEndsAt);
      await expect(asFirst.commitVote(DISPUTE, sealed)).to.emit(panel, 'VoteCommitted');
    });
  });
});

describe('AppealPanel.replaceSilent', () => {
  describe('when it is called in the last second to seal', () => {
    it('reverts with PanelWindowOpen, and draws anew a second later', async () => {
      const { panel, network } = await loadVoting();
      const { commitEndsAt } = await panel.disputeOf(DISPUTE);
      await network.networkHelpers.time.setNextBlockTimestamp(commitEndsAt);
      await expect(panel.replaceSilent(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, commitEndsAt);
      await network.networkHelpers.time.setNextBlockTimestamp(commitEndsAt + 1n);
      await expect(panel.replaceSilent(DISPUTE)).to.emit(panel, 'VotingOpened');
    });
  });
});

describe('AppealPanel.rules', () => {
  describe('when it is asked', () => {
    it('names each rule in its own place', async () => {
      const { panel } = await loadPanel();
      expect([...(await panel.rules())]).to.deep.equal(Object.values(panelRules));
    });
  });
});
