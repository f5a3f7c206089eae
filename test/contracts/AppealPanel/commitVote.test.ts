import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { defaults } from '../../support/defaults.ts';
import {
  DISPUTE,
  loadDrawn,
  loadTaken,
  loadVoting,
  pass,
  seatedOn,
  standbyOf,
  type PanelCase,
} from '../../support/panel.ts';

const sealed = `0x${'c0'.repeat(32)}`;

async function firstOf(situation: PanelCase) {
  return present((await seatedOn(situation))[0], 'a seat');
}

describe('AppealPanel.commitVote', () => {
  describe('given the seats are not drawn', () => {
    it('reverts with PanelNotDrawn', async () => {
      const { panel, people } = await loadTaken();
      await expect(panel.connect(people.arbitratorA).commitVote(DISPUTE, sealed))
        .to.be.revertedWithCustomError(panel, 'PanelNotDrawn')
        .withArgs(DISPUTE);
    });
  });

  describe('when the caller sits on no seat, or left the register', () => {
    it('T12: reverts with PanelNotSeated', async () => {
      const situation = await loadVoting();
      const { panel, people, register } = situation;
      const [seated, standby] = [await firstOf(situation), present((await standbyOf(situation))[0], 'somebody')];
      await register.connect(seated).resign();
      for (const caller of [people.bo, standby, seated]) {
        await expect(panel.connect(caller).commitVote(DISPUTE, sealed))
          .to.be.revertedWithCustomError(panel, 'PanelNotSeated')
          .withArgs(DISPUTE, caller.address);
      }
    });
  });

  describe('given evidence is taken still', () => {
    it('reverts with PanelWindowOpen', async () => {
      const situation = await loadDrawn();
      const { evidenceEndsAt } = await situation.panel.disputeOf(DISPUTE);
      await expect(situation.panel.connect(await firstOf(situation)).commitVote(DISPUTE, sealed))
        .to.be.revertedWithCustomError(situation.panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, evidenceEndsAt);
    });
  });

  describe('given the time to seal is over', () => {
    it('reverts with PanelWindowClosed', async () => {
      const situation = await loadVoting();
      const { commitEndsAt } = await situation.panel.disputeOf(DISPUTE);
      await pass(situation, commitEndsAt);
      await expect(situation.panel.connect(await firstOf(situation)).commitVote(DISPUTE, sealed))
        .to.be.revertedWithCustomError(situation.panel, 'PanelWindowClosed')
        .withArgs(DISPUTE, commitEndsAt);
    });
  });

  describe('when nothing is sealed', () => {
    it('reverts with PanelVoteEmpty', async () => {
      const situation = await loadVoting();
      await expect(situation.panel.connect(await firstOf(situation)).commitVote(DISPUTE, defaults.nothing))
        .to.be.revertedWithCustomError(situation.panel, 'PanelVoteEmpty')
        .withArgs(DISPUTE, 0);
    });
  });

  describe('given the seat has sealed', () => {
    it('T12: reverts with PanelVotedAlready', async () => {
      const situation = await loadVoting();
      const asFirst = situation.panel.connect(await firstOf(situation));
      await asFirst.commitVote(DISPUTE, sealed);
      await expect(asFirst.commitVote(DISPUTE, sealed))
        .to.be.revertedWithCustomError(situation.panel, 'PanelVotedAlready')
        .withArgs(DISPUTE, 0);
    });
  });

  describe('when the seat seals its vote', () => {
    it('keeps the commitment and says no more', async () => {
      const situation = await loadVoting();
      const first = await firstOf(situation);
      await expect(situation.panel.connect(first).commitVote(DISPUTE, sealed))
        .to.emit(situation.panel, 'VoteCommitted')
        .withArgs(DISPUTE, first.address, 0, sealed);
      expect((await situation.panel.seatsOf(DISPUTE))[0]).to.deep.equal([first.address, 0n, false, sealed]);
      expect((await situation.panel.disputeOf(DISPUTE)).committed).to.equal(1n);
    });
  });
});
