import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buyCover, decideByTwo, fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildItem } from '../support/builders.ts';
import { buildCovered, buildFunded } from '../support/fixtures.ts';

const OBJECTS = 'contracts/policies/Objects.sol';
const REGISTER = 'contracts/policies/PolicyBook.sol';
const BOOK = 'contracts/claims/ClaimBook.sol';

defineAttack({
  title: 'A09, POL-2: claims on one policy are paid more than its limit',
  build: async () => {
    const situation = await buildCovered();
    await situation.network.networkHelpers.time.increase(2 * DAY);
    return situation;
  },
  address: ({ addresses }, contract) => (contract === BOOK ? addresses.claimBook : addresses.policyBook),
  twin: [
    {
      contract: REGISTER,
      take: 'require(usedAssets <= limitAssets, PolicyLimitExceeded(policyId, usedAssets, limitAssets));',
      put: '',
    },
    {
      contract: BOOK,
      file: 'contracts/claims/ClaimCost.sol',
      take: 'cover.limitAssets + ownAssets - cover.usedAssets',
      put: 'cover.limitAssets',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId } = situation;
    const before = await contracts.testDollar.balanceOf(people.ana);
    for (let time = 0; time < 3; time += 1) {
      const items = [buildItem({ claimedAssets: dollars('900') })];
      const claim = await fileClaim(situation, people.ana, { policyId, items });
      await succeeds(decideByTwo(situation, claim));
    }
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    const { limitAssets } = await contracts.policyBook.policyOf(policyId);
    return got <= limitAssets ? undefined : `${got} was paid under a limit of ${limitAssets}`;
  },
});

const objectKey = `0x${'0b'.repeat(32)}`;

defineAttack({
  title: 'T8: one object is covered twice at a time',
  build: buildFunded,
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    {
      contract: REGISTER,
      take: 'require(free || msg.sender == groupDesk, PolicyObjectCovered(objectKey, latest));',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { people, contracts } = situation;
    await buyCover(situation, people.ana, { objectKey });
    await succeeds(buyCover(situation, people.bo, { objectKey }));
    const count = await contracts.policyBook.policyCount();
    return count === 1n ? undefined : 'the same phone is insured twice';
  },
});

defineAttack({
  title: 'A23: nobody tidied up after the old policy, and the new one is refused',
  build: async () => {
    const situation = await buildFunded();
    await buyCover(situation, situation.people.ana, { objectKey });
    return situation;
  },
  address: ({ addresses }) => addresses.policyBook,
  twin: [{ contract: REGISTER, file: OBJECTS, take: 'startAt >= sold.endAt', put: 'sold.marks & 1 != 0' }],
  attack: async (situation) => {
    const { contracts, people, network } = situation;
    const { endAt } = await contracts.policyBook.policyOf(1n);
    await network.networkHelpers.time.increaseTo(endAt + 60n);
    const bought = await succeeds(buyCover(situation, people.ana, { objectKey }));
    return bought ? undefined : 'time alone did not end the old cover';
  },
});

defineAttack({
  title: 'T18, POL-1: the judges of a sold policy are replaced',
  build: buildCovered,
  address: ({ addresses }) => addresses.productBook,
  twin: [
    {
      contract: 'contracts/products/ProductBook.sol',
      take: 'require(!version.offer.pinned, AdjudicatorsAlreadyPinned(versionId));',
      put: '',
    },
  ],
  attack: async ({ contracts, people, versions, addresses }) => {
    const versionId = versions['phone'] ?? 0;
    const judges = [addresses.lens];
    const pinned = await succeeds(
      contracts.productBook.connect(people.adjudicationManager).pinAdjudicators(versionId, judges),
    );
    return pinned ? 'the holder would be judged by somebody who was not in the terms' : undefined;
  },
});
