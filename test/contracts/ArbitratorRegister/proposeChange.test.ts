import { expect } from 'chai';

import { seatFeeWei } from '../../../scripts/config/parameters.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
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
describe('ArbitratorRegister.proposeChange', () => {
  behavesAsRestricted(async () => {
    const { register: contract, people } = await loadPanel();
    const caller = people.auditor;
    return { contract, caller, send: () => contract.connect(caller).proposeChange(fee(1n)) };
  });

  describe('when one person speaks through the manager', () => {
    it('ACC-2: reverts with RegisterCallerIsManager', async () => {
      const { register, people, contracts, addresses } = await loadPanel();
      const data = register.interface.encodeFunctionData('proposeChange', [fee(1n)]);
      const asManager = contracts.accessManager.connect(people.adjudicationManager);
      await expect(asManager.execute(addresses.arbitratorRegister, data))
        .to.be.revertedWithCustomError(register, 'RegisterCallerIsManager')
        .withArgs(addresses.accessManager);
    });
  });

  describe('given it is proposed already', () => {
    it('reverts with RegisterChangeProposedAlready', async () => {
      const { register, people } = await loadProposed();
      const change = enrol(people.chen.address);
      await expect(register.connect(people.adjudicationManager).proposeChange(change))
        .to.be.revertedWithCustomError(register, 'RegisterChangeProposedAlready')
        .withArgs(await register.changeHashOf(change));
    });
  });

  describe('when somebody is enrolled who is nobody, is a member, or works for the carrier', () => {
    it('reverts with RegisterMemberZero, RegisterMemberKnown and RegisterMemberIsStaff', async () => {
      const { register, people } = await loadPanel();
      const manager = register.connect(people.adjudicationManager);
      await expect(manager.proposeChange(enrol(defaults.nobody))).to.be.revertedWithCustomError(
        register,
        'RegisterMemberZero',
      );
      await expect(manager.proposeChange(enrol(people.arbitratorA.address)))
        .to.be.revertedWithCustomError(register, 'RegisterMemberKnown')
        .withArgs(people.arbitratorA.address);
      for (const person of [people.adjuster, people.admin, people.recoveryOfficerB]) {
        await expect(manager.proposeChange(enrol(person.address)))
          .to.be.revertedWithCustomError(register, 'RegisterMemberIsStaff')
          .withArgs(person.address);
      }
    });
  });

  describe('when somebody is removed who is no member', () => {
    it('reverts with RegisterMemberUnknown', async () => {
      const { register, people } = await loadPanel();
      await expect(register.connect(people.adjudicationManager).proposeChange(remove(people.bo.address)))
        .to.be.revertedWithCustomError(register, 'RegisterMemberUnknown')
        .withArgs(people.bo.address);
    });
  });

  describe('when a fee is nothing, or more than one coin', () => {
    it('reverts with RegisterFeeInvalid', async () => {
      const { register, people } = await loadPanel();
      const limit = 10n ** 18n;
      for (const feeAssets of [0n, limit + 1n]) {
        await expect(register.connect(people.adjudicationManager).proposeChange(fee(feeAssets)))
          .to.be.revertedWithCustomError(register, 'RegisterFeeInvalid')
          .withArgs(feeAssets, limit);
      }
    });
  });

  describe('when it is sound', () => {
    it('waits for a second person, and changes nothing', async () => {
      const { register, people } = await loadPanel();
      const change = fee(5n);
      const changeHash = await register.changeHashOf(change);
      await expect(register.connect(people.adjudicationManager).proposeChange(change))
        .to.emit(register, 'RegisterChangeProposed')
        .withArgs(changeHash, people.adjudicationManager.address, [2n, defaults.nobody, 5n]);
      expect(await register.seatFee()).to.equal(seatFeeWei);
      expect(await register.pendingOf(changeHash)).to.deep.equal([
        people.adjudicationManager.address,
        defaults.nobody,
        0n,
      ]);
    });
  });
});
