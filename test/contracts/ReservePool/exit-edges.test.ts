import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import {
  bucketsOf,
  loadFundedPool,
  loadPool,
  NOON,
  payOrder,
  poolDefaults,
  sell,
  type PoolSituation,
} from '../../support/pool.ts';

const { capital, exitNotice } = poolDefaults;
const askedAt = NOON + 3_600;
const matureAt = askedAt + exitNotice;
const MOST = 2n ** 96n - 1n;

/** Bo brought $5,000 beside the provider's $10,000 and asked to leave with all of it. */
async function loadLeaving(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  const { pool, people, network } = situation;
  await pool.connect(people.bo).deposit(dollars('5000'), people.bo);
  await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
  await pool.connect(people.bo).requestExit(await pool.balanceOf(people.bo));
  return situation;
}

describe('ReservePool.redeemExit', () => {
  describe('when the notice ends with this very second', () => {
    it('pays', async () => {
      const { pool, people, network } = await loadLeaving();
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt);
      await expect(pool.connect(people.bo).redeemExit(people.bo, 0n)).to.emit(pool, 'Withdraw');
    });
  });

  describe('given a request for a single share, worth nothing', () => {
    it('reverts with PoolExitShort, not as if there were no request', async () => {
      const { pool, people, network } = await loadFundedPool();
      const provider = people.capitalProvider;
      await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
      await pool.connect(provider).requestExit(1n);
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt);
      await expect(pool.connect(provider).redeemExit(provider, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolExitShort')
        .withArgs(0n, 0n);
    });
  });
});

describe('ReservePool.cancelExit', () => {
  describe('given a request for a single share', () => {
    it('gives it back', async () => {
      const { pool, people } = await loadFundedPool();
      const provider = people.capitalProvider;
      const before = await pool.balanceOf(provider);
      await pool.connect(provider).requestExit(1n);
      await expect(pool.connect(provider).cancelExit()).to.emit(pool, 'ExitCancelled').withArgs(provider.address, 1n);
      expect(await pool.balanceOf(provider)).to.equal(before);
    });
  });
});

describe('ReservePool.pauseExits', () => {
  describe('when a pause is told to end with this very second', () => {
    it('counts the pause up to it, and no longer', async () => {
      const situation = await loadLeaving();
      const { pool, people, pauseControl, network } = situation;
      const before = (await pool.exitOf(people.bo)).lapsesAt;
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt);
      await pool.connect(pauseControl).pauseExits(matureAt + 3 * DAY);
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt + DAY);
      await expect(pool.connect(pauseControl).pauseExits(matureAt + DAY))
        .to.emit(pool, 'ExitsPaused')
        .withArgs(matureAt, matureAt + DAY);
      expect((await pool.exitOf(people.bo)).lapsesAt).to.equal(before + BigInt(DAY));
    });
  });
});

describe('ReservePool.maxRedeem', () => {
  describe('given all capital is locked', () => {
    it('is nothing, and a single unit’s worth as soon as a single unit is free', async () => {
      const situation = await loadLeaving();
      const { pool, people, policyBook, network } = situation;
      await sell(situation, { lockAssets: dollars('15000'), premiumAssets: 0n, taxAssets: 0n, feeAssets: 0n });
      await network.networkHelpers.time.increaseTo(matureAt);
      expect(await pool.maxRedeem(people.bo)).to.equal(0n);
      await pool.connect(policyBook).releaseLock(1, 0, 1n, 0n);
      expect(await pool.maxRedeem(people.bo)).to.equal(10n ** 6n);
    });
  });

  describe('given days have passed that nobody has booked', () => {
    it('counts what they earned, as leaving does', async () => {
      const situation = await loadLeaving();
      const { pool, people, network } = situation;
      await sell(situation, { lockAssets: dollars('12000') });
      await network.networkHelpers.time.increaseTo(matureAt);
      const told = async () => [await pool.maxRedeem(people.bo), await pool.previewRedeem(10n ** 12n)];
      const before = await told();
      await pool.accrue(100);
      expect((await bucketsOf(pool)).freeAssets).to.equal(dollars('3100'));
      expect(await told()).to.deep.equal(before);
    });
  });
});

describe('ReservePool.maxDeposit', () => {
  describe('given a single share, and nothing behind it', () => {
    it('is nothing', async () => {
      const situation = await loadPool();
      const { pool, people, claimBook, network } = situation;
      const { bo } = people;
      await pool.connect(bo).deposit(2n, bo);
      await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
      await pool.connect(bo).requestExit(2n * 10n ** 6n - 1n);
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt);
      await pool.connect(bo).redeemExit(bo, 1n);
      expect(await pool.totalSupply()).to.equal(1n);
      expect(await pool.maxDeposit(bo)).to.equal(MOST - 1n);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: 1n }));
      expect(await pool.maxDeposit(bo)).to.equal(0n);
    });
  });

  describe('given nothing is left to be earned', () => {
    it('is what the books can hold, however long ago the last day was booked', async () => {
      const { pool, people, network } = await loadFundedPool();
      await network.networkHelpers.time.increaseTo(NOON + 100 * DAY);
      expect(await pool.maxDeposit(people.bo)).to.equal(MOST - capital);
    });
  });

  describe('given a single unit is left to be earned', () => {
    it('is what the books can hold for 64 days, and then nothing until it is booked', async () => {
      const situation = await loadFundedPool();
      await sell(situation, { premiumAssets: 1n, taxAssets: 0n, feeAssets: 0n, lockAssets: 0n });
      const { pool, people, network } = situation;
      await network.networkHelpers.time.increaseTo(NOON + 64 * DAY);
      expect(await pool.maxDeposit(people.bo)).to.equal(MOST - capital - 1n);
      await network.networkHelpers.time.increaseTo(NOON + 65 * DAY);
      expect(await pool.maxDeposit(people.bo)).to.equal(0n);
      await pool.accrue(100);
      expect(await pool.maxDeposit(people.bo)).to.equal(MOST - capital - 1n);
    });
  });
});
