import { expect } from 'chai';

import { lateInterest } from '../../../domain/claims/deadlines.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { succeeds } from '../../support/attack.ts';
import { rebuildCaseFile } from '../../support/case-file.ts';
import { rulers } from '../../support/arbitrators.ts';
import { actions, clocks, figuresOf, inPart, phases, verdicts } from '../../support/claim.ts';
import { at, buildCourse } from '../../support/course.ts';
import { defineSituation } from '../../support/define-situation.ts';
import { appealNow, decideNow, soughtAssets } from '../../support/dispute.ts';

const middle = (inPart.paidAssets + soughtAssets) / 2n;

describe('DisputeDesk.openDispute', () => {
  for (const ruler of rulers) {
    // Decided on the last day, so that what a ruling adds is late.
    const loadOpened = defineSituation(async () => {
      const course = await buildCourse({ rules: ruler.deploy });
      await at(course, (await course.deadline(clocks.Decide)) - DAY);
      await decideNow(course);
      await appealNow(course);
      await course.disputeDesk.connect(course.people.chen).openDispute(course.claimId);
      const { arbitrator } = await course.contracts.productBook.disputeTermsOf(
        await course.contracts.productBook.versionCount(),
      );
      const events = await course.disputeDesk.queryFilter(course.disputeDesk.filters.Dispute(arbitrator));
      return { ...course, seat: arbitrator, disputeId: events[0]?.args.disputeId ?? -1n };
    });

    describe(`given ${ruler.name}`, () => {
      describe('when the dispute is opened', () => {
        it('is paid its fee from the pot and knows the dispute', async () => {
          const { disputeDesk, seat, disputeId, claimId, network } = await loadOpened();
          const fee = 10n ** 18n - (await disputeDesk.pot());
          expect(fee).to.be.greaterThan(0n);
          expect(await network.ethers.provider.getBalance(seat)).to.equal(fee);
          expect(await disputeDesk.claimInDispute(seat, disputeId)).to.equal(claimId);
        });
      });

      for (const [words, ruling, figure, verdict] of [
        ["takes the insurer's figure", 1, inPart.paidAssets, verdicts.PartlyGranted],
        ["takes the claimant's figure", 2, soughtAssets, verdicts.Granted],
        ['T34: takes neither', 0, middle, verdicts.PartlyGranted],
      ] as const) {
        describe(`when it ${words.replace('T34: ', '')}`, () => {
          it(`${words.startsWith('T34') ? 'T34: ' : ''}pays the difference with interest from when a decision was due, and closes`, async () => {
            const course = await loadOpened();
            const { book, claimId, disputeId, contracts, people, network } = course;
            const decideBy = await course.deadline(clocks.Decide);
            const before = await contracts.testDollar.balanceOf(people.ana);
            await ruler.rule(course, disputeId, ruling);
            const ruledAt = await network.networkHelpers.time.latest();
            const more = figure - inPart.paidAssets;
            const interest = lateInterest({
              payableAssets: more,
              decideBy,
              decidedAt: ruledAt,
              lateBpsPerYear: 1_800,
            });
            expect((await contracts.testDollar.balanceOf(people.ana)) - before).to.equal(more + interest);
            const file = await rebuildCaseFile(book, claimId);
            expect(file.told).to.deep.equal(file.rebuilt);
            expect(await figuresOf(course, claimId)).to.include({ phase: phases.Closed, verdict, paidAssets: figure });
          });
        });
      }

      describe('when it rules a second time', () => {
        it('T22: changes nothing', async () => {
          const course = await loadOpened();
          const { book, claimId, disputeId } = course;
          await ruler.rule(course, disputeId, 1);
          const ended = await figuresOf(course, claimId);
          expect(await succeeds(ruler.rule(course, disputeId, 2))).to.equal(false);
          expect(await figuresOf(course, claimId)).to.deep.equal(ended);
          await expect(course.disputeDesk.openDispute(claimId))
            .to.be.revertedWithCustomError(book, 'ClaimActionNotAllowed')
            .withArgs(claimId, phases.Closed, actions.OpenDispute);
        });
      });

      describe('given the claim was resolved before the ruling came', () => {
        it('CLM-5: leaves the claim as it ended', async () => {
          const course = await loadOpened();
          const { claimId, disputeId } = course;
          await at(course, (await course.deadline(clocks.Ruling)) + 1);
          await course.asChen.resolve(claimId);
          const ended = await figuresOf(course, claimId);
          // Ours is heard and refused; one that insists on being heard reverts.
          await succeeds(ruler.rule(course, disputeId, 2));
          expect(await figuresOf(course, claimId)).to.deep.equal(ended);
        });
      });
    });
  }
});
