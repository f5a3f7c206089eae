import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { buyCover } from '../../support/actors.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered, loadFiled, loadFunded, loadGranted } from '../../support/fixtures.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt } from '../../support/service.ts';

const { premiumAssets, termDays } = defaults.phone;
const FEE = (premiumAssets * BigInt(phone.feeBps)) / 10_000n;
const TAX = (premiumAssets * BigInt(phone.taxBps)) / 10_000n;
const NET = premiumAssets - FEE - TAX;
const DAILY = NET / BigInt(termDays);

/** What comes back for so many unused days. */
const backFor = (days: bigint): bigint => DAILY * days + ((FEE + TAX) * (DAILY * days)) / NET;

/** Ana's policy, cancelled in the last second of its `day`-th day, or so many seconds after. */
async function loadCancelled(day: number, seconds = 0) {
  const situation = await loadCovered();
  const { contracts, people, policyId } = situation;
  const { startAt } = await contracts.policyBook.policyOf(policyId);
  const cancelledAt = Number(startAt) + day * DAY + seconds;
  await actAt(situation, cancelledAt);
  const before = await bucketsOf(contracts.pools.PROPERTY);
  const balanceBefore = await contracts.testDollar.balanceOf(people.ana);
  const sent = await contracts.serviceDesk.connect(people.ana).cancel(policyId);
  const refunded = (await contracts.testDollar.balanceOf(people.ana)) - balanceBefore;
  return { ...situation, startAt: Number(startAt), cancelledAt, before, sent, refunded };
}

describe('ServiceDesk.cancel', () => {
  describe('when the caller does not hold the policy', () => {
    it('reverts with ServiceCallerNotHolder', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.serviceDesk.connect(people.chen).cancel(policyId))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'ServiceCallerNotHolder')
        .withArgs(policyId, people.chen.address);
    });
  });

  describe('given a claim is open or was paid', () => {
    it('T35: reverts with PolicyInUse', async () => {
      for (const [load, open] of [
        [loadFiled, 1],
        [loadGranted, 0],
      ] as const) {
        const { contracts, people, policyId } = await load();
        await expect(contracts.serviceDesk.connect(people.ana).cancel(policyId))
          .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyInUse')
          .withArgs(policyId, open, defaults.screen.payableAssets);
      }
    });
  });

  describe('given only an award was paid', () => {
    it('T35: reverts with PolicyAwarded', async () => {
      const { contracts, people, policyId, claim } = await loadFiled();
      const { claimOffice, claimBook, policyBook, serviceDesk } = contracts;
      await claimBook.connect(people.ana).withdraw(claim.claimId);
      const award = { assets: 5n, basisRef: defaults.reason };
      await claimOffice.connect(people.seniorAdjuster).proposeAward(claim.claimId, award);
      await claimOffice.connect(people.claimsManager).approveAward(claim.claimId, award);
      expect((await policyBook.policyOf(policyId)).usedAssets).to.equal(0n);
      await expect(serviceDesk.connect(people.ana).cancel(policyId))
        .to.be.revertedWithCustomError(policyBook, 'PolicyAwarded')
        .withArgs(policyId);
    });
  });

  describe('given cover is over', () => {
    it('reverts with PolicyEnded in its first second after, and not in the last before', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId } = situation;
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(situation, Number(endAt));
      await expect(contracts.serviceDesk.connect(people.ana).cancel(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyEnded')
        .withArgs(policyId, endAt);
      expect((await loadCancelled(termDays, -1)).refunded).to.equal(0n);
    });
  });

  describe('given 100 of 365 days are used to the second', () => {
    it('gives 265 days back with their tax and fee, ends cover now and keeps the lock for the tail', async () => {
      const { sent, refunded, contracts, people, policyId, cancelledAt, before } = await loadCancelled(100);
      expect(refunded).to.equal(backFor(265n));
      await expect(sent)
        .to.emit(contracts.serviceDesk, 'CoverCancelled')
        .withArgs(policyId, people.ana.address, false, 265, backFor(265n))
        .and.to.emit(contracts.policyBook, 'CoverEnded')
        .withArgs(policyId, cancelledAt);
      const after = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.accounted - after.accounted).to.equal(refunded);
      expect(after.lockedAssets).to.equal(before.lockedAssets);
      expect(await contracts.policyBook.statusOf(policyId)).to.equal(3n);
      expect(await contracts.policyBook.closableAt(policyId)).to.equal(cancelledAt + phone.tailDays * DAY);
    });
  });

  describe('given a second more is used', () => {
    it('gives one day less back: only whole unused days count', async () => {
      expect((await loadCancelled(100, 1)).refunded).to.equal(backFor(264n));
      expect((await loadCancelled(100, -1)).refunded).to.equal(backFor(265n));
    });
  });

  describe('given the policy was cancelled', () => {
    it('CAP-6: earns exactly what was not given back, and not a unit more', async () => {
      const { contracts, startAt, refunded, network, policyId } = await loadCancelled(100);
      await network.networkHelpers.time.increaseTo(startAt + (termDays + 2) * DAY);
      await contracts.pools.PROPERTY.accrue(1_000);
      await contracts.policyBook.close([policyId]);
      const { unearnedAssets, freeAssets, feesAssets } = await bucketsOf(contracts.pools.PROPERTY);
      expect(unearnedAssets).to.equal(0n);
      expect(freeAssets - defaults.capital.PROPERTY).to.equal(NET - DAILY * 265n);
      expect(freeAssets - defaults.capital.PROPERTY + feesAssets + refunded).to.equal(premiumAssets);
    });

    it('reverts with PolicyEnded the second time', async () => {
      const { contracts, people, policyId, cancelledAt } = await loadCancelled(100);
      await expect(contracts.serviceDesk.connect(people.ana).cancel(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyEnded')
        .withArgs(policyId, cancelledAt);
      expect(await contracts.serviceDesk.refundOf(policyId)).to.deep.equal([0n, 0n]);
    });
  });

  describe('given cover has not begun', () => {
    it('gives everything back, to the second in which it begins', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const startAt = (await network.networkHelpers.time.latest()) + 60 * DAY;
      const policyId = await buyCover(deployment, people.ana, { startAt });
      await actAt(deployment, startAt);
      await expect(contracts.serviceDesk.connect(people.ana).cancel(policyId))
        .to.emit(contracts.serviceDesk, 'CoverUndone')
        .withArgs(policyId, people.ana.address, premiumAssets);
    });
  });
});

describe('ServiceDesk.refundOf', () => {
  describe('given Ana’s policy on its hundredth day', () => {
    it('tells what cancelling would bring', async () => {
      const situation = await loadCovered();
      const { contracts, policyId, network } = situation;
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      await network.networkHelpers.time.increaseTo(Number(startAt) + 100 * DAY);
      expect(await contracts.serviceDesk.refundOf(policyId)).to.deep.equal([backFor(265n), 265n]);
    });
  });
});
