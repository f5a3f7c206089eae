import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { fileClaim } from '../../support/actors.ts';
import { defaults } from '../../support/defaults.ts';
import { loadCovered, loadFunded } from '../../support/fixtures.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt, buyInParts, loadDue, loadWarned } from '../../support/service.ts';

const { premiumAssets } = defaults.phone;
/** 365 days in four: 92 and three times 91; the premium in four equal parts, the first takes the rest. */
const PART_DAYS = 91;
const PART = premiumAssets / 4n;
const FIRST = premiumAssets - 3n * PART;

describe('ServiceDesk.openPlan', () => {
  describe('when the caller is not the SalesDesk', () => {
    it('reverts with ServiceCallerNotSalesDesk', async () => {
      const { contracts, people, policyId } = await loadCovered();
      const plan = { partAssets: 1n, partDays: 1, parts: 2, paidParts: 1, noticeAt: 0 };
      await expect(contracts.serviceDesk.connect(people.ana).openPlan(policyId, plan, 1n))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'ServiceCallerNotSalesDesk')
        .withArgs(people.ana.address);
    });
  });
});

describe('ServiceDesk.payInstalment', () => {
  describe('given a premium that was paid at once', () => {
    it('reverts with InstalmentNone', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.serviceDesk.connect(people.ana).payInstalment(policyId))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'InstalmentNone')
        .withArgs(policyId);
      expect(await contracts.serviceDesk.nextDueAt(policyId)).to.equal(2n ** 40n - 1n);
    });
  });

  describe('given the part is due in more than 30 days', () => {
    it('reverts with InstalmentTooEarly to the last second', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, dueAt } = situation;
      const serviceDesk = contracts.serviceDesk.connect(people.ana);
      await actAt(situation, dueAt - 30 * DAY - 1);
      await expect(serviceDesk.payInstalment(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'InstalmentTooEarly')
        .withArgs(policyId, dueAt - 30 * DAY);
      await actAt(situation, dueAt - 30 * DAY);
      await serviceDesk.payInstalment(policyId);
    });
  });

  describe('given cover is over', () => {
    it('reverts with InstalmentCoverEnded from its first second on', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, endAt } = situation;
      await actAt(situation, endAt);
      await expect(contracts.serviceDesk.connect(people.ana).payInstalment(policyId))
        .to.be.revertedWithCustomError(contracts.serviceDesk, 'InstalmentCoverEnded')
        .withArgs(policyId, endAt);
    });
  });

  describe('given the policy was cancelled', () => {
    it('reverts with InstalmentCoverEnded', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, dueAt } = situation;
      await actAt(situation, dueAt - DAY);
      const serviceDesk = contracts.serviceDesk.connect(people.ana);
      await serviceDesk.cancel(policyId);
      await expect(serviceDesk.payInstalment(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'InstalmentCoverEnded')
        .withArgs(policyId, dueAt - DAY);
    });

    it('reverts with InstalmentCoverEnded too when it was undone before it began', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const startAt = (await network.networkHelpers.time.latest()) + 20 * DAY;
      const policyId = await buyInParts(deployment, 4, { startAt });
      const serviceDesk = contracts.serviceDesk.connect(people.ana);
      await serviceDesk.cancel(policyId);
      await expect(serviceDesk.payInstalment(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'InstalmentCoverEnded')
        .withArgs(policyId, startAt);
    });
  });

  describe('given the part is due', () => {
    it('takes it from whoever pays and earns it over its days', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, dueAt, network } = situation;
      expect(await contracts.serviceDesk.nextDueAt(policyId)).to.equal(dueAt);
      await actAt(situation, dueAt);
      const pay = contracts.serviceDesk.connect(people.bo).payInstalment(policyId);
      await expect(pay)
        .to.emit(contracts.serviceDesk, 'InstalmentPaid')
        .withArgs(policyId, people.bo.address, 1, PART, Math.floor(dueAt / DAY), PART_DAYS);
      await expect(pay).to.changeTokenBalance(network.ethers, contracts.testDollar, people.bo, -PART);
      const [tax, fee] = [phone.taxBps, phone.feeBps].map((bps) => (PART * BigInt(bps)) / 10_000n);
      const { versionId } = await contracts.policyBook.policyOf(policyId);
      await expect(pay)
        .to.emit(contracts.pools.PROPERTY, 'PremiumBooked')
        .withArgs(versionId, people.bo.address, PART, tax, fee, 0n, Math.floor(dueAt / DAY), PART_DAYS);
      expect(await contracts.serviceDesk.nextDueAt(policyId)).to.equal(dueAt + PART_DAYS * DAY);
    });
  });

  describe('given every part is paid in its time', () => {
    it('CAP-6: has taken the whole premium, and has earned the net of it at the end', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, dueAt, endAt, network } = situation;
      const serviceDesk = contracts.serviceDesk.connect(people.ana);
      for (const part of [0, 1, 2]) {
        await actAt(situation, dueAt + part * PART_DAYS * DAY);
        await serviceDesk.payInstalment(policyId);
      }
      await expect(serviceDesk.payInstalment(policyId))
        .to.be.revertedWithCustomError(serviceDesk, 'InstalmentNone')
        .withArgs(policyId);
      await network.networkHelpers.time.increaseTo(endAt + 2 * DAY);
      await contracts.pools.PROPERTY.accrue(1_000);
      const { unearnedAssets, feesAssets, accounted } = await bucketsOf(contracts.pools.PROPERTY);
      const charges = [FIRST, PART, PART, PART].map(
        (assets) => (assets * BigInt(phone.feeBps)) / 10_000n + (assets * BigInt(phone.taxBps)) / 10_000n,
      );
      expect([unearnedAssets, feesAssets]).to.deep.equal([0n, charges.reduce((sum, one) => sum + one, 0n)]);
      expect(accounted - defaults.capital.PROPERTY).to.equal(premiumAssets);
    });
  });

  describe('given cover is suspended', () => {
    it('resumes it from the next second on; losses of the suspension stay out of terms', async () => {
      const situation = await loadWarned();
      const { contracts, people, policyId, suspendsAt } = situation;
      await actAt(situation, suspendsAt + 5 * DAY);
      await expect(contracts.serviceDesk.connect(people.ana).payInstalment(policyId))
        .to.emit(contracts.policyBook, 'CoverResumed')
        .withArgs(policyId, suspendsAt + 5 * DAY + 1);
      const { policyBook } = contracts;
      const answers = [-1, 0, 5 * DAY, 5 * DAY + 1].map((after) =>
        policyBook.isSuspendedAt(policyId, suspendsAt + after),
      );
      expect(await Promise.all(answers)).to.deep.equal([false, true, true, false]);
      const inside = await fileClaim(situation, people.ana, { policyId, lossAt: suspendsAt + DAY });
      await actAt(situation, suspendsAt + 5 * DAY + 2);
      const after = await fileClaim(situation, people.ana, { policyId, lossAt: suspendsAt + 5 * DAY + 1 });
      expect([inside.filed.flags & 1n, after.filed.flags & 1n]).to.deep.equal([1n, 0n]);
    });
  });

  describe('given notice was given and grace runs', () => {
    it('is not suspended at all when it is paid before', async () => {
      const situation = await loadWarned();
      const { contracts, people, policyId, suspendsAt } = situation;
      await actAt(situation, suspendsAt - 1);
      await contracts.serviceDesk.connect(people.ana).payInstalment(policyId);
      expect(await contracts.policyBook.isSuspendedAt(policyId, suspendsAt)).to.equal(false);
      expect((await contracts.serviceDesk.planOf(policyId)).noticeAt).to.equal(0n);
    });
  });

  describe('given a part is paid after all its days', () => {
    it('is owed whole and earned in a day', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, dueAt } = situation;
      const paidAt = dueAt + (PART_DAYS + 3) * DAY;
      await actAt(situation, paidAt);
      await expect(contracts.serviceDesk.connect(people.ana).payInstalment(policyId))
        .to.emit(contracts.serviceDesk, 'InstalmentPaid')
        .withArgs(policyId, people.ana.address, 1, PART, Math.floor(paidAt / DAY), 1);
    });
  });
});
