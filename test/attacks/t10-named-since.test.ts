import { DAY } from '../../domain/primitives/time.ts';
import { decideClaim, fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildCovered, type Covered } from '../support/fixtures.ts';
import { passOn } from '../support/transfer.ts';

const BOOK = 'contracts/policies/PolicyBook.sol';
const NAMED = { contract: 'contracts/policies/NamedPayees.sol', linkedTo: BOOK } as const;

/** Ana files a loss, and passes the policy on to Bo. */
async function buildSold() {
  const situation = await buildCovered();
  const { people, policyId, network } = situation;
  await network.networkHelpers.time.increase(2 * DAY);
  const claim = await fileClaim(situation, people.ana, { policyId });
  await passOn(situation, people.ana, people.bo, 1);
  return { ...situation, claim };
}

/** What Bo is paid of Ana's claim. */
async function decideFor(situation: Awaited<ReturnType<typeof buildSold>>): Promise<string | undefined> {
  const { contracts, people, claim } = situation;
  const before = await contracts.testDollar.balanceOf(people.bo);
  await decideClaim(situation, claim);
  const got = (await contracts.testDollar.balanceOf(people.bo)) - before;
  return got === 0n ? undefined : `Bo was paid ${got} for Ana's loss`;
}

const nameHimself = ({ contracts, people, policyId }: Covered) =>
  contracts.policyBook.connect(people.bo).addLossPayee(policyId, people.bo, 10_000);

defineAttack({
  title: 'T10, T11: who buys a policy names himself for a loss before the purchase',
  build: buildSold,
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    { ...NAMED, take: 'claimant == holder ? type(uint256).max : past.countTo(claimant)', put: 'type(uint256).max' },
  ],
  attack: async (situation) => {
    await nameHimself(situation);
    return await decideFor(situation);
  },
});

defineAttack({
  title: 'T10, T11: who buys a policy names himself, and passes it back to who had the loss',
  build: buildSold,
  address: ({ addresses }) => addresses.policyBook,
  twin: [{ ...NAMED, take: 'require(counts, IPolicyBook.PolicyPayeeNamedSince(policyId, losses[i].to));', put: '' }],
  attack: async (situation) => {
    await nameHimself(situation);
    await succeeds(passOn(situation, situation.people.bo, situation.people.ana, 2));
    return await decideFor(situation);
  },
});

defineAttack({
  title: 'T12, ACC-2: who buys a policy names the adjusters on it, and nobody decides the claim of who sold it',
  build: buildSold,
  address: ({ addresses }) => addresses.adjusterDesk,
  twin: [
    {
      contract: 'contracts/adjudication/AdjusterDesk.sol',
      file: 'contracts/adjudication/Conflicts.sol',
      take: '_requireNoPayee(store, claimId, policyBook.payeesOf(policyId, claimant), adjuster);',
      put: '_requireNoPayee(store, claimId, lossPayees, adjuster);',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, claim } = situation;
    for (const person of [people.adjuster, people.seniorAdjuster]) {
      await contracts.policyBook.connect(people.bo).addLossPayee(policyId, person, 1);
    }
    return (await succeeds(decideClaim(situation, claim))) ? undefined : 'the claim waits until silence pays it';
  },
});

defineAttack({
  title: 'T10, T35: who buys a policy undoes it, and the loss of who sold it is not covered any more',
  build: buildCovered,
  address: ({ addresses }) => addresses.serviceDesk,
  twin: [
    {
      contract: 'contracts/policies/ServiceDesk.sol',
      take: 'require(!policy.marks.has(PolicyMarks.MOVED), CoolingOffPassedOn(policyId));',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, network } = situation;
    await network.networkHelpers.time.increase(DAY);
    const lossAt = (await network.networkHelpers.time.latest()) - 60;
    await passOn(situation, people.ana, people.bo, 1);
    await succeeds(contracts.serviceDesk.connect(people.bo).coolOff(policyId));
    const { filed } = await fileClaim(situation, people.ana, { policyId, lossAt });
    return filed.reservedAssets > 0n ? undefined : "nothing is reserved for Ana's loss";
  },
});
