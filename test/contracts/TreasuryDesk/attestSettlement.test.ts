import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { payFromPool } from '../../support/desks.ts';
import { loadFunded } from '../../support/fixtures.ts';

const reference = encodeBytes32String('SWIFT-1');

describe('TreasuryDesk.attestSettlement', () => {
  behavesAsRestricted(async () => {
    const { contracts, addresses, people } = await loadFunded();
    const contract = contracts.treasuryDesk;
    const caller = people.carrier;
    const send = () => contract.connect(caller).attestSettlement(addresses.pools.PROPERTY, 1, reference);
    return { contract, caller, send };
  });

  describe('when the pool is another’s', () => {
    it('reverts with TreasuryPoolUnknown', async () => {
      const { contracts, addresses, people } = await loadFunded();
      const desk = contracts.treasuryDesk.connect(people.attestor);
      await expect(desk.attestSettlement(addresses.lens, 1, reference))
        .to.be.revertedWithCustomError(desk, 'TreasuryPoolUnknown')
        .withArgs(addresses.lens);
    });
  });

  describe('given a bank has paid', () => {
    it('sends the money to the paying agent', async () => {
      const situation = await loadFunded();
      const { contracts, addresses, people, network } = situation;
      const { treasuryDesk, pools, testDollar } = contracts;
      await payFromPool(situation, people.ana.address, dollars('30'), { rail: 1 });
      const agent = (await pools.PROPERTY.core()).payingAgent;
      const attesting = treasuryDesk.connect(people.attestor).attestSettlement(addresses.pools.PROPERTY, 1, reference);
      await expect(attesting).to.changeTokenBalances(
        network.ethers,
        testDollar,
        [pools.PROPERTY, agent],
        [-dollars('30'), dollars('30')],
      );
    });
  });
});
