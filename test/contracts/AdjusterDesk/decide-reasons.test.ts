import { expect } from 'chai';
import { encodeBytes32String, id } from 'ethers';

import { reasonCodes } from '../../../domain/claims/reason-codes.ts';
import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { readFiledClaim } from '../../../scripts/deploy/filed-claims.ts';
import { fileClaim } from '../../support/actors.ts';
import { buildItem, buildRefusal } from '../../support/builders.ts';
import { decisionOn } from '../../support/claim.ts';
import { buildCourse, loadCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { buildQuote, signQuote } from '../../support/quote.ts';
import { isRefused, isTaken, lossAfter, refuse } from '../../support/reasons.ts';

const listHash = id('list');

describe('AdjusterDesk.decide', () => {
  describe('when the code is none of the list', () => {
    it('reverts with ReasonUnknown, for the fraud codes in clear too', async () => {
      const course = await loadCourse();
      const desk = course.contracts.adjusterDesk;
      for (const code of ['NO_SUCH_CODE', 'FRAUD_INVENTED', 'FRAUD_INTENTIONAL', 'FRAUD_EXAGGERATED']) {
        await expect(refuse(course, code))
          .to.be.revertedWithCustomError(desk, 'ReasonUnknown')
          .withArgs(course.claimId, 0, encodeBytes32String(code));
      }
    });
    it('takes a commitment, which says nothing here', async () => {
      await isTaken(await loadCourse(), `0x${'fa'.repeat(32)}`);
    });
  });

  describe('when nothing on the chain speaks for it', () => {
    it('reverts with ReasonNotApplicable for each code with a precondition', async () => {
      const course = await loadCourse();
      for (const code of [
        ...['NOT_IN_FORCE', 'WAITING_PERIOD', 'PREMIUM_UNPAID', 'TIME_BARRED', 'MISREP', 'LIMIT_EXHAUSTED', 'SUBLIMIT'],
        ...['BELOW_DEDUCTIBLE', 'OTHER_INSURANCE', 'FREQUENCY_LIMIT', 'DOC_MISSING', 'DATA_SOURCE_FAIL'],
        'TRIGGER_NOT_MET',
      ]) {
        expect(Object.keys(reasonCodes)).to.include(code);
        await isRefused(course, code);
      }
    });
    it('takes each code that only a person can judge', async () => {
      for (const code of [
        ...['EXCLUSION', 'NO_COVERAGE', 'OUTSIDE_TERRITORY', 'PERIL_NOT_COVERED', 'NOT_INSURABLE_INTEREST'],
        ...['LATE_NOTICE', 'QTY_OVER_LIMIT', 'PRICE_LIST', 'DUPLICATE'],
      ]) {
        await isTaken(await loadCourse(), code);
      }
    });
    it('refuses to propose it too', async () => {
      const course = await loadCourse();
      const { contracts, people, claim, claimId } = course;
      const assessments = [buildRefusal({ reason: encodeBytes32String('MISREP') })];
      const decision = decisionOn(course, claim, { decidedBy: defaults.nobody, assessments });
      await expect(contracts.adjusterDesk.connect(people.adjuster).propose(claimId, claim.filed, decision))
        .to.be.revertedWithCustomError(contracts.adjusterDesk, 'ReasonNotApplicable')
        .withArgs(claimId, 0, encodeBytes32String('MISREP'));
    });
  });

  describe('when the loss lies at an edge of cover', () => {
    it('takes NOT_IN_FORCE before the first second and from the last on', async () => {
      const course = await loadCourse();
      await isTaken(course, 'NOT_IN_FORCE', await lossAfter(course, -1));
      await isTaken(course, 'NOT_IN_FORCE', await lossAfter(course, 30 * DAY));
      await isRefused(course, 'NOT_IN_FORCE', await lossAfter(course, 0));
      await isRefused(course, 'NOT_IN_FORCE', await lossAfter(course, 30 * DAY - 1));
    });
    it('takes WAITING_PERIOD within it only', async () => {
      const course = await buildCourse({ terms: { waitingDays: 10 } });
      await isTaken(course, 'WAITING_PERIOD', await lossAfter(course, 10 * DAY - 1));
      await isRefused(course, 'WAITING_PERIOD', await lossAfter(course, 10 * DAY));
    });
    it('takes TIME_BARRED once the tail was over at the filing', async () => {
      const course = await loadCourse();
      const { tailDays } = await course.contracts.productBook.claimTermsOf(
        (await course.contracts.policyBook.policyOf(course.policyId)).versionId,
      );
      const late = await lossAfter(course, DAY);
      const { policyId } = late.filed.filing;
      await isRefused(course, 'TIME_BARRED', late);
      await course.network.networkHelpers.time.increase((Number(tailDays) + 1) * DAY);
      const lossAt = late.filed.filing.lossAt;
      await isTaken(course, 'TIME_BARRED', await fileClaim(course, course.people.ana, { policyId, lossAt }));
    });
  });

  describe('when the amount speaks for it', () => {
    it('takes BELOW_DEDUCTIBLE up to the deductible of $29', async () => {
      const course = await loadCourse();
      const items = (claimedAssets: bigint) => ({ items: [buildItem({ claimedAssets })] });
      await isTaken(course, 'BELOW_DEDUCTIBLE', await lossAfter(course, DAY, items(dollars('29'))));
      await isRefused(course, 'BELOW_DEDUCTIBLE', await lossAfter(course, DAY, items(dollars('29') + 1n)));
    });
    it('takes BELOW_DEDUCTIBLE up to the $50 of a quote, instead of the version’s $20, and the $29 of the coverage', async () => {
      const course = await buildCourse({ terms: { deductibleAssets: dollars('20') } });
      const { contracts, people, network } = course;
      const { versionId } = await contracts.policyBook.policyOf(course.policyId);
      const quote = await buildQuote(course, { versionId, deductibleAssets: dollars('50') });
      const signature = await signQuote(course, people.underwriter, quote);
      await contracts.salesDesk.connect(people.ana).buyQuoted(quote, people.underwriter, signature);
      const policyId = await contracts.policyBook.policyCount();
      await network.networkHelpers.time.increase(2 * DAY);
      const loss = (claimedAssets: bigint) =>
        fileClaim(course, people.ana, { policyId, items: [buildItem({ claimedAssets })] });
      await isTaken(course, 'BELOW_DEDUCTIBLE', await loss(dollars('79')));
      await isRefused(course, 'BELOW_DEDUCTIBLE', await loss(dollars('79') + 1n));
    });
    it('takes LIMIT_EXHAUSTED when less than the loss is left', async () => {
      const course = await loadCourse();
      const { limitAssets } = await course.contracts.policyBook.policyOf(course.policyId);
      const items = (claimedAssets: bigint) => ({ items: [buildItem({ claimedAssets })] });
      await isRefused(course, 'LIMIT_EXHAUSTED', await lossAfter(course, DAY, items(limitAssets)));
      await isTaken(course, 'LIMIT_EXHAUSTED', await lossAfter(course, DAY, items(limitAssets + 1n)));
    });
    it('takes OTHER_INSURANCE where other insurance pays', async () => {
      const course = await loadCourse();
      await refuse(course, 'OTHER_INSURANCE', course.claim, 1n);
    });
  });

  describe('when the course of the claim speaks for it', () => {
    it('takes DOC_MISSING only after the one request, once its time is over', async () => {
      const course = await loadCourse();
      const { contracts, people, claimId, network } = course;
      await isRefused(course, 'DOC_MISSING');
      await contracts.adjusterDesk.connect(people.adjuster).requestDocuments(claimId, listHash);
      await network.networkHelpers.time.increase(16 * DAY);
      await isTaken(course, 'DOC_MISSING', await readFiledClaim(contracts.claimBook, claimId));
    });
    it('takes FREQUENCY_LIMIT from the second claim of a policy on', async () => {
      const course = await loadCourse();
      await isRefused(course, 'FREQUENCY_LIMIT');
      const { policyId, people } = course;
      await isTaken(course, 'FREQUENCY_LIMIT', await fileClaim(course, people.ana, { policyId }));
    });
  });
});
