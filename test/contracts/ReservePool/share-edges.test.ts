import { expect } from 'chai';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import {
  bucketsOf,
  loadFundedPool,
  loadPool,
  NOON,
  poolDefaults,
  sell,
  type PoolSituation,
} from '../../support/pool.ts';

const { capital, exitNotice } = poolDefaults;
const SHARE = 10n ** 6n;

/** A sale, a mature request of the provider for everything, and nothing booked of the thirty days since. */
async function loadMature(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  const { pool, people, network } = situation;
  const provider = people.capitalProvider;
  await network.networkHelpers.time.setNextBlockTimestamp(NOON + 3_600);
  await pool.connect(provider).requestExit(await pool.balanceOf(provider));
  await network.networkHelpers.time.setNextBlockTimestamp(NOON + 3_600 + exitNotice);
  return situation;
}

describe('ReservePool.previewWithdraw', () => {
  describe('given capital came that took no shares', () => {
    it('tells the shares of an amount at the exit price, rounded up, as previewRedeem tells the amount, rounded down', async () => {
      const { pool, people } = await loadFundedPool();
      await pool.connect(people.bo).recapitalise(capital);
      const virtualShares = (capital + 1n) * SHARE;
      const virtualAssets = 2n * capital + 1n;
      expect(await pool.previewWithdraw(virtualAssets)).to.equal(virtualShares);
      expect(await pool.previewRedeem(virtualShares)).to.equal(virtualAssets);
      expect(await pool.previewWithdraw(1n)).to.equal((virtualShares + virtualAssets - 1n) / virtualAssets);
      expect(await pool.previewRedeem(virtualShares - 1n)).to.equal(virtualAssets - 1n);
    });
  });
});

describe('ReservePool.deposit', () => {
  for (const name of ['deposit', 'mint'] as const) {
    describe(`given days have passed that nobody has booked, when capital comes by ${name}`, () => {
      it('books them all first', async () => {
        const situation = await loadFundedPool();
        await sell(situation);
        const { pool, people, network } = situation;
        await network.networkHelpers.time.setNextBlockTimestamp(NOON + 4 * DAY);
        await pool.connect(people.bo)[name](name === 'mint' ? SHARE : 1n, people.bo);
        expect(await pool.earnedThroughDay()).to.equal(utcDayOf(NOON) + 4);
        expect((await bucketsOf(pool)).unearnedAssets).to.equal(dollars('60'));
      });
    });
  }
});

describe('ReservePool.deposit', () => {
  describe('given capital came before any share, when a unit is not worth one', () => {
    it('reverts with PoolAmountZero', async () => {
      const { pool, people } = await loadPool();
      await pool.connect(people.bo).recapitalise(dollars('1'));
      expect(await pool.previewDeposit(1n)).to.equal(0n);
      await expect(pool.connect(people.ana).deposit(1n, people.ana)).to.be.revertedWithCustomError(
        pool,
        'PoolAmountZero',
      );
    });
  });
});

describe('ReservePool.mint', () => {
  describe('when a single share is wanted', () => {
    it('takes a whole unit for it', async () => {
      const { pool, people, token, network } = await loadFundedPool();
      await expect(pool.connect(people.ana).mint(1n, people.ana)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [1n, -1n],
      );
      expect(await pool.balanceOf(people.ana)).to.equal(1n);
    });
  });
});

describe('ReservePool.withdraw', () => {
  describe('given days have passed that nobody has booked', () => {
    it('books them all first, and pays out of what they earned too', async () => {
      const { pool, people } = await loadMature();
      const provider = people.capitalProvider;
      await pool.connect(provider).withdraw(dollars('9600') - 1n, provider, provider);
      expect(await pool.earnedThroughDay()).to.equal(utcDayOf(NOON) + 30);
      expect((await bucketsOf(pool)).freeAssets).to.equal(1n);
    });
  });

  describe('when the money is to go to somebody else', () => {
    it('pays him, out of the owner’s request', async () => {
      const { pool, people, token, network } = await loadMature();
      const { capitalProvider, chen } = people;
      await expect(pool.connect(capitalProvider).withdraw(dollars('10'), chen, capitalProvider)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, chen, capitalProvider],
        [-dollars('10'), dollars('10'), 0n],
      );
    });
  });
});

describe('ReservePool.redeem', () => {
  describe('given days have passed that nobody has booked', () => {
    it('books them all first, and pays out of what they earned too', async () => {
      const { pool, people, network, token } = await loadMature();
      const { capitalProvider: provider, chen } = people;
      const shares = (await pool.balanceOf(await pool.getAddress())) / 2n;
      const before = await token.balanceOf(chen.address);
      await network.networkHelpers.time.setNextBlockTimestamp(NOON + 3_600 + exitNotice);
      await pool.connect(provider).redeem(shares, chen, provider);
      expect(await pool.earnedThroughDay()).to.equal(utcDayOf(NOON) + 30);
      expect((await token.balanceOf(chen.address)) - before).to.be.within(dollars('5050') - 1n, dollars('5050'));
    });
  });
});
