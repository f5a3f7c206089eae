import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buyCover, decideClaim, fileClaim } from '../support/actors.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildFunded, buildCovered } from '../support/fixtures.ts';
import { buildGroup, provedCertificate } from '../support/group.ts';
import { pauseFlags, pauseFor } from '../support/pause.ts';
import { buildHospitalised } from '../support/claim.ts';

const BOOK = 'contracts/claims/ClaimBook.sol';
const COST = 'contracts/claims/ClaimCost.sol';

defineAttack({
  title: 'A21, T8: cover is bought after the loss',
  build: buildFunded,
  address: ({ addresses }) => addresses.claimBook,
  twin: [
    { contract: BOOK, file: COST, take: 'isWaiting(cover, basis.terms.waitingDays, lossAt)', put: 'false' },
    { contract: BOOK, file: COST, take: ' || lossAt < cover.startAt', put: '' },
  ],
  attack: async (situation) => {
    const { contracts, people, network } = situation;
    const policyId = await buyCover(situation, people.ana);
    const lossAt = (await network.networkHelpers.time.latest()) - DAY;
    const before = await contracts.testDollar.balanceOf(people.ana);
    const claim = await fileClaim(situation, people.ana, { policyId, lossAt });
    await succeeds(decideClaim(situation, claim));
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got === 0n ? undefined : `a loss from before the cover was paid with ${got}`;
  },
});

defineAttack({
  title: 'A24: a loss after the end of cover is paid',
  build: buildCovered,
  address: ({ addresses }) => addresses.claimBook,
  twin: [{ contract: BOOK, file: COST, take: 'lossAt >= endAt', put: 'false' }],
  attack: async (situation) => {
    const { contracts, people, network, policyId } = situation;
    const { endAt } = await contracts.policyBook.policyOf(policyId);
    await network.networkHelpers.time.increaseTo(endAt + 60n);
    const before = await contracts.testDollar.balanceOf(people.ana);
    const claim = await fileClaim(situation, people.ana, { policyId, lossAt: endAt });
    await succeeds(decideClaim(situation, claim));
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got === 0n ? undefined : `a loss from after the cover was paid with ${got}`;
  },
});

defineAttack({
  title: 'T1: a loss of the last second is refused because the policy is over when it is decided',
  build: buildCovered,
  address: ({ addresses }) => addresses.claimBook,
  twin: [{ contract: BOOK, file: COST, take: 'lossAt >= endAt', put: 'block.timestamp >= endAt' }],
  attack: async (situation) => {
    const { contracts, people, network, policyId } = situation;
    const { endAt } = await contracts.policyBook.policyOf(policyId);
    await network.networkHelpers.time.increaseTo(endAt + BigInt(DAY));
    const before = await contracts.testDollar.balanceOf(people.ana);
    const claim = await fileClaim(situation, people.ana, { policyId, lossAt: endAt - 1n });
    await network.networkHelpers.time.increase(60 * DAY);
    await succeeds(decideClaim(situation, claim));
    const got = (await contracts.testDollar.balanceOf(people.ana)) - before;
    return got >= dollars('300') ? undefined : `a loss within cover was paid with ${got}`;
  },
});

defineAttack({
  title: 'A37, T6, CLM-6: filing is paused over the end of the tail, and the loss is too late',
  build: buildCovered,
  address: ({ addresses }) => addresses.claimBook,
  twin: [
    {
      contract: BOOK,
      file: COST,
      take: 'reportBefore += pauses.pausedSeconds(PauseFlag.File, endAt, uint40(block.timestamp));',
      put: '',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, network, policyId } = situation;
    const { endAt } = await contracts.policyBook.policyOf(policyId);
    const closableAt = await contracts.policyBook.closableAt(policyId);
    await network.networkHelpers.time.increaseTo(closableAt - BigInt(2 * DAY));
    const until = await pauseFor(situation, pauseFlags.file, 5 * DAY);
    await network.networkHelpers.time.increaseTo(until + 60);
    const { filed } = await fileClaim(situation, people.ana, { policyId, lossAt: endAt - 1n });
    return (filed.flags & 1n) === 0n ? undefined : 'the loss could not be filed in time, and counts as out of terms';
  },
});

defineAttack({
  title: 'A21: a stay in hospital that began while the cover was waiting',
  build: buildHospitalised,
  address: ({ addresses }) => addresses.claimBook,
  twin: [{ contract: BOOK, file: COST, take: 'isWaiting(cover, basis.terms.waitingDays, lossAt)', put: 'false' }],
  attack: async (situation) => {
    const { contracts, people, policyId } = situation;
    const { startAt } = await contracts.policyBook.policyOf(policyId);
    const items = [{ coverage: 0, cause: `0x${'11'.repeat(32)}`, claimedAssets: 0n, claimedDays: 5 }];
    const { filed } = await fileClaim(situation, people.ana, { policyId, lossAt: startAt + 1n, items });
    return (filed.flags & 1n) === 1n ? undefined : 'a stay within the waiting period counts as covered';
  },
});

defineAttack({
  title: 'A37, CLM-6: filing is paused over the end of a group’s tail, and its certificates are too late',
  build: () => buildGroup(),
  address: ({ addresses }) => addresses.groupDesk,
  twin: [
    {
      contract: 'contracts/policies/GroupDesk.sol',
      take: 'pauseControl.endWithPauses(PauseFlag.File, endAt, endAt + uint40(tailDays) * 1 days)',
      put: 'endAt + uint40(tailDays) * 1 days',
    },
  ],
  attack: async (situation) => {
    const { contracts, network } = situation;
    const closableAt = Number(await contracts.groupDesk.groupClosableAt(1));
    await network.networkHelpers.time.increaseTo(closableAt - 2 * DAY);
    const until = await pauseFor(situation, pauseFlags.file, 5 * DAY);
    await network.networkHelpers.time.increaseTo(until + 60);
    const { certificate, proof } = provedCertificate(situation, 0);
    const turned = await succeeds(contracts.groupDesk.certificateToPolicy(1, certificate, proof));
    return turned ? undefined : 'the policy’s holder could still file, the certificate’s cannot';
  },
});

defineAttack({
  title: 'A37, CLM-6: a stranger closes a policy in the days that a pause of filing gave its tail',
  build: buildCovered,
  address: ({ addresses }) => addresses.policyBook,
  twin: [
    {
      contract: 'contracts/policies/PolicyBook.sol',
      file: 'contracts/policies/Closing.sol',
      take: 'tailEndsAt + pausedSeconds;',
      put: 'tailEndsAt;',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, network, policyId } = situation;
    const closableAt = Number(await contracts.policyBook.closableAt(policyId));
    await network.networkHelpers.time.increaseTo(closableAt - 2 * DAY);
    const until = await pauseFor(situation, pauseFlags.file, 5 * DAY);
    await network.networkHelpers.time.increaseTo(until + 60);
    const closed = await succeeds(contracts.policyBook.connect(people.bo).close([policyId]));
    return closed ? 'the lock is gone before the last loss could be filed' : undefined;
  },
});
