import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, NOON, payOrder, poolDefaults, saleEntry } from '../../support/pool.ts';
import { loadSold, refund } from '../../support/refund.ts';

const { capital, limit, lock, versionId } = poolDefaults;
const today = utcDayOf(NOON);
const policyId = 12n;

describe('ReservePool.refundPremium', () => {
  describe('given fees, deposit and free capital all give a part', () => {
    it('pays their sum, and books no debt', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people, token, network } = situation;
      await pool.connect(people.bo).fundDeposit(dollars('4'));
      const entry = refund(situation, { feesAssets: dollars('30'), freeAssets: dollars('2') });
      const refunding = pool.connect(serviceDesk).refundPremium(entry);
      await expect(refunding).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [-dollars('122'), dollars('122')],
      );
      await expect(refunding).not.to.emit(pool, 'DebtBooked');
      const { freeAssets, feesAssets, depositAssets, owedAssets, accounted } = await bucketsOf(pool);
      expect([freeAssets, feesAssets, depositAssets, owedAssets]).to.deep.equal([
        capital - lock - dollars('3'),
        0n,
        0n,
        0n,
      ]);
      expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
    });
  });

  describe('given free capital has a part of what is to come from it', () => {
    it('pays that part and owes the rest', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people, claimBook } = situation;
      const { freeAssets } = await bucketsOf(pool);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: freeAssets - dollars('5') }));
      await expect(pool.connect(serviceDesk).refundPremium(refund(situation, { freeAssets: dollars('7') })))
        .to.emit(pool, 'DebtBooked')
        .withArgs(policyId << 16n, people.ana.address, dollars('2'))
        .and.to.emit(pool, 'PaidOut')
        .withArgs(policyId << 16n, people.ana.address, dollars('95'));
    });
  });

  describe('given the deposit has more than the fees lack', () => {
    it('takes only what they lack', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people } = situation;
      await pool.connect(people.bo).fundDeposit(dollars('100'));
      await pool.connect(serviceDesk).refundPremium(refund(situation, { feesAssets: dollars('30') }));
      const { freeAssets, feesAssets, depositAssets } = await bucketsOf(pool);
      expect([freeAssets, feesAssets, depositAssets]).to.deep.equal([capital - lock, 0n, dollars('95')]);
    });
  });

  describe('when a single unit of fees is given back', () => {
    it('takes it from the fees', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk } = situation;
      await pool.connect(serviceDesk).refundPremium(refund(situation, { fromDay: today + 10, feesAssets: 1n }));
      const { freeAssets, feesAssets } = await bucketsOf(pool);
      expect([freeAssets, feesAssets]).to.deep.equal([capital - lock, dollars('25') - 1n]);
    });
  });

  describe('when a day that earns a single unit is given back', () => {
    it('takes it out of what is unearned, and earns the days before', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk, serviceDesk, network } = situation;
      const small = { premiumAssets: 10n, taxAssets: 0n, feeAssets: 0n };
      await pool.connect(salesDesk).bookSale(saleEntry(situation, small));
      const days = { dailyAssets: 1n, fromDay: today + 9, endDay: today + 10 };
      await pool.connect(serviceDesk).refundPremium(refund(situation, days));
      expect((await bucketsOf(pool)).unearnedAssets).to.equal(9n);
      await network.networkHelpers.time.increaseTo(NOON + 20 * DAY);
      await pool.accrue(100);
      const { freeAssets, unearnedAssets } = await bucketsOf(pool);
      expect([freeAssets, unearnedAssets]).to.deep.equal([capital - lock + 9n, 0n]);
    });
  });

  describe('when a single unit is given back', () => {
    it('pays it', async () => {
      const situation = await loadSold();
      const { pool, serviceDesk, people, token, network } = situation;
      const entry = refund(situation, { fromDay: today + 10, freeAssets: 1n });
      await expect(pool.connect(serviceDesk).refundPremium(entry)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [-1n, 1n],
      );
    });
  });
});

describe('ReservePool.releaseLock', () => {
  describe('given the policies were in the zone with the number one', () => {
    it('makes room in that zone', async () => {
      const situation = await loadFundedPool();
      const { pool, salesDesk, policyBook, treasuryDesk } = situation;
      await pool.connect(treasuryDesk).setZoneCap(1, limit);
      await pool.connect(salesDesk).bookSale(saleEntry(situation, { zone: 1 }));
      expect(await pool.zoneOf(1)).to.deep.equal([limit, limit]);
      await expect(pool.connect(policyBook).releaseLock(versionId, 1, lock, limit))
        .to.emit(pool, 'ZoneInsured')
        .withArgs(1, 0n);
      expect(await pool.zoneOf(1)).to.deep.equal([0n, limit]);
    });
  });

  describe('given the policies were in no zone', () => {
    it('says nothing of any', async () => {
      const situation = await loadSold();
      const { pool, policyBook } = situation;
      await expect(pool.connect(policyBook).releaseLock(versionId, 0, lock, limit)).not.to.emit(pool, 'ZoneInsured');
    });
  });
});

describe('ReservePool.fundDeposit', () => {
  describe('when a single unit is brought', () => {
    it('takes it, and lets it out again', async () => {
      const { pool, people, treasuryDesk, token, network } = await loadFundedPool();
      await pool.connect(people.bo).fundDeposit(1n);
      expect((await bucketsOf(pool)).depositAssets).to.equal(1n);
      await expect(
        pool.connect(treasuryDesk).withdrawDeposit(people.bo, 1n, poolDefaults.chargesBps),
      ).to.changeTokenBalances(network.ethers, token.contract, [pool, people.bo], [-1n, 1n]);
    });
  });
});

describe('ReservePool.recapitalise', () => {
  describe('when a single unit is brought', () => {
    it('takes it', async () => {
      const { pool, people } = await loadFundedPool();
      await pool.connect(people.bo).recapitalise(1n);
      expect((await bucketsOf(pool)).freeAssets).to.equal(capital + 1n);
    });
  });
});

describe('ReservePool.withdrawFees', () => {
  describe('given a single unit is owed', () => {
    it('reverts with PoolInDebt', async () => {
      const situation = await loadSold();
      const { pool, treasuryDesk, claimBook, people, network } = situation;
      for (const day of [40, 75]) {
        await network.networkHelpers.time.increaseTo(NOON + day * DAY);
        await pool.ripenFees();
      }
      await pool.accrue(100);
      const { freeAssets } = await bucketsOf(pool);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: freeAssets + 1n }));
      await expect(pool.connect(treasuryDesk).withdrawFees(people.bo, 1n, poolDefaults.chargesBps))
        .to.be.revertedWithCustomError(pool, 'PoolInDebt')
        .withArgs(1n);
    });
  });
});
