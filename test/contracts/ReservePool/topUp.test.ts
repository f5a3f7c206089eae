import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { bucketsOf, loadFundedPool, payOrder, poolDefaults, sell, type PoolSituation } from '../../support/pool.ts';

const { capital, claimId, exitNotice, lock } = poolDefaults;
const first = claimId;
const second = claimId + 1n;

/** Two claims want $300 and $200 more than there is; nothing is free. */
async function loadShort(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  const { pool, claimBook } = situation;
  await pool.connect(claimBook).reserve(first, capital - lock + dollars('300'), 0n);
  await pool.connect(claimBook).reserve(second, dollars('200'), 0n);
  return situation;
}

describe('ReservePool.topUp', () => {
  describe('when the caller is not the ClaimBook', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadShort();
      await expect(pool.connect(people.ana).topUp(first))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('given nothing is free', () => {
    it('reserves nothing and keeps the place', async () => {
      const { pool, claimBook } = await loadShort();
      await expect(pool.connect(claimBook).topUp(first)).not.to.emit(pool, 'ClaimToppedUp');
      expect(await pool.nextUnreserved()).to.deep.equal([first, dollars('300')]);
      expect((await bucketsOf(pool)).unreservedAssets).to.equal(dollars('500'));
    });
  });

  describe('given money came free', () => {
    it('reserves for the claim that came first, as far as it goes', async () => {
      const { pool, claimBook, people } = await loadShort();
      await pool.connect(people.bo).recapitalise(dollars('120'));
      expect(await pool.connect(claimBook).topUp.staticCall(second)).to.equal(0n);
      await expect(pool.connect(claimBook).topUp(first))
        .to.emit(pool, 'ClaimToppedUp')
        .withArgs(first, dollars('120'), dollars('180'));
      expect(await pool.nextUnreserved()).to.deep.equal([first, dollars('180')]);
      const { freeAssets, reservedAssets, unreservedAssets } = await bucketsOf(pool);
      expect([freeAssets, reservedAssets, unreservedAssets]).to.deep.equal([
        0n,
        capital - lock + dollars('120'),
        dollars('380'),
      ]);
    });

    it('goes on to the next when the first has all it wants', async () => {
      const { pool, claimBook, people } = await loadShort();
      await pool.connect(people.bo).recapitalise(dollars('600'));
      await pool.connect(claimBook).topUp(first);
      expect(await pool.nextUnreserved()).to.deep.equal([second, dollars('200')]);
      await pool.connect(claimBook).topUp(second);
      expect(await pool.nextUnreserved()).to.deep.equal([0n, 0n]);
      const { freeAssets, unreservedAssets } = await bucketsOf(pool);
      expect([freeAssets, unreservedAssets]).to.deep.equal([dollars('100'), 0n]);
    });

    it('passes over a claim whose last order wants nothing more', async () => {
      const situation = await loadShort();
      const { pool, claimBook } = situation;
      const order = payOrder(situation, { payees: [], toFreeAssets: capital - lock });
      await expect(pool.connect(claimBook).settle(order)).to.emit(pool, 'ClaimUnreserved').withArgs(first, 0n);
      expect(await pool.nextUnreserved()).to.deep.equal([second, dollars('200')]);
      await pool.connect(claimBook).topUp(second);
      expect((await bucketsOf(pool)).unreservedAssets).to.equal(0n);
    });
  });

  describe('given something is owed', () => {
    it('reserves nothing: what was decided comes first', async () => {
      const situation = await loadShort();
      const { pool, claimBook, people } = situation;
      await pool.connect(claimBook).settle(payOrder(situation, { claimId: second + 1n, assets: dollars('50') }));
      await pool.connect(people.bo).recapitalise(dollars('500'));
      await expect(pool.connect(claimBook).topUp(first)).not.to.emit(pool, 'ClaimToppedUp');
      await pool.payDebts(10);
      await expect(pool.connect(claimBook).topUp(first)).to.emit(pool, 'ClaimToppedUp');
    });
  });

  describe('given claims wait for their reserve', () => {
    it('sells nothing new, and reserves nothing for a later claim', async () => {
      const situation = await loadShort();
      const { pool, claimBook, people } = situation;
      await pool.connect(people.bo).recapitalise(dollars('1000'));
      await expect(sell(situation)).to.be.revertedWithCustomError(pool, 'PoolCapacityExceeded').withArgs(1, lock, 0n);
      await expect(pool.connect(claimBook).reserve(second + 1n, dollars('10'), 0n))
        .to.emit(pool, 'ClaimReserved')
        .withArgs(second + 1n, 0n, 0n, dollars('10'));
    });

    it('CAP-5: lets nobody leave with what they wait for', async () => {
      const { pool, people, network } = await loadShort();
      const provider = people.capitalProvider;
      await pool.connect(provider).requestExit(await pool.balanceOf(provider));
      await pool.connect(people.bo).recapitalise(dollars('500'));
      await network.networkHelpers.time.increase(exitNotice);
      await pool.accrue(100);
      expect((await bucketsOf(pool)).freeAssets).to.equal(dollars('600'));
      expect(await pool.maxWithdraw(provider)).to.be.within(dollars('100') - 1n, dollars('100'));
    });
  });
});
