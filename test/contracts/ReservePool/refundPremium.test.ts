import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import type { RefundEntryStruct } from '../../../types/ethers-contracts/contracts/capital/ReservePool.ts';
import {
  bucketsOf,
  loadFundedPool,
  NOON,
  poolDefaults,
  saleEntry,
  sell,
  type PoolSituation,
} from '../../support/pool.ts';

const TODAY = utcDayOf(NOON);

/** Nine of the ten days of {@link saleEntry}, $10 each, and nine tenths of its $25 of tax and fee; what differs is given. */
function refundEntry({ people }: PoolSituation, changes: Partial<RefundEntryStruct> = {}): RefundEntryStruct {
  return {
    policyId: 1,
    versionId: poolDefaults.versionId,
    payee: people.ana.address,
    dailyAssets: dollars('10'),
    fromDay: TODAY + 1,
    endDay: TODAY + 10,
    feesAssets: dollars('22.5'),
    freeAssets: 0n,
    ...changes,
  };
}

/** A pool that sold Ana ten days, and the desk that may refund. */
async function loadSold() {
  const situation = await loadFundedPool();
  await sell(situation);
  return { ...situation, desk: situation.pool.connect(situation.people.seniorAdjuster) };
}

describe('ReservePool.refundPremium', () => {
  describe('when the caller is not the ServiceDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const situation = await loadSold();
      const { pool, claimBook } = situation;
      await expect(pool.connect(claimBook).refundPremium(refundEntry(situation)))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(claimBook.address);
    });
  });

  describe('given nine of ten days are unused', () => {
    it('CAP-6: pays them with their tax and fee, and earns the tenth', async () => {
      const situation = await loadSold();
      const { desk, pool, token, people, network } = situation;
      const before = await bucketsOf(pool);
      const had = await token.balanceOf(people.ana.address);
      await expect(desk.refundPremium(refundEntry(situation)))
        .to.emit(pool, 'PremiumRefunded')
        .withArgs(1, 1, people.ana.address, dollars('10'), TODAY + 1, TODAY + 10, dollars('22.5'), 0n);
      expect((await token.balanceOf(people.ana.address)) - had).to.equal(dollars('112.5'));
      const after = await bucketsOf(pool);
      expect(before.unearnedAssets - after.unearnedAssets).to.equal(dollars('90'));
      expect(before.feesAssets - after.feesAssets).to.equal(dollars('22.5'));
      expect(after.freeAssets).to.equal(before.freeAssets);
      await network.networkHelpers.time.increaseTo(NOON + 40 * DAY);
      await pool.accrue(100);
      const end = await bucketsOf(pool);
      expect([end.unearnedAssets, end.freeAssets - before.freeAssets]).to.deep.equal([0n, dollars('10')]);
    });
  });

  describe('given what was earned goes back too', () => {
    it('takes it out of free capital', async () => {
      const situation = await loadSold();
      const { desk, pool } = situation;
      const before = await bucketsOf(pool);
      await desk.refundPremium(refundEntry(situation, { feesAssets: dollars('25'), freeAssets: dollars('10') }));
      const after = await bucketsOf(pool);
      expect(before.freeAssets - after.freeAssets).to.equal(dollars('10'));
      expect(before.accounted - after.accounted).to.equal(dollars('125'));
    });
  });

  describe('given another policy goes on', () => {
    it('leaves its days alone', async () => {
      const situation = await loadSold();
      const { desk, pool, network } = situation;
      await sell(situation, saleEntry(situation));
      await desk.refundPremium(refundEntry(situation));
      await network.networkHelpers.time.increaseTo(NOON + 40 * DAY);
      await expect(pool.accrue(100))
        .to.emit(pool, 'PremiumEarned')
        .withArgs(TODAY + 40, dollars('110'));
      expect((await bucketsOf(pool)).unearnedAssets).to.equal(0n);
    });
  });
});

describe('ReservePool.moveCredit', () => {
  describe('when the caller is not the TransferDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people, claimBook } = await loadSold();
      await expect(pool.connect(claimBook).moveCredit(people.ana, people.bo))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(claimBook.address);
    });
  });

  describe('given no credit', () => {
    it('does nothing', async () => {
      const { desk, pool, people } = await loadSold();
      await expect(desk.moveCredit(people.ana, people.bo)).to.not.emit(pool, 'CreditMoved');
    });
  });
});
