import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { clocks } from '../support/claim.ts';
import { at, buildCourse } from '../support/course.ts';
import { appealNow, buildAppealed, decideNow, silentUntil } from '../support/dispute.ts';

const BOOK = 'contracts/claims/ClaimBook.sol';
const DISAGREEMENT = { contract: 'contracts/claims/Disagreement.sol', linkedTo: BOOK } as const;

defineAttack({
  title: 'T34: a stranger rules on an appealed claim',
  build: () => buildAppealed(),
  address: ({ book }) => book.getAddress(),
  twin: [
    { ...DISAGREEMENT, take: 'require(heard, IClaimBook.ClaimCallerNotDisputeDesk(claimId, msg.sender));', put: '' },
  ],
  attack: async ({ book, people, claimId }) => {
    return (await succeeds(book.connect(people.bo).rule(claimId, 2))) ? 'Bo was the arbitrator' : undefined;
  },
});

defineAttack({
  title: 'T21: an appeal is ended before the arbitrator had time',
  build: () => buildAppealed(),
  address: ({ book }) => book.getAddress(),
  twin: [{ ...DISAGREEMENT, take: 'agreed || block.timestamp > endsAt', put: 'agreed || endsAt > 0' }],
  attack: async ({ asChen, claimId }) => {
    return (await succeeds(asChen.resolve(claimId))) ? 'the appeal was over the moment it began' : undefined;
  },
});

defineAttack({
  title: 'CLM-5: the arbitrator is silent, and the claim sticks',
  build: () => buildAppealed(),
  address: ({ book }) => book.getAddress(),
  twin: [{ ...DISAGREEMENT, take: 'agreed || block.timestamp > endsAt', put: 'agreed && endsAt > 0' }],
  attack: async (course) => {
    const endsAt = Number(await course.book.deadlineOf(course.claimId, clocks.Ruling));
    await at(course, endsAt + 1);
    return (await succeeds(course.asChen.resolve(course.claimId))) ? undefined : 'nobody can end the appeal';
  },
});

defineAttack({
  title: 'CLM-3: an appeal seeks more than the loss would pay',
  build: async () => {
    const course = await buildCourse();
    await decideNow(course);
    return course;
  },
  address: ({ book }) => book.getAddress(),
  twin: [
    {
      ...DISAGREEMENT,
      take: 'require(sought <= most, IClaimBook.ClaimAmountTooHigh(claimId, kind, sought, most));',
      put: '',
    },
  ],
  attack: async (course) => {
    return (await succeeds(appealNow(course, dollars('900')))) ? 'the claimant seeks three times the loss' : undefined;
  },
});

defineAttack({
  title: 'CLM-2: the insurer improves its figure downwards',
  build: () => buildAppealed(),
  address: ({ book }) => book.getAddress(),
  twin: [
    {
      ...DISAGREEMENT,
      take: 'require(statedAssets > before, IClaimBook.ClaimAmountTooLow(claimId, kind, statedAssets, before));',
      put: '',
    },
    // Below what was paid it would be refused all the same.
    {
      ...DISAGREEMENT,
      take: 'require(statedAssets >= paid, IClaimBook.ClaimAmountTooLow(claimId, kind, statedAssets, paid));',
      put: '',
    },
  ],
  attack: async ({ asDesk, people, claimId }) => {
    const improved = await succeeds(asDesk.improve(claimId, dollars('1'), people.adjuster));
    return improved ? 'what the insurer once said is worth less now' : undefined;
  },
});

defineAttack({
  title: 'T21: silence is called before it was one',
  build: () => buildCourse(),
  address: ({ book }) => book.getAddress(),
  twin: [
    {
      contract: 'contracts/claims/OnAccount.sol',
      linkedTo: BOOK,
      file: 'contracts/claims/Silence.sol',
      take: 'require(block.timestamp > endsAt, IClaimBook.ClaimWindowOpen(claimId, endsAt));',
      put: '',
    },
  ],
  attack: async (course) => {
    const { filed } = await course.opened();
    await at(course, await silentUntil(course));
    return (await succeeds(course.asChen.escalate(course.claimId, filed)))
      ? 'the insurer still had a second'
      : undefined;
  },
});

defineAttack({
  title: 'T32: somebody takes the pot that pays for appeals',
  build: () => buildAppealed(),
  address: ({ disputeDesk }) => disputeDesk.getAddress(),
  twin: [
    {
      contract: 'contracts/claims/DisputeDesk.sol',
      take: 'withdrawPot(address payable to, uint256 amount) external restricted nonReentrant',
      put: 'withdrawPot(address payable to, uint256 amount) external nonReentrant',
    },
  ],
  attack: async ({ disputeDesk, people }) => {
    await disputeDesk.connect(people.carrier).fundPot({ value: 1000n });
    return (await succeeds(disputeDesk.connect(people.bo).withdrawPot(people.bo, 1000n))) ? 'Bo took it' : undefined;
  },
});
