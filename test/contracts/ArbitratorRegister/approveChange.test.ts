import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { roles } from '../../../scripts/config/roles.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { buildPanel, loadPanel, type PanelCase } from '../../support/panel.ts';

const acts = { Enrol: 0, Remove: 1, SetFee: 2 } as const;

const enrol = (member: string) => ({ act: acts.Enrol, member, feeAssets: 0n });
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

describe('ArbitratorRegister.approveChange', () => {
  behavesAsRestricted(async () => {
    const { register: contract, people } = await loadProposed();
    const caller = people.adjudicationManager;
    return { contract, caller, send: () => contract.connect(caller).approveChange(enrol(people.chen.address)) };
  });

  describe('when nobody proposed it, or it is approved', () => {
    it('reverts with RegisterChangeUnknown', async () => {
      const proposed = await loadProposed();
      const other = enrol(proposed.people.bo.address);
      await expect(proposed.register.connect(proposed.people.auditor).approveChange(other))
        .to.be.revertedWithCustomError(proposed.register, 'RegisterChangeUnknown')
        .withArgs(await proposed.register.changeHashOf(other));
      const { register, people } = await loadApproved();
      const change = enrol(people.chen.address);
      await expect(register.connect(people.auditor).approveChange(change))
        .to.be.revertedWithCustomError(register, 'RegisterChangeUnknown')
        .withArgs(await register.changeHashOf(change));
    });
  });

  describe('when the proposer holds the second role too', () => {
    it('ACC-2: reverts with RegisterNeedsSecondPerson', async () => {
      const { register, people, contracts } = await loadProposed();
      const both = people.adjudicationManager;
      await contracts.accessManager.connect(people.admin).grantRole(roles.AUDITOR.id, both, 0);
      const change = enrol(people.chen.address);
      await expect(register.connect(both).approveChange(change))
        .to.be.revertedWithCustomError(register, 'RegisterNeedsSecondPerson')
        .withArgs(await register.changeHashOf(change), both.address);
    });
  });

  describe('when a second person approves', () => {
    it('waits seven days', async () => {
      const { register, people, network } = await loadProposed();
      const change = enrol(people.chen.address);
      const at = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      await expect(register.connect(people.auditor).approveChange(change))
        .to.emit(register, 'RegisterChangeApproved')
        .withArgs(await register.changeHashOf(change), people.auditor.address, at + 7 * DAY);
      const { proposer, approver, enactableAt } = await register.pendingOf(await register.changeHashOf(change));
      expect([proposer, approver]).to.deep.equal([people.adjudicationManager.address, people.auditor.address]);
      expect(enactableAt).to.equal(BigInt(at + 7 * DAY));
      expect(await register.isMember(people.chen)).to.equal(false);
    });
  });
});

describe('ArbitratorRegister.cancelChange', () => {
  behavesAsRestricted(async () => {
    const { register: contract, people } = await loadProposed();
    const caller = people.bo;
    return { contract, caller, send: () => contract.connect(caller).cancelChange(enrol(people.chen.address)) };
  });

  describe('when nobody proposed it', () => {
    it('reverts with RegisterChangeUnknown', async () => {
      const { register, people } = await loadPanel();
      await expect(register.connect(people.auditor).cancelChange(fee(9n)))
        .to.be.revertedWithCustomError(register, 'RegisterChangeUnknown')
        .withArgs(await register.changeHashOf(fee(9n)));
    });
  });

  describe('given it is approved', () => {
    it('takes it back for good', async () => {
      const { register, people, network } = await loadApproved();
      const change = enrol(people.chen.address);
      const changeHash = await register.changeHashOf(change);
      await expect(register.connect(people.auditor).cancelChange(change))
        .to.emit(register, 'RegisterChangeCancelled')
        .withArgs(changeHash, people.auditor.address);
      await network.networkHelpers.time.increase(8 * DAY);
      await expect(register.enactChange(change))
        .to.be.revertedWithCustomError(register, 'RegisterChangeUnknown')
        .withArgs(changeHash);
    });
  });
});
