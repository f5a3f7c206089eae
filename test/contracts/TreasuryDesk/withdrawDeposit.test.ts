import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadFunded } from '../../support/fixtures.ts';

describe('TreasuryDesk.withdrawDeposit', () => {
  behavesAsRestricted(async () => {
    const { contracts, addresses, people } = await loadFunded();
    const contract = contracts.treasuryDesk;
    const caller = people.actuary;
    const send = () => contract.connect(caller).withdrawDeposit(addresses.pools.PROPERTY, caller, 1n);
    return { contract, caller, send };
  });

  describe('when the pool is another’s', () => {
    it('reverts with TreasuryPoolUnknown', async () => {
      const { contracts, addresses, people } = await loadFunded();
      const desk = contracts.treasuryDesk.connect(people.carrier);
      await expect(desk.withdrawDeposit(addresses.lens, people.carrier, 1n))
        .to.be.revertedWithCustomError(desk, 'TreasuryPoolUnknown')
        .withArgs(addresses.lens);
    });
  });

  describe('given somebody paid in', () => {
    it('lets the treasurer take it back', async () => {
      const { contracts, addresses, people, network } = await loadFunded();
      const { treasuryDesk, pools, testDollar } = contracts;
      await pools.PROPERTY.connect(people.bo).fundDeposit(dollars('70'));
      const taking = treasuryDesk.connect(people.carrier).withdrawDeposit(addresses.pools.PROPERTY, people.chen, 70n);
      await expect(taking).to.changeTokenBalances(
        network.ethers,
        testDollar,
        [pools.PROPERTY, people.chen],
        [-70n, 70n],
      );
    });
  });
});
