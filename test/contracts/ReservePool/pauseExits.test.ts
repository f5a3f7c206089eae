import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { loadFundedPool, NOON, poolDefaults, type PoolSituation } from '../../support/pool.ts';

const { exitNotice, exitWindow } = poolDefaults;
const askedAt = NOON + 3_600;
const matureAt = askedAt + exitNotice;

/** The provider has asked to leave with everything. */
async function loadLeaving(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  const { pool, people, network } = situation;
  const provider = people.capitalProvider;
  await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
  await pool.connect(provider).requestExit(await pool.balanceOf(provider));
  return situation;
}

/** Leaving is paused from one instant to another, as told. */
async function pauseFrom({ pool, pauseControl, network }: PoolSituation, startsAt: number, endsAt: number) {
  await network.networkHelpers.time.setNextBlockTimestamp(startsAt);
  return pool.connect(pauseControl).pauseExits(endsAt);
}

describe('ReservePool.pauseExits', () => {
  describe('when the caller is not the PauseControl', () => {
    it('reverts with PoolCallerNotCore', async () => {
      const { pool, people } = await loadLeaving();
      await expect(pool.connect(people.ana).pauseExits(matureAt))
        .to.be.revertedWithCustomError(pool, 'PoolCallerNotCore')
        .withArgs(people.ana.address);
    });
  });

  describe('given leaving is paused', () => {
    it('refuses with PoolExitsPaused to the last second, by every door', async () => {
      const situation = await loadLeaving();
      const { pool, people, network } = situation;
      const provider = people.capitalProvider;
      await expect(pauseFrom(situation, matureAt, matureAt + DAY))
        .to.emit(pool, 'ExitsPaused')
        .withArgs(matureAt, matureAt + DAY);
      expect(await pool.maxRedeem(provider)).to.equal(0n);
      expect(await pool.maxWithdraw(provider)).to.equal(0n);
      await expect(pool.connect(provider).withdraw(1n, provider, provider)).to.be.revertedWithCustomError(
        pool,
        'ERC4626ExceededMaxWithdraw',
      );
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt + DAY - 1);
      await expect(pool.connect(provider).redeemExit(provider, 0n))
        .to.be.revertedWithCustomError(pool, 'PoolExitsPaused')
        .withArgs(matureAt + DAY);
      await network.networkHelpers.time.setNextBlockTimestamp(matureAt + DAY);
      await pool.connect(provider).redeemExit(provider, 0n);
    });

    it('lets requests be made and taken back', async () => {
      const situation = await loadLeaving();
      const { pool, people } = situation;
      await pauseFrom(situation, NOON + DAY, NOON + 3 * DAY);
      await pool.connect(people.capitalProvider).cancelExit();
      await pool.connect(people.capitalProvider).requestExit(1n);
    });

    it('pays claims all the same', async () => {
      const situation = await loadLeaving();
      await pauseFrom(situation, NOON + DAY, NOON + 3 * DAY);
      expect(await situation.pool.payDebts.staticCall(1)).to.equal(0n);
    });
  });

  describe('given a pause that ran when leaving was asked for is lifted early', () => {
    it('A37: counts what had been of it, so that a later pause is given back whole', async () => {
      const situation = await loadFundedPool();
      const { pool, people, network } = situation;
      const provider = people.capitalProvider;
      await pauseFrom(situation, askedAt - 600, askedAt + 6 * DAY);
      await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
      await pool.connect(provider).requestExit(await pool.balanceOf(provider));
      // While it runs, what is left of it lengthens the window.
      expect((await pool.exitOf(provider)).lapsesAt).to.equal(matureAt + exitWindow + 6 * DAY);
      await pauseFrom(situation, askedAt + 3_000, 0);
      expect((await pool.exitOf(provider)).lapsesAt).to.equal(matureAt + exitWindow + 3_000);
      await pauseFrom(situation, matureAt, matureAt + 7 * DAY);
      const lapsesAt = matureAt + exitWindow + 3_000 + 7 * DAY;
      expect((await pool.exitOf(provider)).lapsesAt).to.equal(lapsesAt);
      await network.networkHelpers.time.setNextBlockTimestamp(lapsesAt);
      await pool.connect(provider).redeemExit(provider, 0n);
    });
  });

  describe('given a pause was over when leaving is asked for', () => {
    it('A37: gives nothing of it back, to the second', async () => {
      for (const [endsAt, back] of [
        [askedAt - 1, 0],
        [askedAt, 0],
        [askedAt + 1, 1],
      ] as const) {
        const situation = await loadFundedPool();
        const { pool, people, network } = situation;
        await pauseFrom(situation, askedAt - 600, endsAt);
        await network.networkHelpers.time.setNextBlockTimestamp(askedAt);
        await pool.connect(people.capitalProvider).requestExit(1n);
        expect((await pool.exitOf(people.capitalProvider)).lapsesAt).to.equal(matureAt + exitWindow + back);
      }
    });
  });

  describe('given a pause fell into the window', () => {
    it('lengthens the window by the paused seconds', async () => {
      const situation = await loadLeaving();
      const { pool, people, network } = situation;
      await pauseFrom(situation, matureAt + DAY, matureAt + 3 * DAY);
      const lapsesAt = matureAt + exitWindow + 2 * DAY;
      expect((await pool.exitOf(people.capitalProvider)).lapsesAt).to.equal(lapsesAt);
      await network.networkHelpers.time.setNextBlockTimestamp(lapsesAt);
      await pool.connect(people.capitalProvider).redeemExit(people.capitalProvider, 0n);
    });

    it('counts a pause that was lifted only to its end, and a second one too', async () => {
      const situation = await loadLeaving();
      const { pool, people } = situation;
      await pauseFrom(situation, matureAt, matureAt + 2 * DAY);
      await expect(pauseFrom(situation, matureAt + DAY, 0))
        .to.emit(pool, 'ExitsPaused')
        .withArgs(matureAt, matureAt + DAY);
      await pauseFrom(situation, matureAt + 2 * DAY, matureAt + 3 * DAY);
      expect((await pool.exitOf(people.capitalProvider)).lapsesAt).to.equal(matureAt + exitWindow + 2 * DAY);
    });
  });

  describe('given a pause was over before the request', () => {
    it('gives nothing for it', async () => {
      const situation = await loadFundedPool();
      const { pool, people, network } = situation;
      await pauseFrom(situation, NOON + 100, NOON + 1_100);
      await network.networkHelpers.time.setNextBlockTimestamp(NOON + 2_000);
      await pool.connect(people.capitalProvider).requestExit(1n);
      expect((await pool.exitOf(people.capitalProvider)).lapsesAt).to.equal(NOON + 2_000 + exitNotice + exitWindow);
    });
  });
});
