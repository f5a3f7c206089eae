import { expect } from 'chai';

import { buildFiling } from '../../support/builders.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../../support/pause.ts';

describe('ClaimBook.hearPause', () => {
  describe('when the caller is not the PauseControl', () => {
    it('reverts with ClaimCallerNotPauseControl', async () => {
      const { contracts, people } = await loadCovered();
      const { claimBook } = contracts;
      await expect(claimBook.connect(people.admin).hearPause(pauseFlags.file, 0))
        .to.be.revertedWithCustomError(claimBook, 'ClaimCallerNotPauseControl')
        .withArgs(people.admin.address);
    });
  });

  describe('given filing is paused and lifted early', () => {
    it('hears both in the transaction that makes them true', async () => {
      const situation = await loadCovered();
      const { contracts, people, network, policyId } = situation;
      const { claimBook, pauseControl } = contracts;
      const endsAt = await pauseFor(situation, pauseFlags.file, 3_600);
      const lossAt = endsAt - 3_700;
      const filing = buildFiling({ policyId, lossAt });
      await expect(claimBook.connect(people.ana).file(filing))
        .to.be.revertedWithCustomError(pauseControl, 'PauseActive')
        .withArgs(pauseFlags.file, endsAt);
      await network.networkHelpers.time.setNextBlockTimestamp(endsAt - 1_000);
      await pauseControl.connect(people.pauseOfficerA).liftPause(pauseFlags.file);
      await claimBook.connect(people.ana).file(filing);
    });
  });
});
