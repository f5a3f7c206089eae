import { encodeBytes32String } from 'ethers';
import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { payFromPool } from '../../support/desks.ts';
import { loadFunded } from '../../support/fixtures.ts';

const reason = encodeBytes32String('ACCOUNT_CLOSED');

describe('TreasuryDesk.attestRejection', () => {
  behavesAsRestricted(async () => {
    const { contracts, addresses, people } = await loadFunded();
    const contract = contracts.treasuryDesk;
    const caller = people.carrier;
    const send = () => contract.connect(caller).attestRejection(addresses.pools.PROPERTY, 1, reason);
    return { contract, caller, send };
  });

  describe('when the pool is another’s', () => {
    it('reverts with TreasuryPoolUnknown', async () => {
      const { contracts, addresses, people } = await loadFunded();
      const desk = contracts.treasuryDesk.connect(people.attestor);
      await expect(desk.attestRejection(addresses.lens, 1, reason))
        .to.be.revertedWithCustomError(desk, 'TreasuryPoolUnknown')
        .withArgs(addresses.lens);
    });
  });

  describe('given a bank could not pay', () => {
    it('leaves the payee a credit', async () => {
      const situation = await loadFunded();
      const { contracts, addresses, people } = situation;
      await payFromPool(situation, people.ana.address, dollars('30'), { rail: 1 });
      await contracts.treasuryDesk.connect(people.attestor).attestRejection(addresses.pools.PROPERTY, 1, reason);
      expect(await contracts.pools.PROPERTY.creditOf(people.ana)).to.equal(dollars('30'));
    });
  });
});
