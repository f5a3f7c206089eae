import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { buyCover } from '../../support/actors.ts';
import { keyOfRef, loadFinal, loadRained, pass, rainSource, REGION, reportRain } from '../../support/observe.ts';
import { clauses } from '../../support/trigger.ts';

const { foretells, settle } = clauses;

describe('ParametricTrigger.previewOf', () => {
  describe('given nothing is final', () => {
    it('reverts with TriggerNothingObserved until the time to dispute is over', async () => {
      const rained = await loadRained();
      const { parametricTrigger } = rained.contracts;
      const nothing = async (): Promise<void> => {
        await expect(parametricTrigger.previewOf(rained.ref, rained.policies.ana))
          .to.be.revertedWithCustomError(parametricTrigger, 'TriggerNothingObserved')
          .withArgs(keyOfRef(rained, rained.ref));
      };
      await nothing();
      await reportRain(rained);
      await nothing();
      await pass(rained, rainSource.disputePeriod);
      await foretells(rained, rained.policies.ana, 'None', dollars('500'));
    });
  });

  describe('when the observation does not concern the policy', () => {
    it('names the reason, as settling does', async () => {
      const rained = await loadFinal();
      const { people, versionId, versions } = rained;
      const late = await buyCover(rained, people.chen, { versionId, zone: REGION });
      const elsewhere = await buyCover(rained, people.chen, { versionId, zone: REGION + 1 });
      const phone = await buyCover(rained, people.chen, { versionId: versions['phone'] ?? 0, zone: REGION });
      await foretells(rained, 9_999n, 'Unknown');
      await foretells(rained, late, 'NotCovered');
      await foretells(rained, elsewhere, 'OtherRegion');
      await foretells(rained, phone, 'OtherProduct');
    });
  });

  describe('given the policy was settled', () => {
    it('ORA-1: names it, and after a revision upwards what is added', async () => {
      const rained = await loadFinal();
      const { ana } = rained.policies;
      await foretells(rained, ana, 'None', dollars('500'));
      const sent = await settle(rained, [ana]);
      const { testDollar } = rained.contracts;
      await expect(sent).to.changeTokenBalance(rained.network.ethers, testDollar, rained.people.ana, dollars('500'));
      await foretells(rained, ana, 'SettledAlready');
      await reportRain(rained, { value: 3_000n, round: 2 });
      await pass(rained, rainSource.disputePeriod);
      await foretells(rained, ana, 'None', dollars('500'));
    });
  });
});
