import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import {
  bucketsOf,
  loadFundedPool,
  NOON,
  payOrder,
  poolDefaults,
  sell,
  type PoolSituation,
} from '../../support/pool.ts';

const { capital, claimId, exitNotice, exitWindow } = poolDefaults;
/** An hour after the pool is ready: on a busy machine the chain's clock runs on between transactions. */
const askedAt = NOON + 3_600;
const matureAt = askedAt + exitNotice;

/** Bo brought $5,000 beside the provider's $10,000 and asked to leave with all of it. */
async function loadLeaving(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  const { pool, people, network } = situation;
  await pool.connect(people.bo).deposit(dollars('5000'), people.bo);
  await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
  await pool.connect(people.bo).requestExit(await pool.balanceOf(people.bo));
  return situation;
}

async function mature({ network }: PoolSituation): Promise<void> {
  await network.networkHelpers.time.increaseTo(matureAt);
}

describe('ReservePool.redeemExit', () => {
  describe('given no request', () => {
    it('reverts with PoolExitNone', async () => {
      const { pool, people } = await loadLeaving();
      await expect(pool.connect(people.chen).redeemExit(people.chen, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolExitNone')
        .withArgs(people.chen.address);
    });
  });

  describe('given the notice runs', () => {
    it('reverts with PoolExitNotMature to the last second', async () => {
      const { pool, people, network } = await loadLeaving();
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt - 1);
      await expect(pool.connect(people.bo).redeemExit(people.bo, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolExitNotMature')
        .withArgs(people.bo.address, matureAt);
    });
  });

  describe('given the window is over', () => {
    it('reverts with PoolExitLapsed', async () => {
      const { pool, people, network } = await loadLeaving();
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt + exitWindow + 1);
      await expect(pool.connect(people.bo).redeemExit(people.bo, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolExitLapsed')
        .withArgs(people.bo.address, matureAt + exitWindow);
    });
  });

  describe('given earnings are further behind than leaving catches up', () => {
    it('reverts with PoolEarningsBehind', async () => {
      const situation = await loadLeaving();
      const { pool, people, network } = situation;
      await sell(situation, { termDays: 400 });
      await pool.connect(people.bo).cancelExit();
      await network.networkHelpers.time.increaseTo(NOON + 50 * DAY);
      await pool.connect(people.bo).requestExit(1_000_000n);
      await network.networkHelpers.time.increaseTo(NOON + 81 * DAY);
      await expect(pool.connect(people.bo).redeemExit(people.bo, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolEarningsBehind')
        .withArgs(utcDayOf(NOON) + 64, utcDayOf(NOON) + 81);
    });
  });

  describe('when less would come out than is accepted', () => {
    it('reverts with PoolExitShort', async () => {
      const situation = await loadLeaving();
      await mature(situation);
      const { pool, people } = situation;
      await expect(pool.connect(people.bo).redeemExit(people.bo, dollars('5000') + 1n))
        .to.be.revertedWithCustomError(pool, 'PoolExitShort')
        .withArgs(dollars('5000'), dollars('5000') + 1n);
    });
  });

  describe('given something is owed', () => {
    it('CAP-5: reverts with PoolExitShort, for exits are zero', async () => {
      const situation = await loadLeaving();
      const { pool, people, claimBook } = situation;
      await sell(situation);
      const free = (await bucketsOf(pool)).freeAssets;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: free + 1n }));
      await mature(situation);
      await expect(pool.connect(people.bo).redeemExit(people.bo, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolExitShort')
        .withArgs(0n, 0n);
    });
  });

  describe('when the receiver is nobody or the pool', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const situation = await loadLeaving();
      await mature(situation);
      const { pool, people } = situation;
      for (const receiver of [ZeroAddress, await pool.getAddress()]) {
        await expect(pool.connect(people.bo).redeemExit(receiver, 0n))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
          .withArgs(receiver);
      }
    });
  });

  describe('given the request is mature', () => {
    it('pays the exit price to the receiver and burns the shares', async () => {
      const situation = await loadLeaving();
      await mature(situation);
      const { pool, people, token, network } = situation;
      const { bo, chen } = people;
      const shares = dollars('5000') * 10n ** 6n;
      const leaving = pool.connect(bo).redeemExit(chen, dollars('5000'));
      await expect(leaving).to.emit(pool, 'Withdraw').withArgs(bo, chen, bo, dollars('5000'), shares);
      await expect(leaving).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, chen, bo],
        [-dollars('5000'), dollars('5000'), 0n],
      );
      expect(await pool.totalSupply()).to.equal(capital * 10n ** 6n);
      expect(await pool.exitOf(bo)).to.deep.equal([0n, 0n, 0n]);
      expect((await bucketsOf(pool)).freeAssets).to.equal(capital);
    });
  });

  describe('given a claim was filed before', () => {
    it('CAP-8: leaves at a price that counts the open claim as lost, and never gains by its filing', async () => {
      const situation = await loadLeaving();
      const { pool, people, claimBook } = situation;
      await sell(situation, { lockAssets: dollars('3000'), premiumAssets: 0n, taxAssets: 0n, feeAssets: 0n });
      const before = await pool.previewRedeem(10n ** 12n);
      await pool.connect(claimBook).reserve(claimId, dollars('3000'), dollars('3000'));
      const opened = await pool.previewRedeem(10n ** 12n);
      expect(opened).to.be.lessThan(before);
      await mature(situation);
      await pool.connect(people.bo).redeemExit(people.bo, 0n);
      const order = payOrder(situation, { assets: dollars('1000'), fromReservedAssets: dollars('1000') });
      const left = await pool.previewRedeem(10n ** 12n);
      await pool.connect(claimBook).settle({ ...order, toFreeAssets: dollars('2000') });
      expect(await pool.previewRedeem(10n ** 12n)).to.be.at.least(left);
    });
  });

  describe('given free capital is less than the shares are worth', () => {
    it('CAP-5: pays what is free and keeps the rest of the request for the window', async () => {
      const situation = await loadLeaving();
      await sell(situation, { lockAssets: dollars('12000'), premiumAssets: 0n, taxAssets: 0n, feeAssets: 0n });
      await mature(situation);
      const { pool, people, policyBook } = situation;
      const { bo } = people;
      expect(await pool.maxWithdraw(bo)).to.equal(dollars('3000'));
      await pool.connect(bo).redeemExit(bo, dollars('3000'));
      expect((await bucketsOf(pool)).freeAssets).to.equal(0n);
      expect((await pool.exitOf(bo)).shares).to.equal(dollars('2000') * 10n ** 6n);
      await pool.connect(policyBook).releaseLock(1, 0, dollars('12000'), dollars('1000'));
      await pool.connect(bo).redeemExit(bo, dollars('2000'));
      expect((await pool.exitOf(bo)).shares).to.equal(0n);
    });
  });
});
