import { expect } from 'chai';

import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

const { decide } = pauseFlags;

describe('PauseControl.liftPause', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadDeployment();
    const contract = contracts.pauseControl;
    const caller = people.ana;
    return { contract, caller, send: () => contract.connect(caller).liftPause(decide) };
  });

  describe('given the flag is not up', () => {
    it('reverts with PauseNotActive', async () => {
      const { contracts, people } = await loadDeployment();
      await expect(contracts.pauseControl.connect(people.pauseOfficerA).liftPause(decide))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseNotActive')
        .withArgs(decide);
    });
  });

  describe('given the flag is up', () => {
    it('ends it now, by one person, and keeps only the seconds that passed', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network } = deployment;
      const { pauseControl } = contracts;
      const endsAt = await pauseFor(deployment, decide, 3_600);
      const startsAt = endsAt - 3_600;
      await network.networkHelpers.time.setNextBlockTimestamp(startsAt + 600);
      await expect(pauseControl.connect(people.pauseOfficerA).liftPause(decide))
        .to.emit(pauseControl, 'PauseLifted')
        .withArgs(decide, people.pauseOfficerA.address, startsAt + 600);
      expect(await pauseControl.isPaused(decide)).to.equal(false);
      expect(await pauseControl.pausedSeconds(decide, startsAt - 10, endsAt + 10)).to.equal(600n);
    });

    it('tells every pool that leaving goes on from now', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network } = deployment;
      const startsAt = (await pauseFor(deployment, pauseFlags.capitalOut, 3_600)) - 3_600;
      await network.networkHelpers.time.setNextBlockTimestamp(startsAt + 600);
      const lifted = contracts.pauseControl.connect(people.pauseOfficerA).liftPause(pauseFlags.capitalOut);
      for (const pool of Object.values(contracts.pools)) {
        await expect(lifted)
          .to.emit(pool, 'ExitsPaused')
          .withArgs(startsAt, startsAt + 600);
      }
    });
  });
});
