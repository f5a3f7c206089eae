import { encodeBytes32String, ZeroAddress } from 'ethers';
import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, payOrder, poolDefaults, sell, type PoolSituation } from '../../support/pool.ts';

const { claimId, lock, capital } = poolDefaults;
/** A sale, and a claim that reserved $300 of its lock. */
async function loadReserved(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  await situation.pool.connect(situation.claimBook).reserve(claimId, dollars('300'), dollars('300'));
  return situation;
}

describe('ReservePool.settle', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const situation = await loadReserved();
      const { pool, people } = situation;
      await expect(pool.connect(people.ana).settle(payOrder(situation)))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('when a payee is nobody or the pool', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const situation = await loadReserved();
      const { pool, claimBook } = situation;
      for (const to of [ZeroAddress, await pool.getAddress()]) {
        await expect(pool.connect(claimBook).settle(payOrder(situation, { payees: [{ to, shareBps: 10_000 }] })))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
          .withArgs(to);
      }
    });

    it('reverts with PoolPayeeInvalid when money has no payee at all', async () => {
      const situation = await loadReserved();
      const { pool, claimBook } = situation;
      await expect(pool.connect(claimBook).settle(payOrder(situation, { payees: [], assets: 1n })))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('when more is taken from the reserve than all claims hold', () => {
    it('reverts with PoolBucketShort', async () => {
      const situation = await loadReserved();
      const { pool, claimBook } = situation;
      const order = payOrder(situation, { assets: dollars('301'), fromReservedAssets: dollars('301') });
      await expect(pool.connect(claimBook).settle(order))
        .to.be.revertedWithCustomError(pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('reserved'), dollars('301'), dollars('300'));
    });
  });

  describe('given the reserve covers the payment', () => {
    it('pays the payee and gives the rest back to the lock', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, token, people, network } = situation;
      const order = payOrder(situation, {
        assets: dollars('200'),
        fromReservedAssets: dollars('200'),
        toLockedAssets: dollars('100'),
      });
      await expect(pool.connect(claimBook).settle(order)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana],
        [-dollars('200'), dollars('200')],
      );
      const { freeAssets, lockedAssets, reservedAssets, payableAssets, accounted } = await bucketsOf(pool);
      expect([freeAssets, lockedAssets, reservedAssets, payableAssets]).to.deep.equal([
        capital - lock,
        lock - dollars('200'),
        0n,
        0n,
      ]);
      expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
    });

    it('emits PaidOut alone when the order is the ordinary one', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, people } = situation;
      const order = payOrder(situation, { assets: dollars('300'), fromReservedAssets: dollars('300') });
      const settling = pool.connect(claimBook).settle(order);
      await expect(settling).to.emit(pool, 'PaidOut').withArgs(claimId, people.ana.address, dollars('300'));
      await expect(settling).not.to.emit(pool, 'ClaimSettled');
    });

    it('emits ClaimSettled with every source, and PaidOut, when it is not', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, people } = situation;
      await pool.connect(people.bo).fundDeposit(dollars('25'));
      const order = payOrder(situation, {
        assets: dollars('450'),
        fromReservedAssets: dollars('200'),
        fromLockedAssets: dollars('150'),
        interestAssets: dollars('2'),
        toLockedAssets: dollars('60'),
        toFreeAssets: dollars('40'),
      });
      await expect(pool.connect(claimBook).settle(order))
        .to.emit(pool, 'ClaimSettled')
        .withArgs(
          claimId,
          dollars('200'),
          dollars('150'),
          dollars('100'),
          0n,
          dollars('2'),
          0n,
          dollars('60'),
          dollars('40'),
        )
        .and.to.emit(pool, 'PaidOut')
        .withArgs(claimId, people.ana.address, dollars('452'));
      const { freeAssets, lockedAssets, reservedAssets, depositAssets } = await bucketsOf(pool);
      expect([freeAssets, lockedAssets, reservedAssets, depositAssets]).to.deep.equal([
        capital - lock - dollars('60'),
        dollars('110'),
        0n,
        dollars('23'),
      ]);
    });
  });

  describe('given several payees', () => {
    it('splits to the last unit: shares round down and the last payee takes the rest', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, token, people, network } = situation;
      const { ana, bo, chen } = people;
      const payees = [
        { to: ana.address, shareBps: 3_333 },
        { to: bo.address, shareBps: 3_333 },
        { to: chen.address, shareBps: 3_334 },
      ];
      const order = payOrder(situation, { payees, assets: 1_001n, fromReservedAssets: 1_001n });
      await expect(pool.connect(claimBook).settle(order)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, ana, bo, chen],
        [-1_001n, 333n, 333n, 335n],
      );
    });
  });

  describe('when nothing is paid', () => {
    it('only gives the reserve back', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, token } = situation;
      const before = await token.balanceOf(await pool.getAddress());
      const order = payOrder(situation, { payees: [], toLockedAssets: dollars('250'), toFreeAssets: dollars('50') });
      await expect(pool.connect(claimBook).settle(order)).not.to.emit(pool, 'PaidOut');
      const { freeAssets, lockedAssets, reservedAssets } = await bucketsOf(pool);
      expect([freeAssets, lockedAssets, reservedAssets]).to.deep.equal([
        capital - lock + dollars('50'),
        lock - dollars('50'),
        0n,
      ]);
      expect(await token.balanceOf(await pool.getAddress())).to.equal(before);
    });
  });

  describe('given reserve, lock and free capital do not cover it', () => {
    it('pays what there is and owes the rest, by payee', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, people } = situation;
      const { ana, bo } = people;
      const payees = [
        { to: ana.address, shareBps: 5_000 },
        { to: bo.address, shareBps: 5_000 },
      ];
      await pool.connect(people.chen).fundDeposit(dollars('25'));
      const order = payOrder(situation, { payees, assets: capital, interestAssets: dollars('30') });
      await expect(pool.connect(claimBook).settle(order))
        .to.emit(pool, 'ClaimSettled')
        .withArgs(claimId, 0n, 0n, capital - lock, 0n, dollars('25'), lock + dollars('5'), 0n, 0n)
        .and.to.emit(pool, 'DebtBooked')
        .withArgs(claimId, ana.address, dollars('252.5'))
        .and.to.emit(pool, 'DebtBooked')
        .withArgs(claimId, bo.address, dollars('252.5'));
      const { freeAssets, depositAssets, owedAssets } = await bucketsOf(pool);
      expect([freeAssets, depositAssets, owedAssets]).to.deep.equal([0n, 0n, lock + dollars('5')]);
    });
  });

  describe('given an older debt waits', () => {
    it('does not jump the queue: free capital pays nothing new', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { assets: capital - dollars('300') }));
      await pool.connect(people.bo).deposit(dollars('5000'), people.bo);
      await expect(pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('10') })))
        .to.emit(pool, 'DebtBooked')
        .withArgs(claimId, people.ana.address, dollars('10'));
    });
  });
});
