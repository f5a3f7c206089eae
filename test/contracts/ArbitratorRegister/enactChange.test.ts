import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { arbitrators } from '../../../scripts/config/people.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildPanel, loadPanel, type PanelCase } from '../../support/panel.ts';

const acts = { Enrol: 0, Remove: 1, SetFee: 2 } as const;

const enrol = (member: string) => ({ act: acts.Enrol, member, feeAssets: 0n });
const remove = (member: string) => ({ act: acts.Remove, member, feeAssets: 0n });
const fee = (feeAssets: bigint) => ({ act: acts.SetFee, member: defaults.nobody, feeAssets });

/** Chen's enrolment is proposed. */
async function buildProposed(): Promise<PanelCase> {
  const situation = await buildPanel();
  const { register, people } = situation;
  await register.connect(people.adjudicationManager).proposeChange(enrol(people.chen.address));
  return situation;
}

const loadProposed = defineSituation(buildProposed);
const loadApproved = defineSituation(async () => {
  const situation = await buildProposed();
  const { register, people } = situation;
  await register.connect(people.auditor).approveChange(enrol(people.chen.address));
  return situation;
});

describe('ArbitratorRegister.enactChange', () => {
  describe('given it is not approved', () => {
    it('reverts with RegisterChangeUnknown', async () => {
      const { register, people } = await loadProposed();
      const change = enrol(people.chen.address);
      await expect(register.enactChange(change))
        .to.be.revertedWithCustomError(register, 'RegisterChangeUnknown')
        .withArgs(await register.changeHashOf(change));
    });
  });

  describe('given seven days have not passed', () => {
    it('reverts with RegisterChangeNotDue a second before', async () => {
      const { register, people, network } = await loadApproved();
      const change = enrol(people.chen.address);
      const changeHash = await register.changeHashOf(change);
      const { enactableAt } = await register.pendingOf(changeHash);
      await network.networkHelpers.time.setNextBlockTimestamp(enactableAt - 1n);
      await expect(register.enactChange(change))
        .to.be.revertedWithCustomError(register, 'RegisterChangeNotDue')
        .withArgs(changeHash, enactableAt);
      await network.networkHelpers.time.setNextBlockTimestamp(enactableAt);
      await expect(register.connect(people.bo).enactChange(change))
        .to.emit(register, 'ArbitratorEnrolled')
        .withArgs(people.chen.address);
      expect(await register.isMember(people.chen)).to.equal(true);
    });
  });

  describe('given who was to be enrolled works for the carrier by now', () => {
    it('ACC-2: reverts with RegisterMemberIsStaff', async () => {
      const { register, people, network, contracts } = await loadApproved();
      await contracts.accessManager.connect(people.admin).grantRole(roles.ADJUSTER.id, people.chen, 0);
      await network.networkHelpers.time.increase(8 * DAY);
      await expect(register.enactChange(enrol(people.chen.address)))
        .to.be.revertedWithCustomError(register, 'RegisterMemberIsStaff')
        .withArgs(people.chen.address);
    });
  });

  describe('when it is due', () => {
    it('removes a member and sets a fee, each once', async () => {
      const { register, people, network, panel } = await loadPanel();
      const changes = [remove(people.arbitratorB.address), fee(7n)];
      for (const change of changes) {
        await register.connect(people.adjudicationManager).proposeChange(change);
        await register.connect(people.auditor).approveChange(change);
      }
      await network.networkHelpers.time.increase(8 * DAY);
      await expect(register.connect(people.bo).enactChange(changes[0] ?? fee(7n)))
        .to.emit(register, 'ArbitratorRemoved')
        .withArgs(people.arbitratorB.address, people.bo.address);
      await expect(register.enactChange(fee(7n)))
        .to.emit(register, 'SeatFeeSet')
        .withArgs(7n);
      expect(await register.members()).not.to.include(people.arbitratorB.address);
      expect(await panel.arbitrationCost('0x')).to.equal(21n);
      await expect(register.enactChange(fee(7n)))
        .to.be.revertedWithCustomError(register, 'RegisterChangeUnknown')
        .withArgs(await register.changeHashOf(fee(7n)));
    });
  });

  describe('given the register is full', () => {
    it('reverts with RegisterFull', async () => {
      const { addresses, network } = await loadPanel();
      const many = Array.from({ length: 101 }, (_, place) => `0x${(place + 1).toString(16).padStart(40, '0')}`);
      const factory = await network.ethers.getContractFactory('ArbitratorRegister');
      await expect(factory.deploy(addresses.accessManager, many, 1n))
        .to.be.revertedWithCustomError(factory, 'RegisterFull')
        .withArgs(100);
    });
  });
});

describe('ArbitratorRegister.resign', () => {
  describe('when the caller is no member', () => {
    it('reverts with RegisterMemberUnknown', async () => {
      const { register, people } = await loadPanel();
      await expect(register.connect(people.bo).resign())
        .to.be.revertedWithCustomError(register, 'RegisterMemberUnknown')
        .withArgs(people.bo.address);
    });
  });

  describe('when the caller is a member', () => {
    it('leaves the register at once', async () => {
      const { register, people } = await loadPanel();
      expect(await register.members()).to.deep.equal(arbitrators.map((person) => people[person].address));
      await expect(register.connect(people.arbitratorA).resign())
        .to.emit(register, 'ArbitratorRemoved')
        .withArgs(people.arbitratorA.address, people.arbitratorA.address);
      expect(await register.isMember(people.arbitratorA)).to.equal(false);
    });
  });
});
