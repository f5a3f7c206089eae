import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { behavesAsRestricted } from '../../behaviors/restricted.ts';
import { loadCovered } from '../../support/fixtures.ts';

/** Tax and fee of the dearest product of the pool. */
const CHARGES = 2_235n;

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
    it('ACC-3, CAP-26: lets the treasurer have what nobody can ask back, and not a unit more', async () => {
      const { contracts, addresses, people, network } = await loadCovered();
      const { testDollar, treasuryDesk, pools } = contracts;
      const pool = pools.PROPERTY;
      for (const days of [31, 31]) {
        await network.networkHelpers.time.increase(days * DAY);
        await pool.accrue(100);
      }
      const { feesAssets, ripeFeesAssets, unearnedAssets } = await pool.buckets();
      expect(ripeFeesAssets).to.equal(feesAssets);
      expect(await contracts.productBook.poolChargesOf(pool)).to.equal(CHARGES);
      const kept = (unearnedAssets * CHARGES + 9_999n - CHARGES) / (10_000n - CHARGES);
      const [most, deposit] = await treasuryDesk.withdrawableOf(pool);
      expect([most, deposit]).to.deep.equal([feesAssets - kept, 0n]);
      expect(most).to.be.greaterThan(0n);
      const desk = treasuryDesk.connect(people.carrier);
      await expect(desk.withdrawFees(addresses.pools.PROPERTY, people.bo, most + 1n))
        .to.be.revertedWithCustomError(pool, 'PoolRefundsUncovered')
        .withArgs(most + 1n, most);
      await expect(desk.withdrawFees(addresses.pools.PROPERTY, people.bo, most)).to.changeTokenBalances(
        network.ethers,
        testDollar,
        [pool, people.bo],
        [-most, most],
      );
      expect(await treasuryDesk.withdrawableOf(pool)).to.deep.equal([0n, 0n]);
    });
  });
});

describe('TreasuryDesk.withdrawableOf', () => {
  describe('when the pool is another’s', () => {
    it('reverts with TreasuryPoolUnknown', async () => {
      const { contracts, addresses } = await loadCovered();
      await expect(contracts.treasuryDesk.withdrawableOf(addresses.lens))
        .to.be.revertedWithCustomError(contracts.treasuryDesk, 'TreasuryPoolUnknown')
        .withArgs(addresses.lens);
    });
  });

  describe('given a deposit beside fees that suffice', () => {
    it('tells the whole deposit, and of young fees nothing', async () => {
      const { contracts, people } = await loadCovered();
      await contracts.pools.PROPERTY.connect(people.bo).fundDeposit(dollars('70'));
      const told = await contracts.treasuryDesk.withdrawableOf(contracts.pools.PROPERTY);
      expect(told).to.deep.equal([0n, dollars('70')]);
    });
  });
});
