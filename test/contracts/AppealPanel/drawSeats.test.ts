import { expect } from 'chai';
import { AbiCoder, keccak256 } from 'ethers';

import { present } from '../../../domain/primitives/assert.ts';
import { arbitrators } from '../../../scripts/config/people.ts';
import { panelRules } from '../../../scripts/config/parameters.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { defaults } from '../../support/defaults.ts';
import {
  commitSeed,
  DISPUTE,
  drawNow,
  loadDrawn,
  loadPanel,
  loadTaken,
  openCase,
  seatedOn,
  seed,
} from '../../support/panel.ts';

/** Whom the lot takes when everybody may sit: member after member, none put back, the last in the place of who was taken. */
function lotOf(members: readonly string[], entropy: string, round: number, seats: number): readonly string[] {
  const coder = AbiCoder.defaultAbiCoder();
  const left = [...members];
  let luck = keccak256(coder.encode(['bytes32', 'uint8'], [entropy, round]));
  return Array.from({ length: seats }, () => {
    luck = keccak256(coder.encode(['bytes32'], [luck]));
    const at = Number(BigInt(luck) % BigInt(left.length));
    const taken = present(left[at], 'a member');
    left[at] = present(left.at(-1), 'a member');
    left.pop();
    return taken;
  });
}

