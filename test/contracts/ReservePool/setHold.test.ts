import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, buildPool, loadFundedPool, NOON, payOrder, poolDefaults } from '../../support/pool.ts';

const { capital, claimId } = poolDefaults;
const until = NOON + 30 * DAY;

describe('ReservePool.setHold', () => {
  describe('when the caller is not the EligibilityDesk', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadFundedPool();
      await expect(pool.connect(people.ana).setHold(people.bo, until))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('given a payee is on hold', () => {
    it('CAP-4: keeps a payment as a held credit, and pays the others', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people, token, network } = situation;
      const { ana, bo } = people;
      await pool.connect(eligibilityDesk).setHold(ana, until);
      const payees = [
        { to: ana.address, shareBps: 5_000 },
        { to: bo.address, shareBps: 5_000 },
      ];
      const paying = pool.connect(claimBook).settle(payOrder(situation, { payees, assets: dollars('100') }));
      await expect(paying).to.emit(pool, 'CreditHeld').withArgs(claimId, ana.address, dollars('50'), until);
      await expect(paying).to.changeTokenBalances(network.ethers, token.contract, [ana, bo], [0n, dollars('50')]);
      const { payableAssets, heldAssets } = await bucketsOf(pool);
      expect([payableAssets, heldAssets]).to.deep.equal([dollars('50'), dollars('50')]);
      expect(await pool.creditOf(ana)).to.equal(0n);
      expect(await pool.holdOf(ana)).to.deep.equal([dollars('50'), BigInt(until)]);
    });

    it('lets nobody collect it, nor send anything else there', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      const { ana, bo } = people;
      await pool.connect(eligibilityDesk).setHold(ana, until);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50') }));
      for (const to of [ana, bo]) {
        await expect(pool.connect(ana).collectCredit(ana, to))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeHeld')
          .withArgs(ana.address, until);
      }
    });

    it('frees it when the hold is over, without anybody’s permission', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people, token, network } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50') }));
      await network.networkHelpers.time.increaseTo(until);
      expect(await pool.creditOf(people.ana)).to.equal(0n);
      await network.networkHelpers.time.increaseTo(until + 1);
      expect(await pool.creditOf(people.ana)).to.equal(dollars('50'));
      await expect(pool.connect(people.chen).collectCredit(people.ana, people.ana)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [-dollars('50'), dollars('50')],
      );
      const { payableAssets, heldAssets } = await bucketsOf(pool);
      expect([payableAssets, heldAssets]).to.deep.equal([0n, 0n]);
    });

    it('frees it at once when the hold is lifted', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50') }));
      await expect(pool.connect(eligibilityDesk).setHold(people.ana, 0))
        .to.emit(pool, 'HoldSet')
        .withArgs(people.ana.address, 0, 0n);
      expect(await pool.creditOf(people.ana)).to.equal(dollars('50'));
      const order = payOrder(situation, { assets: dollars('5') });
      await expect(pool.connect(claimBook).settle(order)).to.emit(pool, 'PaidOut');
    });

    it('never gives it back to capital', async () => {
      const situation = await loadFundedPool();
      const { pool, eligibilityDesk, claimBook, people, network } = situation;
      await pool.connect(eligibilityDesk).setHold(people.ana, until);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50') }));
      await network.networkHelpers.time.increaseTo(until + 400 * DAY);
      expect(await pool.totalAssets()).to.equal(capital - dollars('50'));
      expect(await pool.creditOf(people.ana)).to.equal(dollars('50'));
    });
  });

  describe('given a credit waits already', () => {
    it('holds that too', async () => {
      const situation = await buildPool('BlacklistToken', [6]);
      const { pool, eligibilityDesk, claimBook, people, token } = situation;
      await pool.connect(people.capitalProvider).deposit(capital, people.capitalProvider);
      await token.contract.getFunction('blacklist').send(people.ana.address, true);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50') }));
      await expect(pool.connect(eligibilityDesk).setHold(people.ana, until))
        .to.emit(pool, 'HoldSet')
        .withArgs(people.ana.address, until, dollars('50'));
      expect(await pool.creditOf(people.ana)).to.equal(0n);
      await expect(pool.connect(people.ana).collectCredit(people.ana, people.bo))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeHeld')
        .withArgs(people.ana.address, until);
    });
  });

  describe('given somebody else’s credit', () => {
    it('cannot be sent to a payee on hold', async () => {
      const situation = await buildPool('BlacklistToken', [6]);
      const { pool, eligibilityDesk, claimBook, people, token } = situation;
      await pool.connect(people.capitalProvider).deposit(capital, people.capitalProvider);
      await token.contract.getFunction('blacklist').send(people.ana.address, true);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50') }));
      await pool.connect(eligibilityDesk).setHold(people.bo, until);
      await expect(pool.connect(people.ana).collectCredit(people.ana, people.bo))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeHeld')
        .withArgs(people.bo.address, until);
    });
  });
});
