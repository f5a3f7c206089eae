import { expect } from 'chai';

import { fileClaim } from '../../support/actors.ts';
import { buildFiling } from '../../support/builders.ts';
import { loadCovered } from '../../support/fixtures.ts';
import { passOn } from '../../support/transfer.ts';

const HALF = 8;
const PLACES = 16;

describe('ClaimOffice.notify', () => {
  describe('given half of the places are taken', () => {
    it('POL-8: reverts with PolicyTooManyOpenClaims, and the holder can still file', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      const office = contracts.claimOffice.connect(people.adjuster);
      const lossAt = (await network.networkHelpers.time.latest()) - 60;
      const filing = buildFiling({ policyId, lossAt });
      for (let i = 0; i < HALF; i += 1) await office.notify(filing);
      await expect(office.notify(filing))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyTooManyOpenClaims')
        .withArgs(policyId, HALF);
      await fileClaim(situation, people.ana, { policyId });
      expect((await contracts.policyBook.policyOf(policyId)).openClaims).to.equal(9n);
    });
  });

  describe('given who sold the policy has half of the places taken', () => {
    it('POL-8: records the losses of its holder, up to the places of the holding', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, network } = situation;
      await passOn(situation, people.ana, people.bo);
      await network.networkHelpers.time.increase(60);
      for (let i = 0; i < HALF; i += 1) await fileClaim(situation, people.ana, { policyId, lossAt: 1 });
      const office = contracts.claimOffice.connect(people.adjuster);
      const lossAt = await network.networkHelpers.time.latest();
      const filing = buildFiling({ policyId, lossAt });
      for (let i = 0; i < PLACES; i += 1) await office.notify(filing);
      const claimId = (policyId << 16n) | BigInt(HALF + PLACES);
      expect(await contracts.claimBook.claimantOf(claimId)).to.equal(people.bo.address);
      await expect(office.notify(filing))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyTooManyOpenClaims')
        .withArgs(policyId, PLACES);
    });
  });
});
