import { DAY } from '../../domain/primitives/time.ts';
import { fileClaim } from '../support/actors.ts';
import { defineAttack } from '../support/attack.ts';
import { buildRained, pass, rainSource, reportRain, type Rained } from '../support/observe.ts';
import { passOn } from '../support/transfer.ts';
import { clauses } from '../support/trigger.ts';

const BOOK = 'contracts/claims/ClaimBook.sol';
const BOOK_PART = 'contracts/claims/Triggered.sol';

/** Bo passed the policy on to Chen before the day on which it rained. */
async function buildSold(): Promise<Rained> {
  const rained = await buildRained();
  const { people, policies, ref, network } = rained;
  await passOn({ ...rained, policyId: policies.bo }, people.bo, people.chen);
  const periodStart = ref.periodStart + 2 * DAY;
  await network.networkHelpers.time.increaseTo(periodStart + DAY + 60);
  return { ...rained, ref: { ...ref, periodStart }, endsAt: periodStart + DAY };
}

defineAttack({
  title: 'ORA-1, T11: who sold a policy files and withdraws until the index no longer pays its holder',
  build: buildSold,
  address: ({ addresses }) => addresses.claimBook,
  twin: [
    {
      contract: BOOK_PART,
      linkedTo: BOOK,
      take: 'cover.usedAssets > 0 ? MOST_CLAIMS : type(uint16).max - 1',
      put: 'MOST_CLAIMS',
    },
  ],
  attack: async (rained) => {
    const { contracts, people, policies } = rained;
    for (let number = 1; number <= 65; number += 1) {
      const { claimId } = await fileClaim(rained, people.bo, { policyId: policies.bo, lossAt: 1 });
      await contracts.claimBook.connect(people.bo).withdraw(claimId);
    }
    await reportRain(rained);
    await pass(rained, rainSource.disputePeriod);
    const before = await contracts.testDollar.balanceOf(people.chen);
    await clauses.settle(rained, [policies.bo]);
    const gained = (await contracts.testDollar.balanceOf(people.chen)) - before;
    return gained === 1_000_000_000n ? undefined : `half of $2,000 was ${gained}`;
  },
});
