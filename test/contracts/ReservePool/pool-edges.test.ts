import { expect } from 'chai';
import { ZeroAddress } from 'ethers';

import { DAY, utcDayOf } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { loadReserved } from '../../support/held-credits.ts';
import { loadFundedPool, NOON, payOrder, poolDefaults, saleEntry, sell } from '../../support/pool.ts';

const { capital, claimId, limit, versionId } = poolDefaults;
const today = utcDayOf(NOON);
/** How Solidity numbers an overflow. */
const OVERFLOW = 0x11;

describe('ReservePool.accrue', () => {
  describe('when no day is to be booked', () => {
    it('books none', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, network } = situation;
      await network.networkHelpers.time.increaseTo(NOON + 3 * DAY);
      expect(await pool.accrue.staticCall(0)).to.equal(0n);
      await expect(pool.accrue(0)).not.to.emit(pool, 'PremiumEarned');
      expect(await pool.earnedThroughDay()).to.equal(today);
    });
  });

  describe('when a single day is to be booked', () => {
    it('books it and tells what it earned', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      const { pool, network } = situation;
      await network.networkHelpers.time.increaseTo(NOON + 3 * DAY);
      expect(await pool.accrue.staticCall(1)).to.equal(dollars('10'));
      await pool.accrue(1);
      expect(await pool.earnedThroughDay()).to.equal(today + 1);
    });
  });
});

describe('ReservePool.bookSale', () => {
  describe('given nothing is free', () => {
    it('sells what locks nothing, and nothing that locks a single unit', async () => {
      const situation = await loadFundedPool();
      await sell(situation, { lockAssets: capital });
      const { pool, salesDesk } = situation;
      await sell(situation, { lockAssets: 0n });
      await expect(pool.connect(salesDesk).bookSale(saleEntry(situation, { lockAssets: 1n })))
        .to.be.revertedWithCustomError(pool, 'PoolCapacityExceeded')
        .withArgs(versionId, 1n, 0n);
    });
  });

  describe('when a single unit is insured', () => {
    it('counts it', async () => {
      const situation = await loadFundedPool();
      await sell(situation, { insuredAssets: 1n });
      expect(await situation.pool.insuredOf(versionId)).to.equal(1n);
    });
  });

  describe('when the sale fills the cap of the version to the last unit', () => {
    it('books it', async () => {
      const situation = await loadFundedPool();
      await sell(situation, { capAssets: limit });
      expect(await situation.pool.insuredOf(versionId)).to.equal(limit);
    });
  });

  describe('given the cap of the version came down below what is insured', () => {
    it('takes a premium that insures nothing more, and counts nothing more', async () => {
      const situation = await loadFundedPool();
      await sell(situation);
      await sell(situation, { insuredAssets: 0n, lockAssets: 0n, capAssets: limit - 1n });
      expect(await situation.pool.insuredOf(versionId)).to.equal(limit);
    });
  });
});

describe('ReservePool.settle', () => {
  describe('given an order out of the reserve that names nobody', () => {
    it('reverts with PoolPayeeInvalid, for a single unit too', async () => {
      const situation = await loadReserved();
      const { pool, claimBook } = situation;
      const order = payOrder(situation, { payees: [], assets: 1n, fromReservedAssets: 1n });
      await expect(pool.connect(claimBook).settle(order))
        .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
        .withArgs(ZeroAddress);
    });
  });

  describe('given an order that is paid out of the reserve, and asks the lock for a unit besides', () => {
    it('reverts by arithmetic: nobody would be paid that unit', async () => {
      const situation = await loadReserved();
      const { pool, claimBook } = situation;
      const order = payOrder(situation, { assets: 300n, fromReservedAssets: 300n, fromLockedAssets: 1n });
      await expect(pool.connect(claimBook).settle(order)).to.be.revertedWithPanic(OVERFLOW);
    });
  });

  describe('given a payee has no part of an ordinary order', () => {
    it('sends nothing to him and all to the other, to a single unit', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, people, token, network } = situation;
      const payees = [
        { to: people.ana.address, shareBps: 0 },
        { to: people.bo.address, shareBps: 10_000 },
      ];
      const order = payOrder(situation, { payees, assets: 1n, fromReservedAssets: 1n });
      await expect(pool.connect(claimBook).settle(order)).to.changeTokenBalances(
        network.ethers,
        token.contract,
        [pool, people.ana, people.bo],
        [-1n, 0n, 1n],
      );
      const paid = await pool.queryFilter(pool.filters.PaidOut());
      expect(paid.map(({ args }) => args.payee)).to.deep.equal([people.bo.address]);
    });
  });

  for (const [what, changes, told] of [
    ['interest', { interestAssets: 1n }, 'DebtBooked'],
    ['what comes free', { toFreeAssets: 1n }, 'ClaimSettled'],
    ['what is still wanted', { unreservedAssets: 1n }, 'ClaimUnreserved'],
    ['what the lock gives', { assets: 301n, fromReservedAssets: 300n, fromLockedAssets: 1n }, 'ClaimSettled'],
  ] as const) {
    describe(`given an order out of the reserve, and a single unit of ${what}`, () => {
      it(`is not the ordinary one: emits ${told}`, async () => {
        const situation = await loadReserved();
        const { pool, claimBook } = situation;
        const order = payOrder(situation, { assets: 300n, fromReservedAssets: 300n, ...changes });
        await expect(pool.connect(claimBook).settle(order)).to.emit(pool, told);
      });
    });
  }

  describe('given an order out of the reserve to somebody who lacks an attestation he needs', () => {
    it('holds it', async () => {
      const situation = await loadReserved();
      const { pool, claimBook, people } = situation;
      const order = payOrder(situation, { assets: 300n, fromReservedAssets: 300n, needsEligibility: true });
      await expect(pool.connect(claimBook).settle(order)).to.emit(pool, 'CreditHeld');
      expect((await pool.holdOf(people.ana)).heldAssets).to.equal(300n);
    });
  });

  describe('given another claim is short of its reserve', () => {
    it('takes what this one wanted off the queue, though the order looks ordinary', async () => {
      const situation = await loadReserved();
      const { pool, claimBook } = situation;
      const other = claimId + 1n;
      await pool.connect(claimBook).reserve(other, capital + 7n, 0n);
      const [next, wanted] = await pool.nextUnreserved();
      expect(next).to.equal(other);
      await pool.connect(claimBook).settle(payOrder(situation, { claimId: other, payees: [] }));
      expect(wanted).to.be.greaterThan(0n);
      expect(await pool.nextUnreserved()).to.deep.equal([0n, 0n]);
    });
  });
});
