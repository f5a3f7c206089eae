import { expect } from 'chai';
import { encodeBytes32String, ZeroAddress } from 'ethers';

import { present } from '../../../domain/primitives/assert.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { loadSold, paidTo, settledWith, settlePage } from '../../support/pool-pages.ts';
import { bucketsOf, buildPool, NOON, payOrder, poolDefaults } from '../../support/pool.ts';

const { capital, claimId, lock } = poolDefaults;
const [first, second, third] = [claimId, claimId + 1n, claimId + 2n];
const free = capital - lock;

describe('ReservePool.settlePage', () => {
  describe('given the lock and free capital give all of it', () => {
    it('CAP-1: takes it out of both, tells so once, and pays each claim', async () => {
      const situation = await loadSold();
      const { pool, people } = situation;
      const before = await bucketsOf(pool);
      const sent = await settlePage(situation, [
        { claimId: first, to: 'ana', assets: 70n, fromLocked: 50n },
        { claimId: second, to: 'bo', assets: 30n, fromLocked: 30n },
        { claimId: third, to: 'ana', assets: 7n },
      ]);
      const receipt = present(await sent.wait(), 'the page was settled');
      const logs = receipt.logs.flatMap((log) => {
        const told = pool.interface.parseLog(log);
        if (told === null || told.name === 'Transfer') return [];
        const args: unknown[] = told.args.toArray();
        return [[told.name, ...args]];
      });
      expect(logs).to.deep.equal([
        ['PageDrawn', 80n, 27n],
        ['PaidOut', first, people.ana.address, 70n],
        ['PaidOut', second, people.bo.address, 30n],
        ['PaidOut', third, people.ana.address, 7n],
      ]);
      const after = await bucketsOf(pool);
      expect(after).to.deep.equal({
        ...before,
        lockedAssets: before.lockedAssets - 80n,
        freeAssets: before.freeAssets - 27n,
        accounted: before.accounted - 107n,
      });
    });

    it('takes the last unit of free capital', async () => {
      const situation = await loadSold();
      await settlePage(situation, [
        { claimId: first, to: 'ana', assets: free - 1n },
        { claimId: second, to: 'bo', assets: 1n },
      ]);
      const { freeAssets, owedAssets } = await bucketsOf(situation.pool);
      expect([freeAssets, owedAssets]).to.deep.equal([0n, 0n]);
    });
  });

  describe('given an asset that refuses one payee', () => {
    it('CLM-8: books a credit for that one and pays the others', async () => {
      const situation = await buildPool('BlacklistToken', [6]);
      const { pool, people, token } = situation;
      await pool.connect(people.capitalProvider).deposit(capital, people.capitalProvider);
      await token.contract.getFunction('blacklist').send(people.bo.address, true);
      const paid = await paidTo(situation, () => {
        return settlePage(situation, [
          { claimId: first, to: 'ana', assets: 11n },
          { claimId: second, to: 'bo', assets: 13n },
          { claimId: third, to: 'chen', assets: 17n },
        ]);
      });
      expect(paid).to.deep.equal([11n, 0n, 17n]);
      expect(await pool.creditOf(people.bo)).to.equal(13n);
      const { freeAssets, payableAssets, accounted } = await bucketsOf(pool);
      expect([freeAssets, payableAssets]).to.deep.equal([capital - 41n, 13n]);
      expect(accounted).to.equal(await token.balanceOf(await pool.getAddress()));
    });
  });

  describe('given free capital ends in the middle of the page', () => {
    it('CAP-4: pays as far as it goes, owes the rest in the order of the page, and pays what the lock gives', async () => {
      const situation = await loadSold();
      const { pool } = situation;
      let sent: Awaited<ReturnType<typeof settlePage>> | undefined;
      const paid = await paidTo(situation, async () => {
        sent = await settlePage(situation, [
          { claimId: first, to: 'ana', assets: free - 100n },
          { claimId: second, to: 'bo', assets: 250n, fromLocked: 50n },
          { claimId: third, to: 'chen', assets: 30n, fromLocked: 20n },
        ]);
      });
      expect(paid).to.deep.equal([free - 100n, 150n, 20n]);
      await expect(sent)
        .to.emit(pool, 'ClaimSettled')
        .withArgs(...settledWith(first, { free: free - 100n }))
        .and.to.emit(pool, 'ClaimSettled')
        .withArgs(...settledWith(second, { locked: 50n, free: 100n, owed: 100n }))
        .and.to.emit(pool, 'ClaimSettled')
        .withArgs(...settledWith(third, { locked: 20n, owed: 10n }))
        .and.to.emit(pool, 'DebtBooked')
        .withArgs(second, situation.people.bo.address, 100n)
        .and.to.emit(pool, 'DebtBooked')
        .withArgs(third, situation.people.chen.address, 10n);
      const { freeAssets, lockedAssets, owedAssets } = await bucketsOf(pool);
      expect([freeAssets, lockedAssets, owedAssets]).to.deep.equal([0n, lock - 70n, 110n]);
    });
  });

  describe('given something is owed', () => {
    it('CAP-4: owes what is beyond the lock, behind it', async () => {
      const situation = await loadSold();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { claimId: third, assets: free + 5n }));
      await pool.connect(people.bo).recapitalise(1_000n);
      const paid = await paidTo(situation, () => {
        return settlePage(situation, [
          { claimId: first, to: 'bo', assets: 40n, fromLocked: 10n },
          { claimId: second, to: 'chen', assets: 9n, fromLocked: 9n },
        ]);
      });
      expect(paid).to.deep.equal([0n, 10n, 9n]);
      expect((await bucketsOf(pool)).owedAssets).to.equal(35n);
      expect(await paidTo(situation, () => pool.payDebts(10))).to.deep.equal([5n, 30n, 0n]);
      expect((await bucketsOf(pool)).freeAssets).to.equal(965n);
    });
  });

  describe('given a claim waits for its reserve', () => {
    it('pays what was decided first, and keeps the place', async () => {
      const situation = await loadSold();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).reserve(third, free + 8n, 0n);
      await pool.connect(people.bo).recapitalise(5n);
      expect(
        await paidTo(situation, () => settlePage(situation, [{ claimId: first, to: 'ana', assets: 3n }])),
      ).to.deep.equal([3n, 0n, 0n]);
      expect(await pool.nextUnreserved()).to.deep.equal([third, 8n]);
      const { freeAssets, unreservedAssets } = await bucketsOf(pool);
      expect([freeAssets, unreservedAssets]).to.deep.equal([2n, 8n]);
    });
  });

  describe('given one payee is on hold', () => {
    it('ACC-3: holds that payment and makes the others', async () => {
      const situation = await loadSold();
      const { pool, eligibilityDesk, people } = situation;
      await pool.connect(eligibilityDesk).setHold(people.bo.address, NOON + 30 * DAY);
      const paid = await paidTo(situation, () => {
        return settlePage(situation, [
          { claimId: first, to: 'ana', assets: 4n, fromLocked: 4n },
          { claimId: second, to: 'bo', assets: 6n, fromLocked: 6n },
        ]);
      });
      expect(paid).to.deep.equal([4n, 0n, 0n]);
      expect((await pool.holdOf(people.bo)).heldAssets).to.equal(6n);
      const { heldAssets, payableAssets, lockedAssets } = await bucketsOf(pool);
      expect([heldAssets, payableAssets, lockedAssets]).to.deep.equal([6n, 6n, lock - 10n]);
    });
  });

  describe('given the claims of the page draw more from the locks than there is', () => {
    it('reverts with PoolBucketShort, and pays nobody', async () => {
      const situation = await loadSold();
      const half = lock / 2n;
      const page = settlePage(situation, [
        { claimId: first, to: 'ana', assets: half, fromLocked: half },
        { claimId: second, to: 'bo', assets: half + 1n, fromLocked: half + 1n },
      ]);
      await expect(page)
        .to.be.revertedWithCustomError(situation.pool, 'PoolBucketShort')
        .withArgs(encodeBytes32String('locked'), lock + 1n, lock);
    });
  });

  describe('given the pool itself is named, or nobody', () => {
    it('reverts with PoolPayeeInvalid', async () => {
      const { pool, claimBook } = await loadSold();
      for (const payee of [ZeroAddress, await pool.getAddress()]) {
        const page = [{ claimId: first, payee, assets: 1n, fromLockedAssets: 1n }];
        await expect(pool.connect(claimBook).settlePage(0, false, 0, 0, page))
          .to.be.revertedWithCustomError(pool, 'PoolPayeeInvalid')
          .withArgs(payee);
      }
    });
  });
});
