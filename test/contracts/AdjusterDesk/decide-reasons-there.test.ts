import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { phone } from '../../../scripts/config/products/phone.ts';
import { productStruct } from '../../../scripts/deploy/product-struct.ts';
import { fileClaim } from '../../support/actors.ts';
import { buildItem } from '../../support/builders.ts';
import { buildCourse } from '../../support/course.ts';
import { defaults } from '../../support/defaults.ts';
import { loadRained } from '../../support/observe.ts';
import { isRefused, isTaken, lossAfter } from '../../support/reasons.ts';
import { loadWarned } from '../../support/service.ts';

const { coverages } = productStruct(phone, { pool: defaults.nobody, profileId: 1, arbitrator: defaults.nobody });
const items = (claimedAssets: bigint) => ({ items: [buildItem({ claimedAssets })] });

describe('AdjusterDesk.decide', () => {
  describe('given a coverage with a limit of its own', () => {
    it('takes SUBLIMIT a unit above the amount, and refuses it at the amount', async () => {
      const limited = coverages.map((coverage) => ({ ...coverage, sublimitAssets: dollars('100'), sublimitBps: 0 }));
      const course = await buildCourse({ terms: { coverages: limited } });
      await isTaken(course, 'SUBLIMIT', await lossAfter(course, DAY, items(dollars('100') + 1n)));
      await isRefused(course, 'SUBLIMIT', await lossAfter(course, DAY, items(dollars('100'))));
    });

    it('takes SUBLIMIT a unit above the share of the limit, and refuses it at the share', async () => {
      const shared = coverages.map((coverage) => ({ ...coverage, sublimitAssets: 0n, sublimitBps: 1_000 }));
      const course = await buildCourse({ terms: { coverages: shared } });
      const { limitAssets } = await course.contracts.policyBook.policyOf(course.policyId);
      await isTaken(course, 'SUBLIMIT', await lossAfter(course, DAY, items(limitAssets / 10n + 1n)));
      await isRefused(course, 'SUBLIMIT', await lossAfter(course, DAY, items(limitAssets / 10n)));
    });
  });

  describe('given cover that was suspended for a part of the premium', () => {
    it('takes PREMIUM_UNPAID from the second of the suspension on, and not before', async () => {
      const situation = await loadWarned();
      const { policyId, suspendsAt, people, network } = situation;
      await network.networkHelpers.time.increaseTo(suspendsAt + DAY);
      const claim = await fileClaim(situation, people.ana, { policyId, lossAt: suspendsAt });
      await isTaken({ ...situation, claim }, 'PREMIUM_UNPAID');
      const before = await fileClaim(situation, people.ana, { policyId, lossAt: suspendsAt - 1 });
      await isRefused({ ...situation, claim: before }, 'PREMIUM_UNPAID');
    });
  });

  describe('given cover that pays by what is observed, and a claim by hand', () => {
    it('takes TRIGGER_NOT_MET, and never that the data was missing', async () => {
      const rained = await loadRained();
      const { policies, people, ref } = rained;
      const claim = await fileClaim(rained, people.ana, { policyId: policies.ana, lossAt: ref.periodStart });
      await isRefused({ ...rained, claim }, 'DATA_SOURCE_FAIL');
      await isTaken({ ...rained, claim }, 'TRIGGER_NOT_MET');
    });
  });
});
