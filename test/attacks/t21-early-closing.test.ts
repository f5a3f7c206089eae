import { fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildCovered } from '../support/fixtures.ts';

const REGISTER = 'contracts/policies/PolicyBook.sol';
const ENTRY = 'contracts/policies/Closing.sol';

defineAttack({
  title: 'T21: somebody closes a policy before its tail is over',
  build: buildCovered,
  address: ({ addresses }) => addresses.policyBook,
  twin: [{ contract: REGISTER, file: ENTRY, take: '_isOver(run, sold) && ', put: '' }],
  attack: async ({ contracts, people, network, policyId }) => {
    const closableAt = await contracts.policyBook.closableAt(policyId);
    await network.networkHelpers.time.setNextBlockTimestamp(closableAt - 1n);
    const closed = await succeeds(contracts.policyBook.connect(people.bo).close([policyId]));
    return closed ? 'the policy was closed a second early' : undefined;
  },
});

defineAttack({
  title: 'POL-3, T1: a policy is closed under an open claim',
  build: buildCovered,
  address: ({ addresses }) => addresses.policyBook,
  twin: [{ contract: REGISTER, file: ENTRY, take: ' && entry.usage.openClaims == 0', put: '' }],
  attack: async (situation) => {
    const { contracts, people, network, policyId } = situation;
    const closableAt = await contracts.policyBook.closableAt(policyId);
    await network.networkHelpers.time.increaseTo(closableAt - 3600n);
    const { endAt } = await contracts.policyBook.policyOf(policyId);
    await fileClaim(situation, people.ana, { policyId, lossAt: endAt - 1n });
    await network.networkHelpers.time.increaseTo(closableAt + 3600n);
    const closed = await succeeds(contracts.policyBook.connect(people.bo).close([policyId]));
    return closed ? 'the lock is gone and the claim is not' : undefined;
  },
});

defineAttack({
  title: 'A24: capital stays locked for a policy that is over, because nobody may close it',
  build: buildCovered,
  address: ({ addresses }) => addresses.policyBook,
  twin: [{ contract: REGISTER, take: 'bool alone =', put: 'require(msg.sender == salesDesk); bool alone =' }],
  attack: async ({ contracts, people, network, policyId }) => {
    await network.networkHelpers.time.increaseTo(await contracts.policyBook.closableAt(policyId));
    await succeeds(contracts.policyBook.connect(people.bo).close([policyId]));
    const { lockedAssets } = await contracts.pools.PROPERTY.buckets();
    return lockedAssets === 0n ? undefined : `${lockedAssets} stays locked for nothing`;
  },
});

defineAttack({
  title: 'T11, POL-5: a policy changes hands with a claim on it',
  build: buildCovered,
  address: ({ addresses }) => addresses.policyBook,
  twin: [{ contract: REGISTER, take: 'require(auth == address(0), ', put: 'require(to != address(0), ' }],
  attack: async ({ contracts, people, policyId }) => {
    const { ana, bo } = people;
    await succeeds(contracts.policyBook.connect(ana).transferFrom(ana, bo, policyId));
    const owner = await contracts.policyBook.ownerOf(policyId);
    return owner === ana.address ? undefined : "the policy is Bo's now";
  },
});
