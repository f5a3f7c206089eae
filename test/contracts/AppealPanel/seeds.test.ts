import { expect } from 'chai';

import { panelRules } from '../../../scripts/config/parameters.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { defaults } from '../../support/defaults.ts';
import { DISPUTE, loadPanel, loadTaken, openCase, pass, seed } from '../../support/panel.ts';

const other = `0x${'07'.repeat(32)}`;

describe('AppealPanel.commitSeeds', () => {
  behavesAsRestricted(async () => {
    const { panel: contract, people } = await loadPanel();
    const caller = people.adjudicationManager;
    return { contract, caller, send: () => contract.connect(caller).commitSeeds([other]) };
  });

  describe('when there are none, too many, or an empty one', () => {
    it('reverts with PanelSeedsInvalid and PanelSeedZero', async () => {
      const { panel, people } = await loadPanel();
      const asAuditor = panel.connect(people.auditor);
      const many: string[] = Array.from({ length: 101 }, () => other);
      await expect(asAuditor.commitSeeds([]))
        .to.be.revertedWithCustomError(panel, 'PanelSeedsInvalid')
        .withArgs(0, 100);
      await expect(asAuditor.commitSeeds(many))
        .to.be.revertedWithCustomError(panel, 'PanelSeedsInvalid')
        .withArgs(101, 100);
      await expect(asAuditor.commitSeeds([other, defaults.nothing]))
        .to.be.revertedWithCustomError(panel, 'PanelSeedZero')
        .withArgs(1);
    });
  });

  describe('given disputes that exist already', () => {
    it('commits for those after them, and after what was committed before', async () => {
      const situation = await loadPanel();
      const { panel, people } = situation;
      const asAuditor = panel.connect(people.auditor);
      await openCase(situation);
      await expect(asAuditor.commitSeeds([other, seed]))
        .to.emit(panel, 'SeedsCommitted')
        .withArgs(2, people.auditor.address, [other, seed]);
      await expect(asAuditor.commitSeeds([seed]))
        .to.emit(panel, 'SeedsCommitted')
        .withArgs(4, people.auditor.address, [seed]);
      expect(await Promise.all([1, 2, 3, 4].map((dispute) => panel.seedOf(dispute)))).to.deep.equal([
        defaults.nothing,
        other,
        seed,
        seed,
      ]);
      expect((await panel.disputeOf(1)).seedCommitment).to.equal(defaults.nothing);
    });
  });
});

describe('AppealPanel.revealSeed', () => {
  describe('given the draw is anchored already', () => {
    it('reverts with PanelAnchoredAlready', async () => {
      const { panel } = await loadTaken();
      await panel.revealSeed(DISPUTE, seed);
      await expect(panel.revealSeed(DISPUTE, seed))
        .to.be.revertedWithCustomError(panel, 'PanelAnchoredAlready')
        .withArgs(DISPUTE);
      await expect(panel.giveUpSeed(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelAnchoredAlready')
        .withArgs(DISPUTE);
    });
  });

  describe('when it is another seed than was committed, or none was', () => {
    it('reverts with PanelSeedWrong', async () => {
      const { panel } = await loadTaken();
      await expect(panel.revealSeed(DISPUTE, other))
        .to.be.revertedWithCustomError(panel, 'PanelSeedWrong')
        .withArgs(DISPUTE);
      const fresh = await loadPanel();
      await openCase(fresh);
      await expect(fresh.panel.revealSeed(DISPUTE, seed))
        .to.be.revertedWithCustomError(fresh.panel, 'PanelSeedWrong')
        .withArgs(DISPUTE);
    });
  });

  describe('when evidence is over', () => {
    it('reverts with PanelWindowClosed', async () => {
      const situation = await loadTaken();
      const { evidenceEndsAt } = await situation.panel.disputeOf(DISPUTE);
      await pass(situation, evidenceEndsAt);
      await expect(situation.panel.revealSeed(DISPUTE, seed))
        .to.be.revertedWithCustomError(situation.panel, 'PanelWindowClosed')
        .withArgs(DISPUTE, evidenceEndsAt);
    });
  });

  describe('when it is the seed', () => {
    it('anchors the draw in this block', async () => {
      const { panel, people, network } = await loadTaken();
      const block = (await network.ethers.provider.getBlockNumber()) + 1;
      await expect(panel.connect(people.bo).revealSeed(DISPUTE, seed))
        .to.emit(panel, 'SeedRevealed')
        .withArgs(DISPUTE, people.bo.address, seed, block);
    });
  });
});

describe('AppealPanel.giveUpSeed', () => {
  describe('given a seed is committed and evidence is taken', () => {
    it('reverts with PanelWindowOpen', async () => {
      const { panel } = await loadTaken();
      const { evidenceEndsAt } = await panel.disputeOf(DISPUTE);
      await expect(panel.giveUpSeed(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
        .withArgs(DISPUTE, evidenceEndsAt);
    });
  });

  describe('given nobody committed a seed, or it did not come in time', () => {
    it('lets a stranger anchor the draw without it', async () => {
      const bare = await loadPanel();
      await openCase(bare);
      const late = await loadTaken();
      await pass(late, (await late.panel.disputeOf(DISPUTE)).evidenceEndsAt);
      for (const { panel, people, network } of [bare, late]) {
        const block = (await network.ethers.provider.getBlockNumber()) + 1;
        await expect(panel.connect(people.chen).giveUpSeed(DISPUTE))
          .to.emit(panel, 'SeedGivenUp')
          .withArgs(DISPUTE, people.chen.address, block);
        await panel.drawSeats(DISPUTE);
        expect((await panel.disputeOf(DISPUTE)).seated).to.equal(panelRules.seatCount);
      }
    });
  });
});
