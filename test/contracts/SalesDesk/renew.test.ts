import { expect } from 'chai';
import { id } from 'ethers';

import { policyMarks } from '../../../domain/policies/policy-marks.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildCover } from '../../support/builders.ts';
import { defaults } from '../../support/defaults.ts';
import { loadFunded } from '../../support/fixtures.ts';
import { actAt } from '../../support/service.ts';
import { sellTerms } from '../../support/terms.ts';

const WAITING = 20;
const MAX = 2n ** 96n - 1n;
const KEY = id('Ana’s phone');

/** Ana's policy on one phone, of a version with 20 days of waiting, and the cover that would follow it. */
async function loadWaiting() {
  const deployment = await loadFunded();
  const { contracts, people } = deployment;
  const versionId = await sellTerms(deployment, { waitingDays: WAITING });
  const previousId = await buyCover(deployment, people.ana, { versionId, termDays: 40, objectKey: KEY });
  const { startAt, endAt } = await contracts.policyBook.policyOf(previousId);
  const cover = buildCover({ versionId, holder: people.ana.address, termDays: 40, objectKey: KEY });
  const salesDesk = contracts.salesDesk.connect(people.ana);
  const now = Number(startAt);
  return { ...deployment, versionId, previousId, startAt: now, endAt: Number(endAt), cover, salesDesk };
}

