import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { loadDeployment } from '../../support/fixtures.ts';
import { buildProfile, clocks, units } from '../../support/law.ts';
import { buildTerms } from '../../support/terms.ts';

describe('ProductBook.publishVersion', () => {
  describe('when the law profile is unknown or not yet in force', () => {
    it('reverts with ProfileUnknown', async () => {
      const deployment = await loadDeployment();
      const { contracts, people, network } = deployment;
      const productBook = contracts.productBook.connect(people.productManager);
      await expect(productBook.publishVersion(buildTerms(deployment, { profileId: 99 })))
        .to.be.revertedWithCustomError(contracts.lawBook, 'ProfileUnknown')
        .withArgs(99);
      const effectiveAt = (await network.networkHelpers.time.latest()) + DAY;
      await contracts.lawBook.connect(people.lawEditor).publishProfile(buildProfile({}, { effectiveAt }));
      const profileId = await contracts.lawBook.profileCount();
      await expect(productBook.publishVersion(buildTerms(deployment, { profileId })))
        .to.be.revertedWithCustomError(contracts.lawBook, 'ProfileUnknown')
        .withArgs(profileId);
      await network.networkHelpers.time.increase(DAY);
      await productBook.publishVersion(buildTerms(deployment, { profileId }));
    });
  });

  describe('given the law counts the time to decide in seconds, or gives none', () => {
    it('keeps the whole days in which no decision is late, or that none ever is', async () => {
      const deployment = await loadDeployment();
      const { contracts, people } = deployment;
      const { lawBook, productBook } = contracts;
      for (const [amount, wholeDays] of [
        [3 * DAY - 1, 2],
        [3 * DAY, 3],
        [0, 65_535],
      ] as const) {
        const profile = buildProfile({ [clocks.decide]: { amount, unit: units.seconds } });
        await lawBook.connect(people.lawEditor).publishProfile(profile);
        const profileId = await lawBook.profileCount();
        await productBook.connect(people.productManager).publishVersion(buildTerms(deployment, { profileId }));
        const { decideDays } = await productBook.claimTermsOf(await productBook.versionCount());
        expect(decideDays).to.equal(BigInt(wholeDays));
      }
    });
  });
});
