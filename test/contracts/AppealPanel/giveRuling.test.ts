import { expect } from 'chai';

import { seatFeeWei } from '../../../scripts/config/parameters.ts';
import { DISPUTE, loadTaken, loadVoting, openVotes, pass, sealVotes, voteAll } from '../../support/panel.ts';

const manners = { Proper: 0, Reverting: 1, BurningGas: 2, ReturningMuch: 3, Reentering: 4 } as const;

describe('AppealPanel.giveRuling', () => {
  describe('given the seats are not drawn', () => {
    it('reverts with PanelNotDrawn', async () => {
      const { panel } = await loadTaken();
      await expect(panel.giveRuling(DISPUTE)).to.be.revertedWithCustomError(panel, 'PanelNotDrawn').withArgs(DISPUTE);
    });
  });

  describe('given the round is not over', () => {
    it('reverts with PanelWindowOpen', async () => {
      const { panel } = await loadVoting();
      const { revealEndsAt } = await panel.disputeOf(DISPUTE);
      await expect(panel.giveRuling(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, revealEndsAt);
    });
  });

  describe('given seats that sealed nothing and rounds that are left', () => {
    it('reverts with PanelSeatsSilent', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await sealVotes(situation, [2, 2, undefined]);
      await pass(situation, (await panel.disputeOf(DISPUTE)).revealEndsAt);
      await expect(panel.giveRuling(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelSeatsSilent')
        .withArgs(DISPUTE, 1);
    });
  });

  describe('given votes', () => {
    for (const [words, votes, ruling] of [
      ['all for the one side', [1, 1, 1], 1],
      ['two for the other side', [2, 1, 2], 2],
      ['two for neither', [0, 2, 0], 0],
      ['T34: one for each', [0, 1, 2], 0],
      ['two, and a silent seat', [2, undefined, 2], 2],
    ] as const) {
      it(`PAN-3: rules ${ruling} by ${words}`, async () => {
        const situation = await loadVoting();
        const { panel, arbitrable, people } = situation;
        await voteAll(situation, votes);
        const revealed = votes.filter((vote) => vote !== undefined).length;
        const refund = seatFeeWei * BigInt(3 - revealed);
        const sent = await panel.connect(people.chen).giveRuling(DISPUTE);
        await expect(sent).to.emit(panel, 'RulingGiven').withArgs(DISPUTE, arbitrable, ruling, revealed, refund);
        await expect(sent).to.emit(panel, 'RulingTold').withArgs(DISPUTE, arbitrable, true);
        expect([await arbitrable.heardCount(), await arbitrable.heardRuling()]).to.deep.equal([1n, BigInt(ruling)]);
        expect([await panel.currentRuling(DISPUTE), await panel.disputeStatus(DISPUTE)]).to.deep.equal([
          BigInt(ruling),
          2n,
        ]);
      });
    }

    it('PAN-3: rules 0 after the last round when the votes there are tie', async () => {
      const situation = await loadVoting();
      const { panel, arbitrable } = situation;
      await voteAll(situation, [1, undefined, 2]);
      await expect(panel.giveRuling(DISPUTE))
        .to.emit(panel, 'RulingGiven')
        .withArgs(DISPUTE, arbitrable, 0, 2, seatFeeWei);
    });

    it('PAN-3: takes a vote that was sealed and never opened for one for neither, and pays it nothing', async () => {
      const situation = await loadVoting();
      const { panel, arbitrable } = situation;
      await sealVotes(situation, [1, 2, 1]);
      await openVotes(situation, [1, 2, undefined]);
      const { revealEndsAt } = await panel.disputeOf(DISPUTE);
      await expect(panel.giveRuling(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, revealEndsAt);
      await pass(situation, revealEndsAt);
      await expect(panel.giveRuling(DISPUTE))
        .to.emit(panel, 'RulingGiven')
        .withArgs(DISPUTE, arbitrable, 0, 2, seatFeeWei);
    });
  });

  describe('given the arbitrable misbehaves', () => {
    for (const [words, manner] of [
      ['reverts', manners.Reverting],
      ['burns its gas', manners.BurningGas],
      ['reverts with 128 kilobytes', manners.ReturningMuch],
      ['comes back in', manners.Reentering],
    ] as const) {
      it(`PAN-4: rules all the same when it ${words}, and tells it again when asked`, async () => {
        const situation = await loadVoting();
        const { panel, arbitrable, people } = situation;
        await voteAll(situation, [2, 2, 2]);
        await arbitrable.behave(manner);
        await expect(panel.giveRuling(DISPUTE, { gasLimit: 5_000_000n }))
          .to.emit(panel, 'RulingTold')
          .withArgs(DISPUTE, arbitrable, false);
        expect(await panel.currentRuling(DISPUTE)).to.equal(2n);
        await arbitrable.behave(manners.Proper);
        await expect(panel.connect(people.bo).tellRuling(DISPUTE))
          .to.emit(panel, 'RulingTold')
          .withArgs(DISPUTE, arbitrable, true);
        expect(await arbitrable.heardRuling()).to.equal(2n);
      });
    }
  });
});

describe('AppealPanel.tellRuling', () => {
  describe('given no ruling, or one that was told', () => {
    it('reverts with PanelNotRuled and PanelToldAlready', async () => {
      const situation = await loadVoting();
      const { panel } = situation;
      await expect(panel.tellRuling(DISPUTE)).to.be.revertedWithCustomError(panel, 'PanelNotRuled').withArgs(DISPUTE);
      await voteAll(situation, [2, 2, 2]);
      await panel.giveRuling(DISPUTE);
      await expect(panel.tellRuling(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelToldAlready')
        .withArgs(DISPUTE);
    });
  });
});
