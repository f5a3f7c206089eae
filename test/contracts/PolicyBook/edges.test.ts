import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { buyCover } from '../../support/actors.ts';
import { buildCover } from '../../support/builders.ts';
import { loadCovered, loadFunded, loadGranted } from '../../support/fixtures.ts';
import { bucketsOf } from '../../support/pool.ts';
import { actAt, loadDue } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

const MAX = 2n ** 96n - 1n;

describe('PolicyBook.markRenewed', () => {
  describe('when the caller is not the SalesDesk', () => {
    it('reverts with PolicyCallerNotSalesDesk', async () => {
      const { contracts, people, policyId } = await loadCovered();
      await expect(contracts.policyBook.connect(people.ana).markRenewed(policyId))
        .to.be.revertedWithCustomError(contracts.policyBook, 'PolicyCallerNotSalesDesk')
        .withArgs(people.ana.address);
    });
  });
});

describe('PolicyBook.close', () => {
  describe('given claims took the whole lock', () => {
    it('CAP-2: gives no lock back', async () => {
      const situation = await loadGranted();
      const { contracts, network, policyId } = situation;
      const before = await bucketsOf(contracts.pools.PROPERTY);
      expect(before.lockedAssets).to.equal(0n);
      await network.networkHelpers.time.increaseTo(await contracts.policyBook.closableAt(policyId));
      await contracts.policyBook.close([policyId]);
      expect((await bucketsOf(contracts.pools.PROPERTY)).lockedAssets).to.equal(0n);
    });
  });
});

describe('SalesDesk.renew', () => {
  describe('given the next cover names its first second', () => {
    it('goes on when that is the end of the old one', async () => {
      const situation = await loadCovered();
      const { contracts, people, policyId, versions } = situation;
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(situation, Number(endAt) - DAY);
      const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: people.ana.address, startAt: endAt });
      await expect(contracts.salesDesk.connect(people.ana).renew(policyId, cover, MAX))
        .to.emit(contracts.salesDesk, 'CoverRenewed')
        .withArgs(policyId + 1n, policyId, true);
    });
  });

  describe('given the same product in another version', () => {
    it('T8: sells, and waiting begins anew', async () => {
      const situation = await loadFunded();
      const { contracts, people } = situation;
      const [old, next] = [await sellTerms(situation), await sellTerms(situation, { waitingDays: 10 })];
      const policyId = await buyCover(situation, people.ana, { versionId: old });
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await actAt(situation, Number(endAt) - DAY);
      const cover = buildCover({ versionId: next, holder: people.ana.address });
      await expect(contracts.salesDesk.connect(people.ana).renew(policyId, cover, MAX))
        .to.emit(contracts.salesDesk, 'CoverRenewed')
        .withArgs(policyId + 1n, policyId, false);
    });
  });

  describe('given the old cover was suspended in its last second', () => {
    it('T8: sells, and does not go on', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, endAt, versions } = situation;
      await actAt(situation, endAt - 40 * DAY);
      await contracts.serviceDesk.connect(people.underwriter).giveInstalmentNotice(policyId);
      await actAt(situation, endAt - 5);
      const cover = buildCover({ versionId: versions['phone'] ?? 0, holder: people.ana.address, startAt: endAt });
      expect(await contracts.policyBook.isSuspendedAt(policyId, endAt - 1)).to.equal(true);
      await expect(contracts.salesDesk.connect(people.ana).renew(policyId, cover, MAX))
        .to.emit(contracts.salesDesk, 'CoverRenewed')
        .withArgs(policyId + 1n, policyId, false);
    });
  });
});

describe('ServiceDesk.payInstalment', () => {
  describe('given the cover was cancelled', () => {
    it('reverts with InstalmentCoverEnded', async () => {
      const situation = await loadDue();
      const { contracts, people, policyId, startAt } = situation;
      const desk = contracts.serviceDesk.connect(people.ana);
      await actAt(situation, startAt + 40 * DAY);
      await desk.cancel(policyId);
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await expect(desk.payInstalment(policyId))
        .to.be.revertedWithCustomError(desk, 'InstalmentCoverEnded')
        .withArgs(policyId, endAt);
    });
  });
});

describe('ServiceDesk.refundOf', () => {
  describe('given the cover ended by itself', () => {
    it('has no days left and nothing to give back', async () => {
      const situation = await loadCovered();
      const { contracts, network, policyId } = situation;
      const { endAt } = await contracts.policyBook.policyOf(policyId);
      await network.networkHelpers.time.increaseTo(endAt);
      const { refundAssets, unusedDays } = await contracts.serviceDesk.refundOf(policyId);
      expect([refundAssets, unusedDays]).to.deep.equal([0n, 0n]);
    });
  });
});

describe('TransferDesk.recoveryOf', () => {
  describe('given both officers agreed', () => {
    it('tells to whom and by which document', async () => {
      const { contracts, people } = await loadCovered();
      const document = `0x${'d0'.repeat(32)}`;
      const { transferDesk } = contracts;
      expect((await transferDesk.recoveryOf(people.ana)).to).to.equal(`0x${'0'.repeat(40)}`);
      await transferDesk.connect(people.recoveryOfficerA).proposeRecovery(people.ana, people.chen, document);
      await transferDesk.connect(people.recoveryOfficerB).approveRecovery(people.ana, people.chen, document);
      expect((await transferDesk.recoveryOf(people.ana)).to).to.equal(people.chen.address);
    });
  });
});

describe('ReservePool.accrue', () => {
  describe('when no day may be counted', () => {
    it('earns nothing', async () => {
      const { contracts, network } = await loadCovered();
      const pool = contracts.pools.PROPERTY;
      await network.networkHelpers.time.increase(5 * DAY);
      const before = await bucketsOf(pool);
      await pool.accrue(0);
      expect(await bucketsOf(pool)).to.deep.equal(before);
      expect(await pool.accrue.staticCall(0)).to.equal(0n);
      expect(await pool.accrue.staticCall(5)).to.be.greaterThan(0n);
    });
  });
});

describe('PauseControl.proposePause', () => {
  describe('when the pause is longer than the window that bounds it', () => {
    it('reverts with PauseTooLong', async () => {
      const { contracts, people, network } = await loadCovered();
      const now = await network.networkHelpers.time.latest();
      await network.networkHelpers.time.setNextBlockTimestamp(now + 10);
      const control = contracts.pauseControl.connect(people.pauseOfficerA);
      await expect(control.proposePause(0, now + 10 + 61 * DAY))
        .to.be.revertedWithCustomError(control, 'PauseTooLong')
        .withArgs(0, 61 * DAY, 7 * DAY);
    });
  });

  describe('when it comes through the manager, which is nobody', () => {
    it('ACC-2: reverts with PauseNeedsTwoPeople', async () => {
      const { contracts, people, network, addresses } = await loadCovered();
      const endsAt = (await network.networkHelpers.time.latest()) + DAY;
      const call = contracts.pauseControl.interface.encodeFunctionData('proposePause', [0, endsAt]);
      const manager = contracts.accessManager.connect(people.pauseOfficerA);
      await expect(manager.execute(addresses.pauseControl, call))
        .to.be.revertedWithCustomError(contracts.pauseControl, 'PauseNeedsTwoPeople')
        .withArgs(0, await contracts.accessManager.getAddress());
    });
  });
});