describe('AppealPanel.drawSeats', () => {
  describe('given no block is fixed', () => {
    it('reverts with PanelNotAnchored', async () => {
      const { panel } = await loadTaken();
      await expect(panel.drawSeats(DISPUTE)).to.be.revertedWithCustomError(panel, 'PanelNotAnchored').withArgs(DISPUTE);
    });
  });

  describe('given the seats are drawn', () => {
    it('reverts with PanelDrawnAlready', async () => {
      const { panel } = await loadDrawn();
      await expect(panel.drawSeats(DISPUTE))
        .to.be.revertedWithCustomError(panel, 'PanelDrawnAlready')
        .withArgs(DISPUTE);
    });
  });

  describe('given the block is out of memory', () => {
    it('takes another block, and draws after it', async () => {
      const { panel, people, network } = await loadTaken();
      await panel.revealSeed(DISPUTE, seed);
      await network.networkHelpers.mine(300);
      const block = (await network.ethers.provider.getBlockNumber()) + 1;
      await expect(panel.connect(people.bo).drawSeats(DISPUTE))
        .to.emit(panel, 'DrawAnchored')
        .withArgs(DISPUTE, people.bo.address, block);
      await expect(panel.drawSeats(DISPUTE)).to.emit(panel, 'VotingOpened');
    });
  });

  describe('when the block is known', () => {
    it('draws by seed and block, three different people, whom nobody knew before', async () => {
      const situation = await loadTaken();
      const { panel, network } = situation;
      await panel.revealSeed(DISPUTE, seed);
      const anchor = present(await network.ethers.provider.getBlock('latest'), 'the block');
      const { evidenceEndsAt } = await panel.disputeOf(DISPUTE);
      const coder = AbiCoder.defaultAbiCoder();
      const entropy = keccak256(coder.encode(['bytes32', 'bytes32', 'uint256'], [seed, anchor.hash, DISPUTE]));
      const opensAt = evidenceEndsAt + 1n;
      const commitEndsAt = opensAt + panelRules.commitPeriod;
      const sent = await panel.drawSeats(DISPUTE);
      await expect(sent)
        .to.emit(panel, 'VotingOpened')
        .withArgs(DISPUTE, 1, 3, opensAt, commitEndsAt, commitEndsAt + panelRules.revealPeriod, entropy);
      const seated = await seatedOn(situation);
      for (const [place, { address }] of seated.entries()) {
        await expect(sent).to.emit(panel, 'SeatDrawn').withArgs(DISPUTE, address, place, 1);
      }
      expect(new Set(seated).size).to.equal(3);
    });

    it('PAN-2: seats whom the lot takes from the register, so that anybody can draw it again', async () => {
      const situation = await loadTaken();
      const { panel, register } = situation;
      await drawNow(situation);
      const { entropy } = await panel.disputeOf(DISPUTE);
      const seated = (await panel.seatsOf(DISPUTE)).map(({ arbitrator }) => arbitrator);
      expect(seated).to.deep.equal(lotOf(await register.members(), entropy, 1, seated.length));
    });
  });

  describe('given people who may not sit', () => {
    it('PAN-2, ACC-2: draws neither who is bound, nor who works for the carrier', async () => {
      const situation = await loadTaken();
      const { arbitrable, people, contracts, panel } = situation;
      await arbitrable.bind(people.arbitratorA);
      await contracts.accessManager.grantRole(roles.ADJUSTER.id, people.arbitratorB, 0);
      await drawNow(situation);
      const seated = (await seatedOn(situation)).map(({ address }) => address);
      expect(seated.sort()).to.deep.equal(
        (['arbitratorC', 'arbitratorD', 'arbitratorE'] as const).map((person) => people[person].address).sort(),
      );
      expect((await panel.disputeOf(DISPUTE)).seated).to.equal(3n);
    });

    it('leaves seats empty rather than take them', async () => {
      const situation = await loadTaken();
      for (const person of arbitrators.slice(0, 4)) await situation.arbitrable.bind(situation.people[person]);
      await drawNow(situation);
      const seats = await situation.panel.seatsOf(DISPUTE);
      const last = situation.people.arbitratorE.address;
      expect(seats.map(({ arbitrator }) => arbitrator)).to.deep.equal([last, defaults.nobody, defaults.nobody]);
    });

    describe('when nobody is left', () => {
      /** Drawn while evidence is still taken. */
      async function drawNobody() {
        const situation = await loadTaken();
        for (const person of arbitrators) await situation.arbitrable.bind(situation.people[person]);
        await drawNow(situation);
        const { evidenceEndsAt } = await situation.panel.disputeOf(DISPUTE);
        return { ...situation, evidenceEndsAt: Number(evidenceEndsAt) };
      }

      it('rules nothing while evidence may still come', async () => {
        const { panel, network, evidenceEndsAt } = await drawNobody();
        await network.networkHelpers.time.setNextBlockTimestamp(evidenceEndsAt);
        await expect(panel.giveRuling(DISPUTE))
          .to.be.revertedWithCustomError(panel, 'PanelWindowOpen')
          .withArgs(DISPUTE, evidenceEndsAt);
      });

      it('rules for neither a second later', async () => {
        const { panel, network, arbitrable, evidenceEndsAt } = await drawNobody();
        await network.networkHelpers.time.setNextBlockTimestamp(evidenceEndsAt + 1);
        await expect(panel.giveRuling(DISPUTE))
          .to.emit(panel, 'RulingGiven')
          .withArgs(DISPUTE, arbitrable, 0, 0, 3n * 10n ** 16n);
      });
    });

    it('takes an arbitrable that answered once and no more for one that calls everybody bound', async () => {
      const situation = await loadTaken();
      await situation.arbitrable.keepParties(true);
      await drawNow(situation);
      expect((await situation.panel.disputeOf(DISPUTE)).seated).to.equal(0n);
    });
  });

  describe('given an arbitrable that says nothing of parties and is on the register itself', () => {
    it('PAN-2: seats everybody but the arbitrable, and asks it nothing', async () => {
      const situation = await loadPanel();
      const { panel, register, arbitrable, people, contracts, network } = situation;
      const enrol = { act: 0, member: await arbitrable.getAddress(), feeAssets: 0n };
      await register.connect(people.adjudicationManager).proposeChange(enrol);
      await register.connect(people.auditor).approveChange(enrol);
      const { enactableAt } = await register.pendingOf(await register.changeHashOf(enrol));
      await network.networkHelpers.time.increaseTo(enactableAt);
      await register.enactChange(enrol);
      const { arbitratorD, arbitratorE } = people;
      for (const person of arbitrators) {
        if (people[person] === arbitratorD || people[person] === arbitratorE) continue;
        await contracts.accessManager.grantRole(roles.ADJUSTER.id, people[person], 0);
      }
      await arbitrable.keepParties(true);
      await commitSeed(situation);
      await openCase(situation);
      await drawNow(situation);
      const seats = (await panel.seatsOf(DISPUTE)).map(({ arbitrator }) => arbitrator);
      expect(seats.sort()).to.deep.equal([defaults.nobody, arbitratorD.address, arbitratorE.address].sort());
    });
  });

  describe('when there is too little gas to ask who is bound', () => {
    it('reverts with PanelGasTooLow', async () => {
      const { panel, network } = await loadTaken();
      await panel.revealSeed(DISPUTE, seed);
      await network.networkHelpers.mine(1);
      await expect(panel.drawSeats.staticCall(DISPUTE, { gasLimit: 450_000n }))
        .to.be.revertedWithCustomError(panel, 'PanelGasTooLow')
        .withArgs((left: bigint) => left < 450_000n, 500_000n);
    });
  });
});
