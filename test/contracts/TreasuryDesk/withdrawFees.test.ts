import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadCovered } from '../../support/fixtures.ts';

describe('TreasuryDesk.withdrawFees', () => {
  behavesAsRestricted(async () => {
    const { contracts, addresses, people } = await loadCovered();
    const contract = contracts.treasuryDesk;
    const caller = people.attestor;
    return {
      contract,
      caller,
      send: () => contract.connect(caller).withdrawFees(addresses.pools.PROPERTY, caller, 1n),
    };
  });

  describe('when the pool is another’s', () => {
    it('reverts with TreasuryPoolUnknown', async () => {
      const { contracts, addresses, people } = await loadCovered();
      const desk = contracts.treasuryDesk.connect(people.carrier);
      await expect(desk.withdrawFees(addresses.lens, people.carrier, 1n))
        .to.be.revertedWithCustomError(desk, 'TreasuryPoolUnknown')
        .withArgs(addresses.lens);
      expect(await desk.isPool(addresses.lens)).to.equal(false);
    });
  });

  describe('given fees are ripe', () => {
    it('ACC-3: lets the treasurer have them, and nobody else’s money', async () => {
      const { contracts, addresses, people, network } = await loadCovered();
      const { testDollar, treasuryDesk, pools } = contracts;
      const pool = pools.PROPERTY;
      for (const days of [31, 31]) {
        await network.networkHelpers.time.increase(days * DAY);
        await pool.ripenFees();
      }
      const { feesAssets, ripeFeesAssets } = await pool.buckets();
      expect(ripeFeesAssets).to.equal(feesAssets).and.to.be.greaterThan(0n);
      const desk = treasuryDesk.connect(people.carrier);
      await expect(desk.withdrawFees(addresses.pools.PROPERTY, people.bo, feesAssets)).to.changeTokenBalances(
        network.ethers,
        testDollar,
        [pool, people.bo],
        [-feesAssets, feesAssets],
      );
      await expect(desk.withdrawFees(addresses.pools.PROPERTY, people.bo, 1n)).to.be.revertedWithCustomError(
        pool,
        'PoolBucketShort',
      );
    });
  });
});
