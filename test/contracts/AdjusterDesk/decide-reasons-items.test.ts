import { expect } from 'chai';
import { encodeBytes32String } from 'ethers';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { productStruct } from '../../../scripts/deploy/product-struct.ts';
import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import { buildItem, buildRefusal } from '../../support/builders.ts';
import { decisionOn } from '../../support/claim.ts';
import { buildCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { isRefused, isTaken, lossAfter } from '../../support/reasons.ts';

const { coverages } = productStruct(phone, { pool: defaults.nobody, profileId: 1, arbitrator: defaults.nobody });
const items = (claimedAssets: bigint, coverage: number = defaults.screen.coverage) => {
  return { items: [buildItem({ claimedAssets, coverage })] };
};

describe('AdjusterDesk.decide', () => {
  describe('when it assesses another number of items than were claimed', () => {
    it('leaves it to the book, which reverts with ClaimAssessmentCountInvalid', async () => {
      const course = await buildCourse({ filing: { items: [buildItem(), buildItem()] } });
      const { contracts, people, claim, claimId } = course;
      const desk = contracts.adjusterDesk.connect(people.adjuster);
      for (const count of [1, 3]) {
        const assessments = Array.from({ length: count }, () => {
          return buildRefusal({ reason: encodeBytes32String('EXCLUSION') });
        });
        const decision = decisionOn(course, claim, { decidedBy: defaults.nobody, assessments });
        await expect(desk.decide(claimId, claim.filed, decision))
          .to.be.revertedWithCustomError(contracts.claimBook, 'ClaimAssessmentCountInvalid')
          .withArgs(claimId, count, 2);
      }
    });
  });

  describe('given a limit of its own on the second coverage alone', () => {
    it('takes SUBLIMIT above it there, and refuses it on the first', async () => {
      const limited = coverages.map((coverage, place) => {
        return { ...coverage, sublimitAssets: place === 1 ? dollars('100') : 0n, sublimitBps: 0 };
      });
      const course = await buildCourse({ terms: { coverages: limited } });
      const above = dollars('100') + 1n;
      await isRefused(course, 'SUBLIMIT', await lossAfter(course, DAY, items(above, 0)));
      await isTaken(course, 'SUBLIMIT', await lossAfter(course, DAY, items(above, 1)));
    });
  });

  describe('given a coverage that pays by the day', () => {
    it('takes BELOW_DEDUCTIBLE up to the days that are borne, and refuses it for one day more', async () => {
      const daily = coverages.map((coverage) => {
        return { ...coverage, deductibleAssets: 0n, dailyAssets: dollars('10'), deductibleDays: 3, maxDays: 90 };
      });
      const days = (claimedDays: number) => ({ items: [buildItem({ claimedAssets: 0n, claimedDays })] });
      const course = await buildCourse({ terms: { coverages: daily }, filing: days(5) });
      await isTaken(course, 'BELOW_DEDUCTIBLE', await lossAfter(course, DAY, days(3)));
      await isRefused(course, 'BELOW_DEDUCTIBLE', await lossAfter(course, DAY, days(4)));
    });
  });

  describe('given a part of the claim was paid before', () => {
    it('counts that part as its own: LIMIT_EXHAUSTED only when the loss is above the limit', async () => {
      const course = await buildCourse();
      const { contracts, people } = course;
      const { limitAssets } = await contracts.policyBook.policyOf(course.policyId);
      for (const more of [0n, 1n]) {
        const claim = await lossAfter(course, DAY, items(limitAssets + more));
        await contracts.adjusterDesk.connect(people.adjuster).advance(claim.claimId, claim.filed, dollars('100'));
        const now = await readFiledClaim(contracts.claimBook, claim.claimId);
        await (more === 0n ? isRefused : isTaken)(course, 'LIMIT_EXHAUSTED', now);
      }
    });
  });
});
