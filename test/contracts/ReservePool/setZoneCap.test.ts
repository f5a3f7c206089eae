import { expect } from 'chai';

import { loadFundedPool, poolDefaults, saleEntry, sell } from '../../support/pool.ts';

const { limit, lock, versionId, zone } = poolDefaults;

describe('ReservePool.setZoneCap', () => {
  describe('when the caller is not the TreasuryDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.ana).setZoneCap(zone, 1n))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('given a zone has no cap', () => {
    it('sells nothing there: PoolZoneCapExceeded', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk } = situation;
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation, { zone })))
        .to.be.revertedWithCustomError(pool, 'PoolZoneCapExceeded')
        .withArgs(zone, limit, 0n);
    });
  });

  describe('given a cap of two limits', () => {
    it('sells two, at the cap exactly, and no third, of whatever version', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk, treasuryDesk } = situation;
      await expect(pool.connect(treasuryDesk).setZoneCap(zone, 2n * limit))
        .to.emit(pool, 'ZoneCapSet')
        .withArgs(zone, 2n * limit);
      await sell(situation, { zone });
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation, { zone, versionId: 2 })))
        .to.emit(pool, 'ZoneInsured')
        .withArgs(zone, 2n * limit);
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation, { zone, insuredAssets: 1n })))
        .to.be.revertedWithCustomError(pool, 'PoolZoneCapExceeded')
        .withArgs(zone, 2n * limit + 1n, 2n * limit);
      expect(await pool.zoneOf(zone)).to.deep.equal([2n * limit, 2n * limit]);
    });

    it('makes room again when a policy closes, even after the cap was lowered', async () => {
      const situation = await loadFundedPool();
      const { pool, policyBook, treasuryDesk } = situation;
      await pool.connect(treasuryDesk).setZoneCap(zone, 2n * limit);
      await sell(situation, { zone });
      await sell(situation, { zone });
      await pool.connect(treasuryDesk).setZoneCap(zone, limit);
      await expect(pool.connect(policyBook).releaseLock(versionId, zone, lock, limit))
        .to.emit(pool, 'ZoneInsured')
        .withArgs(zone, limit);
      await pool.connect(policyBook).releaseLock(versionId, zone, lock, limit);
      await sell(situation, { zone });
    });
  });

  describe('when a later instalment is booked', () => {
    it('insures and locks nothing and asks for no cap', async () => {
      const situation = await loadFundedPool();
      const { pool, serviceDesk } = situation;
      const instalment = saleEntry(situation, { lockAssets: 0n, insuredAssets: 0n, capAssets: 0n, zone });
      await expect(pool.connect(serviceDesk).bookSale(instalment)).to.emit(pool, 'PremiumBooked');
      expect(await pool.insuredOf(versionId)).to.equal(0n);
      expect(await pool.zoneOf(zone)).to.deep.equal([0n, 0n]);
    });
  });
});
