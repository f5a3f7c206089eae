import { expect } from 'chai';

import { panelRules, seatFeeWei } from '../../../scripts/config/parameters.ts';
import { defaults } from '../../support/defaults.ts';
import { commitSeed, DISPUTE, loadPanel, loadTaken, openCase, panelCost, seed } from '../../support/panel.ts';

const extraData = `0x${Buffer.from('case').toString('hex')}`;

describe('AppealPanel.constructor', () => {
  describe('when seats are even, too few or too many, a period is nothing, or rounds have no bound', () => {
    it('reverts with PanelRulesInvalid', async () => {
      const { addresses, network } = await loadPanel();
      const factory = await network.ethers.getContractFactory('AppealPanel');
      for (const change of [
        { seatCount: 4n },
        { seatCount: 1n },
        { seatCount: 11n },
        { evidencePeriod: 0n },
        { commitPeriod: 0n },
        { revealPeriod: 0n },
        { roundLimit: 0n },
        { roundLimit: 6n },
      ]) {
        const rules = { ...panelRules, ...change };
        await expect(
          factory.deploy(addresses.accessManager, addresses.arbitratorRegister, rules),
        ).to.be.revertedWithCustomError(factory, 'PanelRulesInvalid');
      }
    });
  });
});

describe('AppealPanel.constructor', () => {
  describe('when seats are three or nine, and rounds are five', () => {
    it('takes the rules, and names each in its own place', async () => {
      const { addresses, network } = await loadPanel();
      const factory = await network.ethers.getContractFactory('AppealPanel');
      for (const seatCount of [3n, 9n]) {
        const rules = { ...panelRules, seatCount, roundLimit: 5n };
        const panel = await factory.deploy(addresses.accessManager, addresses.arbitratorRegister, rules);
        expect([...(await panel.rules())]).to.deep.equal(Object.values(rules));
      }
    });
  });
});

describe('AppealPanel.createDispute', () => {
  describe('when there are more choices, or fewer, than two', () => {
    it('reverts with PanelChoicesUnsupported', async () => {
      const { arbitrable, panel } = await loadPanel();
      for (const choices of [0, 1, 3]) {
        await expect(arbitrable.open(panel, choices, { value: panelCost }))
          .to.be.revertedWithCustomError(panel, 'PanelChoicesUnsupported')
          .withArgs(choices, 2);
      }
    });
  });

  describe('when the caller is no contract, so that nobody could be told', () => {
    it('reverts with PanelArbitrableNoContract', async () => {
      const { panel, people } = await loadPanel();
      await expect(panel.connect(people.bo).createDispute(2, extraData, { value: panelCost }))
        .to.be.revertedWithCustomError(panel, 'PanelArbitrableNoContract')
        .withArgs(people.bo.address);
    });
  });

  describe('when less is paid than all seats cost', () => {
    it('reverts with PanelFeeTooLow one wei below', async () => {
      const { arbitrable, panel } = await loadPanel();
      await expect(arbitrable.open(panel, 2, { value: panelCost - 1n }))
        .to.be.revertedWithCustomError(panel, 'PanelFeeTooLow')
        .withArgs(panelCost - 1n, panelCost);
    });
  });

  describe('when there is too little gas to ask who is bound', () => {
    it('reverts with PanelGasTooLow', async () => {
      const { arbitrable, panel } = await loadPanel();
      await expect(arbitrable.open.staticCall(panel, 2, { value: panelCost, gasLimit: 450_000n }))
        .to.be.revertedWithCustomError(panel, 'PanelGasTooLow')
        .withArgs((left: bigint) => left < 450_000n, 500_000n);
    });
  });

  describe('when all seats are paid', () => {
    it('takes the dispute and tells everything of it', async () => {
      const { arbitrable, panel, network, people } = await loadPanel();
      await commitSeed({ ...(await loadPanel()) });
      const commitment = await panel.seedHashOf(DISPUTE, seed);
      const at = (await network.networkHelpers.time.latest()) + 100;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      const evidenceEndsAt = BigInt(at) + panelRules.evidencePeriod;
      const sent = await arbitrable.connect(people.bo).open(panel, 2, { value: panelCost });
      await expect(sent)
        .to.emit(panel, 'DisputeTaken')
        .withArgs(1, arbitrable, extraData, panelRules.seatCount, seatFeeWei, 0, evidenceEndsAt, commitment);
      await expect(sent).to.emit(panel, 'DisputeCreation').withArgs(1, arbitrable);
      await expect(sent).to.changeEtherBalances(network.ethers, [people.bo, panel], [-panelCost, panelCost]);
      const dispute = await panel.disputeOf(1);
      expect(dispute.asksParties).to.equal(true);
      expect(dispute.heldAssets).to.equal(panelCost);
      expect([await panel.disputeCount(), await panel.disputeStatus(1), await panel.currentRuling(1)]).to.deep.equal([
        1n,
        0n,
        0n,
      ]);
    });

    it('PAN-1: keeps what was paid beyond for the arbitrable', async () => {
      const { arbitrable, panel } = await loadPanel();
      await arbitrable.open(panel, 2, { value: panelCost + 7n });
      expect(await panel.creditOf(arbitrable)).to.equal(7n);
      expect(await panel.owedAssets()).to.equal(panelCost + 7n);
    });

    it('takes one whose arbitrable says nothing of parties', async () => {
      const situation = await loadPanel();
      await situation.arbitrable.keepParties(true);
      await openCase(situation);
      expect((await situation.panel.disputeOf(1)).asksParties).to.equal(false);
    });
  });
});

describe('AppealPanel.appeal', () => {
  describe('given a panel nobody can appeal from', () => {
    it('reverts with PanelNoAppeal, and says so by price and period', async () => {
      const { panel } = await loadTaken();
      await expect(panel.appeal(1, '0x', { value: 5n }))
        .to.be.revertedWithCustomError(panel, 'PanelNoAppeal')
        .withArgs(1);
      expect(await panel.appealCost(1, '0x')).to.equal(2n ** 255n - 1n);
      expect(await panel.appealPeriod(1)).to.deep.equal([0n, 0n]);
    });
  });
});

describe('AppealPanel.disputeOf', () => {
  describe('when there is no such dispute', () => {
    it('reverts with PanelDisputeUnknown', async () => {
      const { panel } = await loadTaken();
      for (const ask of [
        panel.disputeOf(2),
        panel.currentRuling(2),
        panel.disputeStatus(2),
        panel.revealSeed(2, seed),
        panel.giveUpSeed(2),
        panel.drawSeats(2),
        panel.replaceSilent(2),
        panel.commitVote(2, seed),
        panel.revealVote(2, 1, seed, seed),
        panel.giveRuling(2),
        panel.tellRuling(2),
      ]) {
        await expect(ask).to.be.revertedWithCustomError(panel, 'PanelDisputeUnknown').withArgs(2);
      }
      expect(await panel.seedOf(2)).to.equal(defaults.nothing);
    });
  });
});
