import { ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, buildPool, NOON, payOrder, poolDefaults, type PoolSituation } from '../../support/pool.ts';

const until = NOON + 30 * DAY;

/** Ana, whom the token refuses, has a credit of $50. */
async function buildWaiting(): Promise<PoolSituation> {
  const situation = await buildPool('BlacklistToken', [6]);
  const { pool, claimBook, people, token } = situation;
  await pool.connect(people.capitalProvider).deposit(poolDefaults.capital, people.capitalProvider);
  await token.contract.getFunction('blacklist').send(people.ana.address, true);
  await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50') }));
  return situation;
}

describe('ReservePool.moveCredit', () => {
  describe('when the caller is not the TransferDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await buildWaiting();
      await expect(pool.connect(people.ana).moveCredit(people.ana, people.bo))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('when the receiver is nobody, the pool or the same', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const { pool, transferDesk, people } = await buildWaiting();
      for (const to of [ZeroAddress, await pool.getAddress(), people.ana.address]) {
        await expect(pool.connect(transferDesk).moveCredit(people.ana, to))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
          .withArgs(to);
      }
    });
  });

  describe('given a credit waits', () => {
    it('CAP-4: becomes the new key’s, and the sum stays', async () => {
      const { pool, transferDesk, people } = await buildWaiting();
      await expect(pool.connect(transferDesk).moveCredit(people.ana, people.bo))
        .to.emit(pool, 'CreditMoved')
        .withArgs(people.ana.address, people.bo.address, dollars('50'), 0n);
      expect(await pool.creditOf(people.ana)).to.equal(0n);
      expect(await pool.creditOf(people.bo)).to.equal(dollars('50'));
      expect((await bucketsOf(pool)).payableAssets).to.equal(dollars('50'));
    });
  });

  describe('given it is on hold', () => {
    it('takes the hold along', async () => {
      const { pool, transferDesk, eligibilityDesk, people } = await buildWaiting();
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(transferDesk).moveCredit(people.ana, people.bo);
      expect(await pool.holdOf(people.bo)).to.deep.equal([dollars('50'), BigInt(until)]);
      expect(await pool.creditOf(people.bo)).to.equal(0n);
      expect((await bucketsOf(pool)).heldAssets).to.equal(dollars('50'));
    });

    it('counts the hold once when both were on hold: lifting it lets payments be ordinary again', async () => {
      const situation = await buildWaiting();
      const { pool, transferDesk, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(eligibilityDesk).setHold(people.bo, until + DAY);
      await pool.connect(transferDesk).moveCredit(people.ana, people.bo);
      expect(await pool.holdOf(people.bo)).to.deep.equal([dollars('50'), BigInt(until + DAY)]);
      await pool.connect(eligibilityDesk).setHold(people.bo, 0);
      await pool.connect(eligibilityDesk).setHold(people.chen, until);
      await pool.connect(eligibilityDesk).setHold(people.chen, 0);
      const payees = [{ to: people.bo.address, shareBps: 10_000 }];
      const order = payOrder(situation, { payees, assets: dollars('5') });
      await expect(pool.connect(claimBook).settle(order)).to.emit(pool, 'PaidOut');
    });
  });

  describe('given the receiver’s own hold is over and the giver’s is not', () => {
    it('frees what is over before the two are joined', async () => {
      const situation = await buildWaiting();
      const { pool, transferDesk, claimBook, people, network } = situation;
      const needsEligibility = true;
      const payees = [{ to: people.bo.address, shareBps: 10_000 }];
      await pool.connect(claimBook).settle(payOrder(situation, { payees, assets: dollars('5'), needsEligibility }));
      await network.networkHelpers.time.increaseTo(until + DAY);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('7'), needsEligibility }));
      const [, heldUntil] = await pool.holdOf(people.ana);
      await pool.connect(transferDesk).moveCredit(people.ana, people.bo);
      expect(await pool.holdOf(people.bo)).to.deep.equal([dollars('7'), heldUntil]);
      expect(await pool.creditOf(people.bo)).to.equal(dollars('55'));
      const { payableAssets, heldAssets } = await bucketsOf(pool);
      expect([payableAssets, heldAssets]).to.deep.equal([dollars('62'), dollars('7')]);
    });
  });

  describe('given the receiver has a credit and the giver is on hold', () => {
    it('holds all of it: they are one person now', async () => {
      const situation = await buildWaiting();
      const { pool, transferDesk, eligibilityDesk, claimBook, people, token } = situation;
      await token.contract.getFunction('blacklist').send(people.bo.address, true);
      const payees = [{ to: people.bo.address, shareBps: 10_000 }];
      await pool.connect(claimBook).settle(payOrder(situation, { payees, assets: dollars('5') }));
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(transferDesk).moveCredit(people.ana, people.bo);
      expect(await pool.creditOf(people.bo)).to.equal(0n);
      expect((await bucketsOf(pool)).heldAssets).to.equal(dollars('55'));
    });
  });
});
