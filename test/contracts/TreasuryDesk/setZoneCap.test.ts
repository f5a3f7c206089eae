import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadDeployment } from '../../support/fixtures.ts';

describe('TreasuryDesk.setZoneCap', () => {
  behavesAsRestricted(async () => {
    const { contracts, addresses, people } = await loadDeployment();
    const contract = contracts.treasuryDesk;
    const caller = people.carrier;
    return { contract, caller, send: () => contract.connect(caller).setZoneCap(addresses.pools.PROPERTY, 7, 1n) };
  });

  describe('when the pool is another’s', () => {
    it('reverts with TreasuryPoolUnknown', async () => {
      const { contracts, addresses, people } = await loadDeployment();
      const desk = contracts.treasuryDesk.connect(people.actuary);
      await expect(desk.setZoneCap(addresses.lens, 7, 1n))
        .to.be.revertedWithCustomError(desk, 'TreasuryPoolUnknown')
        .withArgs(addresses.lens);
    });
  });

  describe('when the actuary sets a cap', () => {
    it('counts in that pool alone', async () => {
      const { contracts, addresses, people } = await loadDeployment();
      await contracts.treasuryDesk.connect(people.actuary).setZoneCap(addresses.pools.PROPERTY, 7, dollars('900'));
      expect(await contracts.pools.PROPERTY.zoneOf(7)).to.deep.equal([0n, dollars('900')]);
      expect(await contracts.pools.MOTOR.zoneOf(7)).to.deep.equal([0n, 0n]);
    });
  });
});
