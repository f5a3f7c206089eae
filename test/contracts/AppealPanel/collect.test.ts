import { expect } from 'chai';

import { present } from '../../../domain/primitives/assert.ts';
import { seatFeeWei } from '../../../scripts/config/parameters.ts';
import { DISPUTE, loadVoting, seatedOn, voteAll } from '../../support/panel.ts';

describe('AppealPanel.collect', () => {
  describe('when nothing waits', () => {
    it('reverts with PanelNothingToCollect', async () => {
      const { panel, people } = await loadVoting();
      await expect(panel.collect(people.bo))
        .to.be.revertedWithCustomError(panel, 'PanelNothingToCollect')
        .withArgs(people.bo.address);
    });
  });

  describe('when the receiver refuses', () => {
    it('reverts with PanelTransferRefused, and it still waits', async () => {
      const { panel, network } = await loadVoting();
      const refusing = await network.ethers.deployContract('TestArbitrator');
      const opener = await network.ethers.deployContract('TestArbitrable');
      expect(await opener.manner()).to.equal(0n);
      await network.networkHelpers.impersonateAccount(await refusing.getAddress());
      await network.networkHelpers.setBalance(await refusing.getAddress(), 10n ** 18n);
      const asRefusing = await network.ethers.getSigner(await refusing.getAddress());
      await panel.connect(asRefusing).createDispute(2, '0x', { value: 3n * seatFeeWei + 5n });
      await expect(panel.collect(refusing))
        .to.be.revertedWithCustomError(panel, 'PanelTransferRefused')
        .withArgs(refusing, 5);
      expect(await panel.creditOf(refusing)).to.equal(5n);
    });
  });

  describe('when the receiver collects somebody else’s in the middle of its own', () => {
    it('A26: reverts with PanelTransferRefused, and both still wait', async () => {
      const situation = await loadVoting();
      const { panel, arbitrable, people } = situation;
      await voteAll(situation, [2, undefined, 2]);
      await panel.giveRuling(DISPUTE);
      const friend = present((await seatedOn(situation))[0], 'a seat');
      await arbitrable.befriend(friend);
      await arbitrable.behave(4);
      await expect(panel.connect(people.bo).collect(arbitrable))
        .to.be.revertedWithCustomError(panel, 'PanelTransferRefused')
        .withArgs(arbitrable, seatFeeWei);
      expect([await panel.creditOf(arbitrable), await panel.creditOf(friend)]).to.deep.equal([seatFeeWei, seatFeeWei]);
    });
  });

  describe('given fees and refunds', () => {
    it('PAN-1, T25: sends all of the deposit, each their part, by whoever asks', async () => {
      const situation = await loadVoting();
      const { panel, arbitrable, network, people } = situation;
      await voteAll(situation, [2, undefined, 2]);
      await panel.giveRuling(DISPUTE);
      const [first, , third] = await seatedOn(situation);
      for (const to of [present(first, 'a seat'), present(third, 'a seat'), arbitrable]) {
        const sent = await panel.connect(people.bo).collect(to);
        await expect(sent).to.changeEtherBalances(network.ethers, [to, panel], [seatFeeWei, -seatFeeWei]);
        await expect(sent).to.emit(panel, 'FeesCollected').withArgs(to, seatFeeWei);
      }
      expect(await panel.owedAssets()).to.equal(0n);
      expect(await network.ethers.provider.getBalance(panel)).to.equal(0n);
    });
  });
});