describe('SalesDesk.renew', () => {
  describe('when the caller does not hold the policy', () => {
    it('reverts with RenewalCallerNotHolder', async () => {
      const { contracts, people, previousId, cover } = await loadWaiting();
      await expect(contracts.salesDesk.connect(people.bo).renew(previousId, cover, MAX))
        .to.be.revertedWithCustomError(contracts.salesDesk, 'RenewalCallerNotHolder')
        .withArgs(previousId, people.bo.address);
    });
  });

  describe('given it was renewed', () => {
    it('T8: reverts with RenewalTaken, so that one waiting serves one policy', async () => {
      const situation = await loadWaiting();
      await actAt(situation, situation.startAt + 35 * DAY);
      await situation.salesDesk.renew(situation.previousId, situation.cover, MAX);
      await expect(situation.salesDesk.renew(situation.previousId, situation.cover, MAX))
        .to.be.revertedWithCustomError(situation.salesDesk, 'RenewalTaken')
        .withArgs(situation.previousId);
    });
  });

  describe('when the product is another', () => {
    it('reverts with RenewalProductMismatch', async () => {
      const { salesDesk, previousId, cover, versions, contracts } = await loadWaiting();
      const travel = versions['travel'] ?? 0;
      const { productId } = await contracts.productBook.serviceTermsOf(travel);
      const own = await contracts.productBook.serviceTermsOf(cover.versionId);
      await expect(salesDesk.renew(previousId, { ...cover, versionId: travel }, MAX))
        .to.be.revertedWithCustomError(salesDesk, 'RenewalProductMismatch')
        .withArgs(previousId, own.productId, productId);
    });
  });

  describe('given the policy ends in more than 90 days', () => {
    it('reverts with SaleStartInvalid', async () => {
      const deployment = await loadFunded();
      const { contracts, people, network } = deployment;
      const previousId = await buyCover(deployment, people.ana);
      const { endAt } = await contracts.policyBook.policyOf(previousId);
      const now = (await network.networkHelpers.time.latest()) + 1;
      await actAt(deployment, now);
      const cover = buildCover({ versionId: 1, holder: people.ana.address });
      await expect(contracts.salesDesk.connect(people.ana).renew(previousId, cover, MAX))
        .to.be.revertedWithCustomError(contracts.salesDesk, 'SaleStartInvalid')
        .withArgs(endAt, now, now + 90 * DAY);
    });
  });

  describe('given the same cover, no larger and without a gap', () => {
    it('A21: goes on without waiting, to the second of the old one’s end', async () => {
      const situation = await loadWaiting();
      const { contracts, people, salesDesk, previousId, startAt, endAt, cover } = situation;
      await actAt(situation, endAt);
      const renew = salesDesk.renew(previousId, cover, MAX);
      await expect(renew)
        .to.emit(salesDesk, 'CoverRenewed')
        .withArgs(previousId + 1n, previousId, true)
        .and.to.emit(contracts.policyBook, 'PolicyRenewed')
        .withArgs(previousId);
      const policy = await contracts.policyBook.policyOf(previousId + 1n);
      expect([policy.startAt, policy.waitingFrom]).to.deep.equal([BigInt(endAt), BigInt(startAt)]);
      expect(policy.marks).to.equal(BigInt(policyMarks.Continued | policyMarks.OnObject));
      expect(await contracts.policyBook.statusOf(previousId + 1n)).to.equal(2n);
      await situation.network.networkHelpers.time.increaseTo(endAt + DAY);
      const first = await fileClaim(situation, people.ana, { policyId: previousId + 1n, lossAt: endAt });
      const before = await fileClaim(situation, people.ana, { policyId: previousId + 1n, lossAt: endAt - 1 });
      // A loss before its own start is none of the new policy's, however long waiting has been over.
      expect([first.filed.flags & 1n, before.filed.flags & 1n]).to.deep.equal([0n, 1n]);
    });

    it('carries waiting that is not over yet on', async () => {
      const situation = await loadWaiting();
      const { contracts, people, salesDesk, versionId } = situation;
      const shortId = await buyCover(situation, people.ana, { versionId, termDays: 30 });
      const { startAt, endAt } = await contracts.policyBook.policyOf(shortId);
      // Cooling-off lasts as long as the cover: only what has ended cannot be undone any more.
      await actAt(situation, Number(endAt));
      const cover = buildCover({ versionId, holder: people.ana.address, termDays: 30 });
      await salesDesk.renew(shortId, cover, MAX);
      const { waitingFrom } = await contracts.policyBook.policyOf(shortId + 1n);
      expect(waitingFrom).to.equal(startAt);
    });
  });

  describe('given anything more, another, or a gap', () => {
    it('T8: sells, and waiting begins anew', async () => {
      const changes = [
        { limitAssets: defaults.phone.limitAssets + 1n },
        { objectKey: id('another phone') },
        { objectKey: defaults.nothing },
        { insured: `0x${'ab'.repeat(20)}` },
        { zone: 1 },
      ];
      for (const change of changes) {
        const { contracts, salesDesk, previousId, cover, endAt, ...deployment } = await loadWaiting();
        const { people, addresses } = deployment;
        await contracts.treasuryDesk.connect(people.actuary).setZoneCap(addresses.pools.PROPERTY, 1, dollars('100000'));
        await actAt({ ...deployment, contracts }, endAt - DAY);
        await expect(salesDesk.renew(previousId, { ...cover, ...change }, MAX))
          .to.emit(salesDesk, 'CoverRenewed')
          .withArgs(previousId + 1n, previousId, false);
        const { waitingFrom, startAt } = await contracts.policyBook.policyOf(previousId + 1n);
        expect(waitingFrom).to.equal(startAt);
      }
      const late = await loadWaiting();
      await actAt(late, late.endAt + 1);
      await expect(late.salesDesk.renew(late.previousId, late.cover, MAX))
        .to.emit(late.salesDesk, 'CoverRenewed')
        .withArgs(late.previousId + 1n, late.previousId, false);
    });

    it('T8: does not go on from cover that was cancelled', async () => {
      const { contracts, people, salesDesk, previousId, cover, startAt, ...deployment } = await loadWaiting();
      await actAt({ ...deployment, contracts, people }, startAt + 25 * DAY);
      await contracts.serviceDesk.connect(people.ana).cancel(previousId);
      await expect(salesDesk.renew(previousId, cover, MAX))
        .to.emit(salesDesk, 'CoverRenewed')
        .withArgs(previousId + 1n, previousId, false);
    });

    it('T8: does not go on from cover that was undone before it began', async () => {
      const situation = await loadWaiting();
      const { contracts, people, salesDesk, versionId, startAt } = situation;
      const beginsAt = startAt + 30 * DAY;
      const undoneId = await buyCover(situation, people.ana, { versionId, termDays: 40, startAt: beginsAt });
      await contracts.serviceDesk.connect(people.ana).cancel(undoneId);
      const cover = buildCover({ versionId, holder: people.ana.address, termDays: 40 });
      await expect(salesDesk.renew(undoneId, cover, MAX))
        .to.emit(salesDesk, 'CoverRenewed')
        .withArgs(undoneId + 1n, undoneId, false);
      expect((await contracts.policyBook.policyOf(undoneId + 1n)).waitingFrom).to.equal(BigInt(beginsAt));
    });
  });

  describe('when a smaller limit is asked for', () => {
    it('goes on', async () => {
      const situation = await loadWaiting();
      const { salesDesk, previousId, cover, endAt } = situation;
      await actAt(situation, endAt - DAY);
      await expect(salesDesk.renew(previousId, { ...cover, limitAssets: dollars('500') }, MAX))
        .to.emit(salesDesk, 'CoverRenewed')
        .withArgs(previousId + 1n, previousId, true);
    });
  });
});
