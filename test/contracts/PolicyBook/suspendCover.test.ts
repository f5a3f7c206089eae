import { expect } from 'chai';

import { playCore } from '../../support/core.ts';
import { loadCovered } from '../../support/fixtures.ts';

describe('PolicyBook.suspendCover', () => {
  describe('when the caller is not the ServiceDesk', () => {
    it('reverts with PolicyCallerNotServiceDesk', async () => {
      const situation = await loadCovered();
      const { contracts, policyId } = situation;
      const desk = await playCore(situation, 'salesDesk');
      const policyBook = contracts.policyBook.connect(desk);
      for (const call of [
        policyBook.suspendCover(policyId, 1),
        policyBook.resumeCover(policyId),
        policyBook.endCover(policyId),
        policyBook.voidCover(policyId),
      ]) {
        await expect(call)
          .to.be.revertedWithCustomError(policyBook, 'PolicyCallerNotServiceDesk')
          .withArgs(desk.address);
      }
    });
  });
});
