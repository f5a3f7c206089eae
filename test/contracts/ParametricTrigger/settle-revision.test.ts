import { expect } from 'chai';

import { dollars } from '../../../scripts/config/amounts.ts';
import { loadFinal, pass, rainSource, reportRain, type Rained } from '../../support/observe.ts';
import { clauses } from '../../support/trigger.ts';

const { settle, skips } = clauses;

describe('ParametricTrigger.settle', () => {
  describe('given a revision', () => {
    it('ORA-1: pays the difference upwards once, and a late policy all of it', async () => {
      const rained = await loadFinal();
      const { policies, contracts, network, people } = rained;
      await settle(rained, [policies.ana]);
      await revise(rained, 3_000n, 2);
      const sent = await settle(rained, [policies.ana, policies.bo]);
      await expect(sent).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo],
        [dollars('500'), dollars('2000')],
      );
      await skips(rained, await settle(rained, [policies.ana]), policies.ana, 'SettledAlready');
      expect((await contracts.policyBook.policyOf(policies.ana)).claimCount).to.equal(2n);
    });

    it('ORA-1: only records one downwards, also for who was not settled yet', async () => {
      const rained = await loadFinal();
      const { policies, contracts, network, people } = rained;
      await settle(rained, [policies.ana]);
      await revise(rained, 100n, 2);
      const sent = await settle(rained, [policies.ana, policies.bo]);
      await skips(rained, sent, policies.ana, 'NothingDue');
      await expect(sent).to.changeTokenBalances(
        network.ethers,
        contracts.testDollar,
        [people.ana, people.bo],
        [0n, dollars('1000')],
      );
    });
  });
});

async function revise(rained: Rained, value: bigint, round: number): Promise<void> {
  await reportRain(rained, { value, round });
  await pass(rained, rainSource.disputePeriod);
}
