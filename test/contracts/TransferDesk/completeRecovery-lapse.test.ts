import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { actAt } from '../../support/service.ts';
import { loadApproved } from '../../support/transfer.ts';

/** How long a matured recovery can be completed. */
const TAKING = 30 * DAY;

describe('TransferDesk.completeRecovery', () => {
  describe('given it could be completed for 30 days', () => {
    it('reverts with PassingLapsed from the next second on', async () => {
      for (const late of [-1, 0, 1]) {
        const situation = await loadApproved();
        const { transferDesk, people, policyId, maturesAt } = situation;
        await actAt(situation, maturesAt + TAKING + late);
        const completing = transferDesk.completeRecovery(people.ana, [policyId], []);
        if (late <= 0) await completing;
        else {
          await expect(completing)
            .to.be.revertedWithCustomError(transferDesk, 'PassingLapsed')
            .withArgs(people.ana.address, maturesAt + TAKING);
        }
      }
    });
  });

  describe('given the owner has no policy left', () => {
    it('reverts with PassingUsedUp for a policy that came later, and still brings credits in', async () => {
      const situation = await loadApproved();
      const { contracts, transferDesk, people, policyId, maturesAt, addresses } = situation;
      const other = await buyCover(situation, people.ana);
      await actAt(situation, maturesAt);
      await transferDesk.completeRecovery(people.ana, [policyId], []);
      await transferDesk.completeRecovery(people.ana, [other], []);
      const later = await buyCover(situation, people.ana);
      await expect(transferDesk.completeRecovery(people.ana, [later], []))
        .to.be.revertedWithCustomError(transferDesk, 'PassingUsedUp')
        .withArgs(people.ana.address, people.chen.address);
      await transferDesk.completeRecovery(people.ana, [], [addresses.pools.PROPERTY]);
      expect(await contracts.policyBook.ownerOf(later)).to.equal(people.ana.address);
    });
  });
});
