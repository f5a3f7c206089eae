import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { payFromPool } from '../../support/desks.ts';
import { loadFunded } from '../../support/fixtures.ts';

const order = encodeBytes32String('LIST-7');

describe('EligibilityDesk.liftHold', () => {
  behavesAsRestricted(async () => {
    const { contracts, people } = await loadFunded();
    const contract = contracts.eligibilityDesk;
    const caller = people.recoveryOfficerA;
    return { contract, caller, send: () => contract.connect(caller).liftHold(people.ana) };
  });

  describe('given no hold runs', () => {
    it('reverts with HoldNone', async () => {
      const { contracts, people, network } = await loadFunded();
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.placeHold(people.bo, order);
      await network.networkHelpers.time.increase(31 * DAY);
      for (const person of [people.ana, people.bo]) {
        await expect(desk.liftHold(person)).to.be.revertedWithCustomError(desk, 'HoldNone').withArgs(person.address);
      }
    });
  });

  describe('given a hold and a renewal that waits', () => {
    it('frees the money in every pool and forgets the renewal', async () => {
      const situation = await loadFunded();
      const { contracts, people } = situation;
      const desk = contracts.eligibilityDesk.connect(people.attestor);
      await desk.placeHold(people.ana, order);
      await payFromPool(situation, people.ana.address, dollars('30'));
      await desk.proposeRenewal(people.ana, order);
      await expect(desk.liftHold(people.ana))
        .to.emit(desk, 'HoldLifted')
        .withArgs(people.ana.address, people.attestor.address);
      expect((await desk.eligibilityOf(people.ana)).heldUntil).to.equal(0n);
      expect(await contracts.pools.PROPERTY.creditOf(people.ana)).to.equal(dollars('30'));
      await expect(desk.connect(people.recoveryOfficerA).approveRenewal(people.ana, order))
        .to.be.revertedWithCustomError(desk, 'HoldRenewalNotProposed')
        .withArgs(people.ana.address, order);
    });
  });
});
