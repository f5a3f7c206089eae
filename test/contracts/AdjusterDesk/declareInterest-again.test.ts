import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { roles } from '../../../scripts/config/roles.ts';
import { authority, decisionOn } from '../../support/claim.ts';
import { defaults } from '../../support/defaults.ts';
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

  describe('given somebody new was given authority in a line', () => {
    it('ACC-2: counts there too: a claim of that line is refused', async () => {
      const situation = await loadFiled();
      const { contracts, people, claim } = situation;
      const { adjusterDesk, accessManager } = contracts;
      await accessManager.grantRole(roles.ADJUSTER.id, people.bo, 0);
      const line = encodeBytes32String('PROPERTY');
      await adjusterDesk.connect(people.claimsManager).grantAuthority(people.bo, line, authority);
      const desk = adjusterDesk.connect(people.bo);
      const decision = decisionOn(situation, claim, { decidedBy: defaults.nobody });
      await desk.declareInterest(people.ana, true);
      await expect(desk.decide(claim.claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(desk, 'AdjusterInConflict')
        .withArgs(claim.claimId, people.bo.address, people.ana.address);
      await desk.declareInterest(people.ana, false);
      await desk.decide(claim.claimId, claim.filed, decision);
      expect((await contracts.claimBook.claimOf(claim.claimId)).paidAssets).to.be.greaterThan(0n);
    });
  });
});
