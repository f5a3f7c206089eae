import { DAY } from '../../domain/primitives/time.ts';
import { buyCover, decideClaim, fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildCovered, buildFiled } from '../support/fixtures.ts';
import { actAt, loadDue, loadWarned } from '../support/service.ts';

const DESK = 'contracts/policies/ServiceDesk.sol';
const REGISTER = 'contracts/policies/PolicyBook.sol';
const BOOK = 'contracts/claims/ClaimBook.sol';
const COST = 'contracts/claims/ClaimCost.sol';
const useless = [
  { contract: REGISTER, take: 'usage.openClaims == 0 && usage.usedAssets == 0;', put: 'true;' },
] as const;

defineAttack({
  title: 'T35: a policy is cancelled after it paid, and the premium comes back too',
  build: buildFiled,
  address: ({ addresses }) => addresses.policyBook,
  twin: useless,
  attack: async (situation) => {
    const { contracts, people, claim, policyId } = situation;
    await decideClaim(situation, claim);
    const before = await contracts.testDollar.balanceOf(people.ana);
    await succeeds(contracts.serviceDesk.connect(people.ana).cancel(policyId));
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got === 0n ? undefined : `after its payment ${got} of the premium came back`;
  },
});

defineAttack({
  title: 'T35: a policy is cancelled under an open claim',
  build: buildFiled,
  address: ({ addresses }) => addresses.policyBook,
  twin: useless,
  attack: async ({ contracts, people, policyId }) => {
    const cancelled = await succeeds(contracts.serviceDesk.connect(people.ana).cancel(policyId));
    return cancelled ? 'the cover went and the claim stayed' : undefined;
  },
});

defineAttack({
  title: 'T35: half a year of cover is used and all of the premium comes back',
  build: async () => {
    const situation = await buildCovered();
    // Premium of others lies beside Ana's.
    for (const who of [situation.people.bo, situation.people.chen]) await buyCover(situation, who);
    return situation;
  },
  address: ({ addresses }) => addresses.serviceDesk,
  twin: [
    {
      contract: DESK,
      file: 'contracts/policies/Premium.sol',
      take: 'entry.dailyAssets = netAssets / stretch.termDays;',
      put: 'entry.dailyAssets = netAssets / uint16(entry.endDay - entry.fromDay);',
    },
  ],
  attack: async ({ contracts, people, policyId, network }) => {
    await network.networkHelpers.time.increase(183 * DAY);
    const { premiumAssets } = await contracts.policyBook.policyOf(policyId);
    const before = await contracts.testDollar.balanceOf(people.ana);
    await succeeds(contracts.serviceDesk.connect(people.ana).cancel(policyId));
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got <= premiumAssets / 2n ? undefined : `${got} of ${premiumAssets} came back after half the time`;
  },
});

defineAttack({
  title: 'T35: the right to cool off is used when cover was long enjoyed',
  build: buildCovered,
  address: ({ addresses }) => addresses.serviceDesk,
  twin: [{ contract: DESK, take: 'require(within, CoolingOffOver(policyId, endsAt));', put: '' }],
  attack: async ({ contracts, people, policyId, network }) => {
    await network.networkHelpers.time.increase(200 * DAY);
    const undone = await succeeds(contracts.serviceDesk.connect(people.ana).coolOff(policyId));
    return undone ? 'two hundred days of cover were free' : undefined;
  },
});

defineAttack({
  title: "T20: a stranger ends somebody else's cover",
  build: buildCovered,
  address: ({ addresses }) => addresses.serviceDesk,
  twin: [
    { contract: DESK, take: 'require(policy.holder == caller, ServiceCallerNotHolder(policyId, caller));', put: '' },
  ],
  attack: async ({ contracts, people, policyId }) => {
    const ended = await succeeds(contracts.serviceDesk.connect(people.bo).cancel(policyId));
    return ended ? "Bo ended Ana's cover" : undefined;
  },
});

defineAttack({
  title: 'T21: the insurer ends cover before its notice is over',
  build: buildCovered,
  address: ({ addresses }) => addresses.serviceDesk,
  twin: [
    { contract: DESK, take: 'require(block.timestamp >= endsAt, CancelNoticeRunning(policyId, endsAt));', put: '' },
  ],
  attack: async ({ contracts, people, policyId }) => {
    const desk = contracts.serviceDesk.connect(people.underwriter);
    await desk.giveCancelNotice(policyId, `0x${'11'.repeat(32)}`);
    return (await succeeds(desk.cancelByInsurer(policyId))) ? 'a notice of no time ended the cover' : undefined;
  },
});

defineAttack({
  title: 'T8: a loss while cover was suspended is covered by paying afterwards',
  build: loadWarned,
  address: ({ addresses }) => addresses.claimBook,
  twin: [{ contract: BOOK, file: COST, take: 'cover.marks.has(PolicyMarks.SUSPENDED) || ', put: '' }],
  attack: async (situation) => {
    const { contracts, people, policyId, suspendsAt, network } = situation;
    await network.networkHelpers.time.increaseTo(suspendsAt + 5 * DAY);
    const lossAt = (await network.networkHelpers.time.latest()) - 3600;
    await contracts.serviceDesk.connect(people.ana).payInstalment(policyId);
    const { filed } = await fileClaim(situation, people.ana, { policyId, lossAt });
    return (filed.flags & 1n) === 1n ? undefined : 'the loss came first and the premium after it';
  },
});

defineAttack({
  title: 'T21: cover is suspended before the part was due',
  build: loadDue,
  address: ({ addresses }) => addresses.serviceDesk,
  twin: [{ contract: DESK, take: 'require(block.timestamp > dueAt, InstalmentNotOverdue(policyId, dueAt));', put: '' }],
  attack: async ({ contracts, people, policyId }) => {
    const noticed = await succeeds(contracts.serviceDesk.connect(people.underwriter).giveInstalmentNotice(policyId));
    return noticed ? 'who owed nothing was warned, and would lose cover' : undefined;
  },
});

defineAttack({
  title: 'T35: a loss is filed in the second in which the missing part is paid for it',
  build: loadWarned,
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    {
      contract: REGISTER,
      file: 'contracts/policies/Suspensions.sol',
      take: 'endedAt < last.fromAt ? endedAt : endedAt + 1;',
      put: 'endedAt;',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, policyId, suspendsAt } = situation;
    const lossAt = suspendsAt + DAY;
    await actAt(situation, lossAt);
    await contracts.serviceDesk.connect(people.ana).payInstalment(policyId);
    await actAt(situation, lossAt + 1);
    const { filed } = await fileClaim(situation, people.ana, { policyId, lossAt });
    return (filed.flags & 1n) === 1n ? undefined : 'nothing was paid at the instant of the loss, and it is covered';
  },
});
