import { expect } from 'chai';

import { playCore } from '../../support/core.ts';
import { loadCovered } from '../../support/fixtures.ts';

describe('PolicyBook.move', () => {
  describe('when the caller is not the TransferDesk', () => {
    it('POL-5: reverts with PolicyCallerNotTransferDesk', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      for (const name of ['salesDesk', 'claimBook'] as const) {
        const caller = await playCore(situation, name);
        const policyBook = contracts.policyBook.connect(caller);
        await expect(policyBook.move(policyId, people.bo))
          .to.be.revertedWithCustomError(policyBook, 'PolicyCallerNotTransferDesk')
          .withArgs(caller.address);
        await expect(policyBook.rekey(policyId, people.ana, people.bo))
          .to.be.revertedWithCustomError(policyBook, 'PolicyCallerNotTransferDesk')
          .withArgs(caller.address);
      }
    });
  });
});
