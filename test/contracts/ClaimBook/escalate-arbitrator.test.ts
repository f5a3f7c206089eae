import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover, fileClaim } from '../../support/actors.ts';
import { buildItem } from '../../support/builders.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { clocks, figuresOf, flags, phases, verdicts } from '../../support/claim.ts';
import { at, buildCourse, loadCourse, type Course } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { silentUntil } from '../../support/dispute.ts';
import { openFile } from '../../support/open-file.ts';

const { payableAssets } = defaults.screen;

const loadYoung = defineSituation(() => buildCourse({ ageDays: 10 }));
const loadBare = defineSituation(() => buildCourse({ filing: { evidenceRoot: defaults.nothing } }));
/** Without evidence, and it pays Bo and Chen. */
const loadShared = defineSituation(async () => {
  const course = await buildCourse({ filing: { evidenceRoot: defaults.nothing } });
  const { people, claim, claimId, asAna } = course;
  const payees = [
    { to: people.bo.address, shareBps: 4_000 },
    { to: people.chen.address, shareBps: 6_000 },
  ];
  await asAna.revise(claimId, claim.filed, { ...claim.filed.filing, payees });
  return course;
});
const loadDear = defineSituation(() => buildCourse({ terms: { silenceLimitAssets: payableAssets - 1n } }));

/** A stranger escalates in the first second in which silence counts. */
async function escalate(course: Course) {
  const { filed } = await course.opened();
  await at(course, (await silentUntil(course)) + 1);
  return course.asChen.escalate(course.claimId, filed);
}

describe('ClaimBook.escalate', () => {
  describe('given a claim that silence does not pay', () => {
    const cases = [
      ['without evidence', loadBare],
      ['on a policy younger than 30 days at the filing', loadYoung],
      ["above the product's limit for silence", loadDear],
    ] as const;
    for (const [words, load] of cases) {
      it(`sends it to the arbitrator ${words}, with the breach counted`, async () => {
        const course = await load();
        const { book, claimId, people, deadline } = course;
        const decideBy = await deadline(clocks.Decide);
        const sent = await escalate(course);
        const file = await rebuildCaseFile(book, claimId);
        await expect(sent)
          .to.emit(book, 'ClaimEscalated')
          .withArgs(claimId, people.chen.address, decideBy, payableAssets, file.head);
        expect(file.told).to.deep.equal(file.rebuilt);
        expect(await figuresOf(course, claimId)).to.deep.equal({
          phase: phases.Appealed,
          verdict: verdicts.None,
          reservedAssets: payableAssets,
          paidAssets: 0n,
          statedAssets: 0n,
          entries: 2,
        });
        const claim = await book.claimOf(claimId);
        expect(claim.soughtAssets).to.equal(payableAssets);
        expect(claim.flags & flags.LATE).to.equal(flags.LATE);
      });
    }
    it('keeps whom the filing names to be paid, for an arbitrator does not bring them', async () => {
      const course = await loadShared();
      const { book, claimId, people } = course;
      await escalate(course);
      expect(await book.payeesOf(claimId)).to.deep.equal([
        [people.bo.address, 4_000n],
        [people.chen.address, 6_000n],
      ]);
    });
    it('sends a second claim of the term to the arbitrator', async () => {
      const course = await loadCourse();
      const { people, policyId, book, asChen } = course;
      const second = await fileClaim(course, people.ana, { policyId });
      const { filed } = await openFile(course, second.claimId);
      await escalate(course);
      await at(course, Number(await book.silentUntilOf(second.claimId)) + 2);
      await asChen.escalate(second.claimId, filed);
      expect(await figuresOf(course, second.claimId)).to.include({ phase: phases.Appealed, paidAssets: 0n });
    });
    it('sends a claim above ten premiums to the arbitrator', async () => {
      const course = await loadCourse();
      const { people, network, book, asChen, contracts } = course;
      const { versionId } = await contracts.policyBook.policyOf(course.policyId);
      // A month of $370 costs the least premium of $5: ten of them are $50.
      const policyId = await buyCover(course, people.ana, { versionId, limitAssets: dollars('370'), termDays: 30 });
      await network.networkHelpers.time.increase(31 * DAY);
      const lossAt = Number((await contracts.policyBook.policyOf(policyId)).endAt) - 1;
      const claim = await fileClaim(course, people.ana, {
        policyId,
        lossAt,
        items: [buildItem({ claimedAssets: dollars('80') })],
      });
      await at(course, Number(await book.silentUntilOf(claim.claimId)) + 1);
      await asChen.escalate(claim.claimId, claim.filed);
      expect(await figuresOf(course, claim.claimId)).to.include({ phase: phases.Appealed, paidAssets: 0n });
    });
    it('sends a claim out of terms to the arbitrator and reserves nothing', async () => {
      const course = await loadCourse();
      const { people, policyId, contracts, book, asChen } = course;
      const { startAt } = await contracts.policyBook.policyOf(policyId);
      const claim = await fileClaim(course, people.ana, { policyId, lossAt: Number(startAt) - 1 });
      await at(course, Number(await book.silentUntilOf(claim.claimId)) + 1);
      await asChen.escalate(claim.claimId, claim.filed);
      expect(await figuresOf(course, claim.claimId)).to.include({ phase: phases.Appealed, reservedAssets: 0n });
    });
  });
});
