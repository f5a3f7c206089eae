import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, payOrder, poolDefaults, sell, type PoolSituation } from '../../support/pool.ts';

const { capital, claimId, lock } = poolDefaults;

/** So many claims waited, and none of them does any more; after them one waits for $5. Nothing was free. */
async function loadPassed(count: number): Promise<PoolSituation & { readonly waiting: bigint }> {
  const situation = await loadFundedPool();
  await sell(situation);
  const { pool, claimBook } = situation;
  await pool.connect(claimBook).reserve(claimId, capital - lock, 0n);
  const ids = Array.from({ length: count }, (_, place) => claimId + 1n + BigInt(place));
  for (const id of ids) await pool.connect(claimBook).reserve(id, 1n, 0n);
  const waiting = claimId + 1n + BigInt(count);
  await pool.connect(claimBook).reserve(waiting, dollars('5'), 0n);
  for (const id of ids) await pool.connect(claimBook).settle(payOrder(situation, { claimId: id, payees: [] }));
  return { ...situation, waiting };
}

describe('ReservePool.topUp', () => {
  describe('given nothing is free', () => {
    it('tells that it reserved nothing', async () => {
      const { pool, claimBook, waiting } = await loadPassed(1);
      expect(await pool.connect(claimBook).topUp.staticCall(waiting)).to.equal(0n);
    });
  });

  describe('given the places of 63 claims are empty', () => {
    it('sees the next one behind them', async () => {
      const { pool, waiting } = await loadPassed(63);
      expect(await pool.nextUnreserved()).to.deep.equal([waiting, dollars('5')]);
    });
  });

  describe('given the places of 64 claims are empty', () => {
    it('sees nobody until they are passed over, and passes over them for good', async () => {
      const { pool, claimBook, people, waiting } = await loadPassed(64);
      expect(await pool.nextUnreserved()).to.deep.equal([0n, 0n]);
      await pool.connect(people.bo).recapitalise(dollars('2'));
      await expect(pool.connect(claimBook).topUp(waiting))
        .to.emit(pool, 'ClaimToppedUp')
        .withArgs(waiting, dollars('2'), dollars('3'));
      expect(await pool.nextUnreserved()).to.deep.equal([waiting, dollars('3')]);
      expect((await bucketsOf(pool)).unreservedAssets).to.equal(dollars('3'));
    });
  });

  describe('given nobody waits', () => {
    it('reserves nothing, and sees who comes after it', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook } = situation;
      await pool.connect(claimBook).topUp(claimId);
      await pool.connect(claimBook).reserve(claimId, capital + 1n, 0n);
      expect(await pool.nextUnreserved()).to.deep.equal([claimId, 1n]);
    });
  });

  describe('given a claim had its turn, in two parts, was passed over and wants more again', () => {
    it('goes behind those that came meanwhile', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      const [first, second, third] = [claimId, claimId + 1n, claimId + 2n];
      await pool.connect(claimBook).reserve(first, capital + 300n, 0n);
      await pool.connect(claimBook).reserve(second, 200n, 0n);
      for (const part of [100n, 200n]) {
        await pool.connect(people.bo).recapitalise(part);
        await pool.connect(claimBook).topUp(first);
      }
      await pool.connect(claimBook).reserve(third, 50n, 0n);
      await pool.connect(people.bo).recapitalise(200n);
      await pool.connect(claimBook).topUp(second);
      const again = payOrder(situation, { claimId: first, payees: [], unreservedAssets: 10n });
      await pool.connect(claimBook).settle(again);
      expect(await pool.nextUnreserved()).to.deep.equal([third, 50n]);
    });
  });

  describe('given a claim wanted nothing any more before its turn came, and wants again', () => {
    it('goes behind those that came meanwhile: its old place stays empty', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      const [first, second, third] = [claimId, claimId + 1n, claimId + 2n];
      await pool.connect(claimBook).reserve(first, capital + 300n, 0n);
      await pool.connect(claimBook).reserve(second, 200n, 0n);
      await pool.connect(claimBook).reserve(third, 50n, 0n);
      await pool.connect(claimBook).settle(payOrder(situation, { claimId: second, payees: [] }));
      const again = payOrder(situation, { claimId: second, payees: [], unreservedAssets: 10n });
      await pool.connect(claimBook).settle(again);
      await pool.connect(people.bo).recapitalise(351n);
      await pool.connect(claimBook).topUp(first);
      expect(await pool.nextUnreserved()).to.deep.equal([third, 50n]);
      await expect(pool.connect(claimBook).topUp(second)).not.to.emit(pool, 'ClaimToppedUp');
      await pool.connect(claimBook).topUp(third);
      await expect(pool.connect(claimBook).topUp(second)).to.emit(pool, 'ClaimToppedUp').withArgs(second, 1n, 9n);
      expect(await pool.nextUnreserved()).to.deep.equal([second, 9n]);
      expect((await bucketsOf(pool)).unreservedAssets).to.equal(9n);
    });
  });

  describe('given a claim that waits wants more', () => {
    it('keeps its place', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook } = situation;
      await pool.connect(claimBook).reserve(claimId, capital + 300n, 0n);
      await pool.connect(claimBook).reserve(claimId + 1n, 200n, 0n);
      await pool.connect(claimBook).settle(payOrder(situation, { payees: [], unreservedAssets: 301n }));
      expect(await pool.nextUnreserved()).to.deep.equal([claimId, 301n]);
    });
  });

  describe('given 64 claims that wanted nothing were settled while one waited, and another came', () => {
    it('sees the other next: none of them took a place', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).reserve(claimId, capital + 1n, 0n);
      const settled = Array.from({ length: 64 }, (_, place) => claimId + 1n + BigInt(place));
      for (const id of settled) await pool.connect(claimBook).settle(payOrder(situation, { claimId: id, payees: [] }));
      const other = claimId + 100n;
      await pool.connect(claimBook).reserve(other, 50n, 0n);
      await pool.connect(people.bo).recapitalise(1n);
      await pool.connect(claimBook).topUp(claimId);
      expect(await pool.nextUnreserved()).to.deep.equal([other, 50n]);
    });
  });

  describe('given a claim was settled while another waited, and wants something later', () => {
    it('goes behind those that came meanwhile', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      const [first, second, third] = [claimId, claimId + 1n, claimId + 2n];
      await pool.connect(claimBook).reserve(first, capital + 300n, 0n);
      await pool.connect(claimBook).settle(payOrder(situation, { claimId: second, payees: [] }));
      await pool.connect(claimBook).reserve(third, 50n, 0n);
      const later = payOrder(situation, { claimId: second, payees: [], unreservedAssets: 10n });
      await pool.connect(claimBook).settle(later);
      await pool.connect(people.bo).recapitalise(300n);
      await pool.connect(claimBook).topUp(first);
      expect(await pool.nextUnreserved()).to.deep.equal([third, 50n]);
    });
  });
});

describe('ReservePool.settle', () => {
  describe('given another claim is short, when a claim that wants nothing is settled', () => {
    it('says nothing of what it wants', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook } = situation;
      await pool.connect(claimBook).reserve(claimId, capital + 5n, 0n);
      const order = payOrder(situation, { claimId: claimId + 1n, payees: [] });
      await expect(pool.connect(claimBook).settle(order)).not.to.emit(pool, 'ClaimUnreserved');
    });
  });

  describe('given a claim that still wants a single unit, when it is settled', () => {
    it('takes that off the queue', async () => {
      const situation = await loadFundedPool();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).reserve(claimId, capital + 5n, 0n);
      await pool.connect(people.bo).recapitalise(4n);
      await pool.connect(claimBook).topUp(claimId);
      expect(await pool.nextUnreserved()).to.deep.equal([claimId, 1n]);
      await pool.connect(claimBook).settle(payOrder(situation, { assets: 5n, fromReservedAssets: 5n }));
      expect(await pool.nextUnreserved()).to.deep.equal([0n, 0n]);
      expect((await bucketsOf(pool)).unreservedAssets).to.equal(0n);
    });
  });
});
