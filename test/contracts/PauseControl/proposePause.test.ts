import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { pauseFlags } from '../../support/pause.ts';

describe('PauseControl.proposePause', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.pauseControl;
    const caller = people.adjuster;
    return { contract, caller, send: () => contract.connect(caller).proposePause(pauseFlags.sell, 0) };
  });

  describe('when the pause would not last a second', () => {
    it('reverts with PauseNotActive', async () => {
      const { contracts, people, network } = await loadDeployment();
      const endsAt = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt);
      await expect(contracts.pauseControl.connect(people.pauseOfficerA).proposePause(pauseFlags.file, endsAt))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseNotActive')
        .withArgs(pauseFlags.file);
    });
  });

  describe('when the pause would last more than seven days', () => {
    it('reverts with PauseTooLong', async () => {
      const { contracts, people, network } = await loadDeployment();
      const now = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(now);
      await expect(
        contracts.pauseControl.connect(people.pauseOfficerA).proposePause(pauseFlags.sell, now + 7 * DAY + 1),
      )
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseTooLong')
        .withArgs(pauseFlags.sell, 7 * DAY + 1, 7 * DAY);
    });
  });

  describe('when the pause would last exactly seven days', () => {
    it('emits PauseProposed', async () => {
      const { contracts, people, network } = await loadDeployment();
      const now = (await network.networkHelpers.time.latest()) + 10;
      await network.networkHelpers.time.setNextBlockTimestamp(now);
      await expect(contracts.pauseControl.connect(people.pauseOfficerA).proposePause(pauseFlags.sell, now + 7 * DAY))
        .to.emit(contracts.pauseControl, 'PauseProposed')
        .withArgs(pauseFlags.sell, people.pauseOfficerA.address, now + 7 * DAY);
    });
  });

  describe('given nothing stands against it', () => {
    it('emits PauseProposed and pauses nothing yet', async () => {
      const { contracts, people, network } = await loadDeployment();
      const endsAt = (await network.networkHelpers.time.latest()) + DAY;
      await expect(contracts.pauseControl.connect(people.pauseOfficerA).proposePause(pauseFlags.sell, endsAt))
        .to.emit(contracts.pauseControl, 'PauseProposed')
        .withArgs(pauseFlags.sell, people.pauseOfficerA.address, endsAt);
      expect(await contracts.pauseControl.isPaused(pauseFlags.sell)).to.equal(false);
    });
  });
});
