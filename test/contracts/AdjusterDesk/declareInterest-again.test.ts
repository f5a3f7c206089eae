import { expect } from 'chai';

import { decideClaim } from '../../support/actors.ts';
import { loadFiled } from '../../support/fixtures.ts';

describe('AdjusterDesk.declareInterest', () => {
  describe('given the interest was declared before', () => {
    describe('when it is declared again and ended once', () => {
      it('counts it once: the adjuster may decide again', async () => {
        const situation = await loadFiled();
        const { contracts, people, claim } = situation;
        const desk = contracts.adjusterDesk.connect(people.adjuster);
        await desk.declareInterest(people.ana, true);
        await desk.declareInterest(people.ana, true);
        await expect(decideClaim(situation, claim))
          .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
          .withArgs(claim.claimId, people.adjuster.address, people.ana.address);
        await desk.declareInterest(people.ana, false);
        await desk.declareInterest(people.ana, false);
        await decideClaim(situation, claim);
        expect((await contracts.claimBook.claimOf(claim.claimId)).paidAssets).to.be.greaterThan(0n);
      });
    });
  });
});
