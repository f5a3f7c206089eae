import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

const order = encodeBytes32String('ORDER-7');
const RECOVERY_OFFICER = 13n;
const ATTESTOR = 12n;

/** Ana is on hold and a renewal is proposed. */
async function loadProposed(): Promise<TestDeployment> {
  const deployment = await loadDeployment();
  const desk = deployment.contracts.eligibilityDesk.connect(deployment.people.attestor);
  await desk.placeHold(deployment.people.ana, order);
  await desk.proposeRenewal(deployment.people.ana, order);
  return deployment;
}

describe('EligibilityDesk.approveRenewal', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadProposed();
    const contract = contracts.eligibilityDesk;
    const caller = people.attestor;
    return { contract, caller, send: () => contract.connect(caller).approveRenewal(people.ana, order) };
  });

  describe('when another order is named, or another person', () => {
    it('reverts with HoldRenewalNotProposed', async () => {
      const { contracts, people } = await loadProposed();
      const desk = contracts.eligibilityDesk.connect(people.recoveryOfficerA);
      const other = encodeBytes32String('ORDER-8');
      await expect(desk.approveRenewal(people.ana, other))
        .to.be.revertedWithCustomError(desk, 'HoldRenewalNotProposed')
        .withArgs(people.ana.address, other);
      await expect(desk.approveRenewal(people.bo, order))
        .to.be.revertedWithCustomError(desk, 'HoldRenewalNotProposed')
        .withArgs(people.bo.address, order);
    });
  });

  describe('given the proposal is older than a day', () => {
    it('reverts with HoldRenewalNotProposed', async () => {
      const { contracts, people, network } = await loadProposed();
      const desk = contracts.eligibilityDesk.connect(people.recoveryOfficerA);
      const { proposedAt } = await desk.renewalOf(people.ana);
      await network.networkHelpers.time.setNextBlockTimestamp(proposedAt + BigInt(DAY) + 1n);
      await expect(desk.approveRenewal(people.ana, order))
        .to.be.revertedWithCustomError(desk, 'HoldRenewalNotProposed')
        .withArgs(people.ana.address, order);
    });
  });

  describe('when the proposer holds the second role too', () => {
    it('ACC-2: reverts with HoldNeedsTwoPeople', async () => {
      const { contracts, people, addresses } = await loadDeployment();
      const both = people.recoveryOfficerA;
      const admin = contracts.accessManager.connect(people.admin);
      await admin.grantRole(ATTESTOR, both, 0);
      expect((await admin.hasRole(RECOVERY_OFFICER, both))[0]).to.equal(true);
      const desk = contracts.eligibilityDesk.connect(both);
      await desk.placeHold(people.ana, order);
      await desk.proposeRenewal(people.ana, order);
      await expect(desk.approveRenewal(people.ana, order))
        .to.be.revertedWithCustomError(desk, 'HoldNeedsTwoPeople')
        .withArgs(people.ana.address, both.address);
      const data = desk.interface.encodeFunctionData('approveRenewal', [people.ana.address, order]);
      await expect(contracts.accessManager.connect(both).execute(addresses.eligibilityDesk, data))
        .to.be.revertedWithCustomError(desk, 'HoldCallerIsManager')
        .withArgs(addresses.accessManager);
    });
  });

  describe('when a second person approves', () => {
    it('holds thirty days from now on, in every pool, once: renewals do not pile up', async () => {
      const { contracts, people, network } = await loadProposed();
      const desk = contracts.eligibilityDesk.connect(people.recoveryOfficerB);
      const at = (await network.networkHelpers.time.latest()) + 3_600;
      const until = BigInt(at + 30 * DAY);
      await network.networkHelpers.time.setNextBlockTimestamp(at);
      await expect(desk.approveRenewal(people.ana, order))
        .to.emit(desk, 'HoldRenewed')
        .withArgs(people.ana.address, people.attestor.address, people.recoveryOfficerB.address, until, order)
        .and.to.emit(contracts.pools.TRAVEL, 'HoldSet')
        .withArgs(people.ana.address, until, 0n);
      expect((await desk.eligibilityOf(people.ana)).heldUntil).to.equal(until);
      await expect(desk.approveRenewal(people.ana, order))
        .to.be.revertedWithCustomError(desk, 'HoldRenewalNotProposed')
        .withArgs(people.ana.address, order);
    });

    it('begins today when the hold was over', async () => {
      const { contracts, people, network } = await loadProposed();
      const { time } = network.networkHelpers;
      await time.increase(40 * DAY);
      await contracts.eligibilityDesk.connect(people.attestor).proposeRenewal(people.ana, order);
      const at = (await time.latest()) + 10;
      await time.setNextBlockTimestamp(at);
      await contracts.eligibilityDesk.connect(people.recoveryOfficerB).approveRenewal(people.ana, order);
      expect((await contracts.eligibilityDesk.eligibilityOf(people.ana)).heldUntil).to.equal(at + 30 * DAY);
    });
  });
});
