import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, NOON, payOrder, poolDefaults, sell } from '../../support/pool.ts';

const { capital, claimId, exitNotice, exitWindow } = poolDefaults;
const askedAt = NOON + 3_600;
const matureAt = askedAt + exitNotice;

/** What docs/reference/erc-4626.md lists and no other file of this folder tries. */
describe('ReservePool.maxRedeem', () => {
  describe('given a request', () => {
    it('is zero before maturity and after the window, whatever the balance', async () => {
      const { pool, people, network } = await loadFundedPool();
      const provider = people.capitalProvider;
      const shares = await pool.balanceOf(provider);
      await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
      await pool.connect(provider).requestExit(shares / 2n);
      for (const [at, redeemable] of [
        [matureAt - 1, 0n],
        [matureAt, shares / 2n],
        [matureAt + exitWindow, shares / 2n],
        [matureAt + exitWindow + 1, 0n],
      ] as const) {
        await network.networkHelpers.time.increaseTo(at);
        expect(await pool.maxRedeem(provider)).to.equal(redeemable);
        expect(await pool.maxWithdraw(provider)).to.equal(redeemable / 10n ** 6n);
      }
    });
  });

  describe('given somebody else’s allowance', () => {
    it('lets nobody leave for the owner', async () => {
      const { pool, people, network } = await loadFundedPool();
      const provider = people.capitalProvider;
      await pool.connect(provider).requestExit(await pool.balanceOf(provider));
      await pool.connect(provider).approve(people.bo, 2n ** 255n);
      await network.networkHelpers.time.increase(exitNotice);
      await expect(pool.connect(people.bo).redeem(1_000_000n, people.bo, provider))
        .to.be.revertedWithCustomError(pool, 'PoolExitNone')
        .withArgs(people.bo.address);
    });
  });
});

describe('ReservePool.totalAssets', () => {
  describe('given premium, fees, a deposit and money that waits for a payee', () => {
    it('counts none of them: only what is the shares’', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await sell(situation);
      await pool.connect(people.bo).fundDeposit(dollars('50'));
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('10'), rail: 1 }));
      expect(await pool.totalAssets()).to.equal(capital - dollars('10'));
      const { accounted } = await bucketsOf(pool);
      expect(accounted).to.equal(capital + dollars('125') + dollars('50'));
    });

    it('counts what is earned by today, accrued or not', async () => {
      const situation = await loadFundedPool();
      const { pool, network } = situation;
      await sell(situation);
      await network.networkHelpers.time.increaseTo(NOON + 3 * DAY);
      expect(await pool.totalAssets()).to.equal(capital + dollars('30'));
      await pool.accrue(10);
      expect(await pool.totalAssets()).to.equal(capital + dollars('30'));
    });
  });
});

describe('ReservePool.previewRedeem', () => {
  describe('given an open claim', () => {
    it('CAP-8: counts its reserve as lost, where previewDeposit counts it as capital', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook } = situation;
      await sell(situation, { premiumAssets: 0n, taxAssets: 0n, feeAssets: 0n });
      await pool.connect(claimBook).reserve(claimId, dollars('500'), dollars('500'));
      const shares = 10n ** 12n;
      expect(await pool.convertToAssets(shares)).to.equal(10n ** 6n);
      expect(await pool.previewDeposit(10n ** 6n)).to.equal(shares);
      expect(await pool.previewRedeem(shares)).to.equal(950_000n);
      expect(await pool.previewWithdraw(950_000n)).to.be.at.most(shares);
    });
  });

  describe('given a claim that could not be reserved in full', () => {
    it('CAP-8: counts all it wants as lost', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, policyBook } = situation;
      await sell(situation, { lockAssets: dollars('4000'), premiumAssets: 0n, taxAssets: 0n, feeAssets: 0n });
      await pool.connect(claimBook).reserve(claimId, dollars('7000'), 0n);
      expect((await bucketsOf(pool)).unreservedAssets).to.equal(dollars('1000'));
      expect(await pool.previewRedeem(10n ** 12n)).to.equal(300_000n);
      await pool.connect(policyBook).releaseLock(1, 0, dollars('4000'), 0n);
      expect(await pool.previewRedeem(10n ** 12n)).to.equal(300_000n);
    });
  });
});
