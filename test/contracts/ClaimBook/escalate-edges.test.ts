import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { figuresOf, phases } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { escalateNow } from '../../support/dispute.ts';
import { openFile } from '../../support/open-file.ts';

const { payableAssets } = defaults.screen;
/** Ten of the least premiums of $5. */
const TEN_PREMIUMS = dollars('50');

/** Escalates a new claim of Ana's on a new policy; where it then stands. */
async function escalateOn(course: Course, policyId: bigint, payable: bigint, filedAt?: number) {
  const { people, book, asChen } = course;
  const { endAt } = await course.contracts.policyBook.policyOf(policyId);
  const latest = await course.network.networkHelpers.time.latest();
  const lossAt = Math.min(Number(endAt), latest) - 1;
  const items = [buildItem({ claimedAssets: payable + dollars('29') })];
  if (filedAt !== undefined) await at(course, filedAt);
  const claim = await fileClaim(course, people.ana, { policyId, lossAt, items });
  await at(course, Number(await book.silentUntilOf(claim.claimId)) + 1);
  await asChen.escalate(claim.claimId, claim.filed);
  return (await figuresOf(course, claim.claimId)).phase;
}

describe('ClaimBook.escalate', () => {
  describe('given a policy that was 30 days old', () => {
    it('goes to the arbitrator when filed in its thirtieth day, and is paid a second later', async () => {
      for (const [late, phase] of [
        [0, phases.Appealed],
        [1, phases.Closed],
      ] as const) {
        const course = await loadCourse();
        const { versionId } = await course.contracts.policyBook.policyOf(course.policyId);
        const policyId = await buyCover(course, course.people.ana, { versionId });
        const { startAt } = await course.contracts.policyBook.policyOf(policyId);
        await course.network.networkHelpers.time.increaseTo(Number(startAt) + 29 * DAY);
        const filedAt = Number(startAt) + 30 * DAY + late;
        expect(await escalateOn(course, policyId, payableAssets, filedAt)).to.equal(phase);
      }
    });
  });

  describe('given a loss of ten premiums', () => {
    it('is paid, and goes to the arbitrator one base unit above', async () => {
      for (const [more, phase] of [
        [0n, phases.Closed],
        [1n, phases.Appealed],
      ] as const) {
        const course = await loadCourse();
        const { versionId } = await course.contracts.policyBook.policyOf(course.policyId);
        const cover = { versionId, limitAssets: dollars('370'), termDays: 30 };
        const policyId = await buyCover(course, course.people.ana, cover);
        expect((await course.contracts.policyBook.policyOf(policyId)).premiumAssets * 10n).to.equal(TEN_PREMIUMS);
        await course.network.networkHelpers.time.increase(31 * DAY);
        expect(await escalateOn(course, policyId, TEN_PREMIUMS + more)).to.equal(phase);
      }
    });
  });

  describe("given a loss of the product's limit for silence", () => {
    it('is paid', async () => {
      const course = await buildCourse({ terms: { silenceLimitAssets: payableAssets } });
      await escalateNow(course);
      expect(await figuresOf(course, course.claimId)).to.include({ phase: phases.Closed, paidAssets: payableAssets });
    });
  });

  describe('given something was paid on account', () => {
    it('pays the rest, and the claim has been paid both', async () => {
      const course = await loadCourse();
      const { asDesk, claimId, claim, people, book, contracts } = course;
      const assets = dollars('120');
      await asDesk.advance(claimId, claim.filed, assets, people.adjuster);
      const before = await contracts.testDollar.balanceOf(people.ana);
      await escalateNow(course);
      const file = await rebuildCaseFile(book, claimId);
      expect(file.told).to.deep.equal(file.rebuilt);
      expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed, paidAssets: payableAssets });
      const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
      expect(got).to.be.greaterThanOrEqual(payableAssets - assets);
      expect(got).to.be.lessThan(payableAssets);
    });
  });

  describe('given a supplement without evidence', () => {
    it('takes for its figure what the whole loss pays beyond the claim before', async () => {
      const course = await loadCourse();
      const { asAna, asChen, book, claimId, people } = course;
      await asAna.withdraw(claimId);
      const paid = await fileClaim(course, people.ana, { policyId: course.policyId });
      await at(course, Number(await book.silentUntilOf(paid.claimId)) + 1);
      await asChen.escalate(paid.claimId, paid.filed);
      const items = [buildItem(), buildItem({ claimedAssets: dollars('70') })];
      const filing = { ...paid.filed.filing, items, evidenceRoot: defaults.nothing };
      await asAna.supplementLoss(paid.claimId, filing);
      const linked = paid.claimId + 1n;
      const { filed } = await openFile(course, linked);
      await at(course, Number(await book.silentUntilOf(linked)) + 1);
      await asChen.escalate(linked, filed);
      expect((await book.claimOf(linked)).soughtAssets).to.equal(dollars('70'));
    });
  });
});
