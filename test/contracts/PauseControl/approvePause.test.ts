import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';
import type { TestDeployment } from '../../support/test-deployment.ts';

const { sell } = pauseFlags;

/** Officer A asked for a pause of the sale that ends in a day. */
async function loadProposed(): Promise<TestDeployment & { readonly endsAt: number }> {
  const deployment = await loadDeployment();
  const { contracts, people, network } = deployment;
  const endsAt = (await network.networkHelpers.time.latest()) + DAY;
  await contracts.pauseControl.connect(people.pauseOfficerA).proposePause(sell, endsAt);
  return { ...deployment, endsAt };
}

describe('PauseControl.approvePause', () => {
  behavesAsRestricted(async () => {
    const { contracts, people, endsAt } = await loadProposed();
    const contract = contracts.pauseControl;
    const caller = people.admin;
    return { contract, caller, send: () => contract.connect(caller).approvePause(sell, endsAt) };
  });

  describe('given nobody proposed it', () => {
    it('reverts with PauseNotProposed, also when the end differs by a second', async () => {
      const { contracts, people, endsAt } = await loadProposed();
      const { pauseControl } = contracts;
      for (const [flag, end] of [
        [pauseFlags.file, endsAt],
        [sell, endsAt + 1],
      ] as const) {
        await expect(pauseControl.connect(people.pauseOfficerB).approvePause(flag, end))
          .to.be.revertedWithCustomError(pauseControl, 'PauseNotProposed')
          .withArgs(flag, end);
      }
    });
  });

  describe('given it was proposed more than a day ago', () => {
    it('reverts with PauseNotProposed', async () => {
      const { contracts, people, network } = await loadDeployment();
      const { pauseControl } = contracts;
      const endsAt = (await network.networkHelpers.time.latest()) + 3 * DAY;
      await pauseControl.connect(people.pauseOfficerA).proposePause(sell, endsAt);
      await network.networkHelpers.time.increase(DAY);
      await expect(pauseControl.connect(people.pauseOfficerB).approvePause(sell, endsAt))
        .to.be.revertedWithCustomError(pauseControl, 'PauseNotProposed')
        .withArgs(sell, endsAt);
    });
  });

  describe('given it was proposed a day ago to the second', () => {
    it('sets the pause', async () => {
      const { contracts, people, network } = await loadDeployment();
      const { pauseControl } = contracts;
      const { time } = network.networkHelpers;
      const proposedAt = (await time.latest()) + 10;
      const endsAt = proposedAt + 3 * DAY;
      await time.setNextBlockTimestamp(proposedAt);
      await pauseControl.connect(people.pauseOfficerA).proposePause(sell, endsAt);
      await time.setNextBlockTimestamp(proposedAt + DAY);
      await pauseControl.connect(people.pauseOfficerB).approvePause(sell, endsAt);
      expect(await pauseControl.isPaused(sell)).to.equal(true);
    });
  });

  describe('given the proposed end has come', () => {
    it('reverts with PauseNotActive', async () => {
      const { contracts, people, network } = await loadDeployment();
      const { pauseControl } = contracts;
      const { time } = network.networkHelpers;
      const endsAt = (await time.latest()) + 3_600;
      await time.setNextBlockTimestamp(endsAt - 1);
      await pauseControl.connect(people.pauseOfficerA).proposePause(sell, endsAt);
      await time.setNextBlockTimestamp(endsAt);
      await expect(pauseControl.connect(people.pauseOfficerB).approvePause(sell, endsAt))
        .to.be.revertedWithCustomError(pauseControl, 'PauseNotActive')
        .withArgs(sell);
    });
  });

  describe('when the access manager is made to propose or approve', () => {
    it('ACC-2: reverts with PauseNeedsTwoPeople: one officer would be both', async () => {
      const { contracts, people, addresses, endsAt } = await loadProposed();
      const { accessManager, pauseControl } = contracts;
      const asked = [
        [people.pauseOfficerA, pauseControl.interface.encodeFunctionData('proposePause', [sell, endsAt])],
        [people.pauseOfficerB, pauseControl.interface.encodeFunctionData('approvePause', [sell, endsAt])],
      ] as const;
      for (const [officer, data] of asked) {
        await expect(accessManager.connect(officer).execute(addresses.pauseControl, data))
          .to.be.revertedWithCustomError(pauseControl, 'PauseNeedsTwoPeople')
          .withArgs(sell, addresses.accessManager);
      }
    });
  });

  describe('when the proposer approves it', () => {
    it('ACC-2: reverts with PauseNeedsTwoPeople', async () => {
      const { contracts, people, endsAt } = await loadProposed();
      await expect(contracts.pauseControl.connect(people.pauseOfficerA).approvePause(sell, endsAt))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseNeedsTwoPeople')
        .withArgs(sell, people.pauseOfficerA.address);
    });
  });

  describe('given the flag is up', () => {
    it('reverts with PauseActive', async () => {
      const deployment = await loadDeployment();
      const until = await pauseFor(deployment, sell, 3_600);
      const { pauseControl } = deployment.contracts;
      await pauseControl.connect(deployment.people.pauseOfficerA).proposePause(sell, until + 60);
      await expect(pauseControl.connect(deployment.people.pauseOfficerB).approvePause(sell, until + 60))
        .to.be.revertedWithCustomError(pauseControl, 'PauseActive')
        .withArgs(sell, until);
    });
  });

  describe('given seven days in sixty are used up', () => {
    it('reverts with PauseTooLong, and again allows it when the window has moved on', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network } = deployment;
      const { time } = network.networkHelpers;
      const first = await pauseFor(deployment, sell, 6 * DAY);
      await time.increaseTo(first + DAY);
      const endsAt = first + 3 * DAY;
      await time.setNextBlockTimestamp(first + DAY + 10);
      await expect(contracts.pauseControl.connect(people.pauseOfficerA).proposePause(sell, endsAt))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseTooLong')
        .withArgs(sell, 2 * DAY - 10, DAY);
      await time.increaseTo(first + 60 * DAY);
      await pauseFor(deployment, sell, 6 * DAY);
      expect(await contracts.pauseControl.isPaused(sell)).to.equal(true);
    });
  });

  describe('given a fresh proposal by another person', () => {
    it('sets the pause from now on, and emits PauseSet', async () => {
      const { contracts, people, network, endsAt } = await loadProposed();
      const { pauseControl } = contracts;
      const startsAt = (await network.networkHelpers.time.latest()) + 100;
      await network.networkHelpers.time.setNextBlockTimestamp(startsAt);
      await expect(pauseControl.connect(people.pauseOfficerB).approvePause(sell, endsAt))
        .to.emit(pauseControl, 'PauseSet')
        .withArgs(sell, people.pauseOfficerA.address, people.pauseOfficerB.address, startsAt, endsAt);
      expect(await pauseControl.isPaused(sell)).to.equal(true);
      expect(await pauseControl.isPaused(pauseFlags.file)).to.equal(false);
      await expect(pauseControl.requireNotPaused(sell))
        .to.be.revertedWithCustomError(pauseControl, 'PauseActive')
        .withArgs(sell, endsAt);
    });

    it('tells every pool of a pause of leaving, and none of any other', async () => {
      const { contracts, people, network, addresses } = await loadDeployment();
      const { pauseControl } = contracts;
      const { time } = network.networkHelpers;
      for (const flag of Object.values(pauseFlags)) {
        const startsAt = (await time.latest()) + 3_600;
        const endsAt = startsAt + 600;
        await time.setNextBlockTimestamp(startsAt - 1);
        await pauseControl.connect(people.pauseOfficerA).proposePause(flag, endsAt);
        await time.setNextBlockTimestamp(startsAt);
        const told = await (await pauseControl.connect(people.pauseOfficerB).approvePause(flag, endsAt)).wait();
        const tellers = (told?.logs ?? [])
          .map(({ address }) => address)
          .filter((address) => address !== addresses.pauseControl);
        expect(tellers).to.have.members(flag === pauseFlags.capitalOut ? Object.values(addresses.pools) : []);
      }
    });

    it('ends by itself', async () => {
      const deployment = await loadDeployment();
      const endsAt = await pauseFor(deployment, sell, 3_600);
      await deployment.network.networkHelpers.time.increaseTo(endsAt);
      expect(await deployment.contracts.pauseControl.isPaused(sell)).to.equal(false);
      await deployment.contracts.pauseControl.requireNotPaused(sell);
    });
  });
});
