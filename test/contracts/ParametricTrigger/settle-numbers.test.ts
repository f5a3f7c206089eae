import { expect } from 'chai';

import { DAY } from '../../../domain/primitives/time.ts';
import { dollars } from '../../../scripts/config/amounts.ts';
import { buildCover } from '../../support/builders.ts';
import { buildRained, keyOfRef, loadFinal, pass, rainSource, REGION, reportRain } from '../../support/observe.ts';
import { clauses, triggeredOf } from '../../support/trigger.ts';

const MOST = 2n ** 96n - 1n;
const BATCH = 50;
const { settle, skips, foretells } = clauses;

describe('ParametricTrigger.settle', () => {
  describe('given a page of the event was settled before', () => {
    it('tells what this page is due, and what all pages of the event are', async () => {
      const rained = await loadFinal();
      const { contracts, people, policies, ref } = rained;
      const trigger = contracts.parametricTrigger;
      await settle(rained, [policies.ana]);
      await expect(settle(rained, [policies.ana, policies.bo]))
        .to.emit(trigger, 'PageSettled')
        .withArgs(keyOfRef(rained, ref), people.chen.address, 1, 1, 1, dollars('1000'), dollars('1500'));
    });
  });

  describe('given policies whose numbers lie 128 apart', () => {
    it('ORA-1: pays each of them once, and leaves their neighbours to be paid', async () => {
      const rained = await buildRained();
      const { contracts, people, versionId, policies, ref, network } = rained;
      const cover = buildCover({ versionId, holder: people.bo.address, zone: REGION, limitAssets: dollars('200') });
      for (let sold = 0; sold < 150; sold += BATCH) {
        await contracts.salesDesk.connect(people.bo).buyMany(
          Array.from({ length: BATCH }, () => cover),
          MOST,
        );
      }
      const apart = [policies.ana + 10n, policies.ana + 138n];
      // The day after next is the first that is wholly covered.
      const away = 2 * DAY;
      const day = { ...ref, periodStart: ref.periodStart + away };
      const later = { ...rained, ref: day, endsAt: rained.endsAt + away };
      await network.networkHelpers.time.increaseTo(later.endsAt + 60);
      await reportRain(later);
      await pass(later, rainSource.disputePeriod);
      const sent = await settle(later, apart);
      expect((await triggeredOf(later, sent)).map(({ policyId }) => policyId)).to.deep.equal(apart);
      const again = await settle(later, apart);
      for (const policyId of apart) {
        await skips(later, again, policyId, 'SettledAlready');
        await foretells(later, policyId + 1n, 'None', dollars('100'));
      }
    });
  });
});
