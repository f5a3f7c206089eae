import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buyCover, fillPurse } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFiling, buildRefusal } from '../support/builders.ts';
import { buildCourse } from '../support/course.ts';
import { appealNow, decideNow } from '../support/dispute.ts';
import { buildBare, fileFor, SHORT } from '../support/short.ts';
import { figuresOf } from '../support/claim.ts';

const BOOK = 'contracts/claims/ClaimBook.sol';

defineAttack({
  title:
    'CLM-23: a refused claim keeps the head of the queue through its appeal, and nobody is reserved for or sold to',
  build: () => buildBare(),
  address: ({ book }) => book.getAddress(),
  twin: [
    {
      contract: 'contracts/claims/Handling.sol',
      linkedTo: BOOK,
      file: 'contracts/claims/ClaimStates.sol',
      take: '00000404050500_000004_00_0004',
      put: '00000404050500_000004_00_0000',
    },
  ],
  attack: async (course) => {
    const { asChen, claimId, contracts, people } = course;
    await decideNow(course, { assessments: [buildRefusal()] });
    await appealNow(course, SHORT);
    await fillPurse(course, people.bo);
    await contracts.pools.PROPERTY.connect(people.bo).recapitalise(dollars('5000'));
    await succeeds(asChen.topUp(claimId));
    const next = await fileFor(course, dollars('50'));
    const { reservedAssets } = await figuresOf(course, next.claimId);
    const sold = await succeeds(buyCover(course, people.ana));
    return reservedAssets > 0n && sold ? undefined : 'much is free, and nobody gets any of it';
  },
});

defineAttack({
  title: 'CLM-5: a loss is recorded for a pool that holds a policy of its own, and its claim can never end',
  build: () => buildCourse(),
  address: ({ book }) => book.getAddress(),
  twin: [
    {
      contract: 'contracts/claims/Reporting.sol',
      linkedTo: BOOK,
      take: 'require(basis.claimant != basis.terms.pool, IReservePool.PoolPayeeInvalid(basis.claimant));',
      put: '',
    },
  ],
  attack: async (course) => {
    const { addresses, contracts, people, network } = course;
    const policyId = await buyCover(course, people.ana, { holder: addresses.pools.PROPERTY });
    await network.networkHelpers.time.increase(DAY);
    const filing = buildFiling({ policyId, lossAt: (await network.networkHelpers.time.latest()) - 1 });
    const told = await succeeds(contracts.claimOffice.connect(people.adjuster).notify(filing));
    return told ? 'a claim whose money nobody can be paid' : undefined;
  },
});
