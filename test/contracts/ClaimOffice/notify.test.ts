import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { buildFiling } from '../../support/builders.ts';
import { loadCourse } from '../../support/course.ts';

describe('ClaimOffice.notify', () => {
  describe("given the policy's holder is the pool that pays", () => {
    it('CLM-5: reverts with PoolPayeeInvalid: such a claim could never end', async () => {
      const course = await loadCourse();
      const { addresses, contracts, people, network } = course;
      const pool = addresses.pools.PROPERTY;
      const policyId = await buyCover(course, people.ana, { holder: pool });
      await network.networkHelpers.time.increase(DAY);
      const filing = buildFiling({ policyId, lossAt: (await network.networkHelpers.time.latest()) - 1 });
      await expect(contracts.claimOffice.connect(people.adjuster).notify(filing))
        .to.be.revertedWithCustomError(contracts.pools.PROPERTY, 'PoolPayeeInvalid')
        .withArgs(pool);
    });
  });
});
