import { id } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { clocks, phases } from '../support/claim.ts';
import { buildCourse } from '../support/course.ts';
import { buildDenied, buildDeployment, buildFiled } from '../support/fixtures.ts';
import { pauseFlags, pauseFor } from '../support/pause.ts';

const BOOK = 'contracts/claims/ClaimBook.sol';
const PAUSE = 'contracts/access/PauseControl.sol';
const MAKERS = 'contracts/access/Makers.sol';

defineAttack({
  title: 'A37, T6: the time to appeal runs out while deciding is paused',
  build: buildDenied,
  address: ({ addresses }) => addresses.libraries['Disagreement'] ?? '',
  twin: [
    {
      contract: 'contracts/claims/Disagreement.sol',
      file: 'contracts/claims/Clocks.sol',
      take: 'pauseControl.endWithPauses(PauseFlag.Decide, startAt, unpausedEndsAt)',
      put: 'unpausedEndsAt',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim, network } = situation;
    const { time } = network.networkHelpers;
    const endsAt = Number(await contracts.claimBook.deadlineOf(claim.claimId, clocks.Appeal));
    await pauseFor(situation, pauseFlags.decide, 5 * DAY);
    await time.increaseTo(endsAt + DAY);
    const ended = await succeeds(contracts.claimBook.connect(people.bo).finalize(claim.claimId));
    return ended ? 'the window closed although five days of it were paused' : undefined;
  },
});

defineAttack({
  title: 'A37, CLM-6: the two years for more of a loss end while filing is paused',
  build: async () => {
    const course = await buildCourse();
    await course.asAna.withdraw(course.claimId);
    return course;
  },
  address: ({ addresses }) => addresses.libraries['Reporting'] ?? '',
  twin: [
    {
      contract: 'contracts/claims/Reporting.sol',
      take: 'if (block.timestamp > endsAt) endsAt = books.pauseControl.endWithPauses(PauseFlag.File, fromAt, endsAt);',
      put: '',
    },
  ],
  attack: async (course) => {
    const { asAna, book, claim, claimId, network } = course;
    const endsAt = Number((await book.claimOf(claimId)).filedAt) + 730 * DAY;
    await network.networkHelpers.time.increaseTo(endsAt - 3 * DAY);
    const resumesAt = await pauseFor(course, pauseFlags.file, 6 * DAY);
    await network.networkHelpers.time.setNextBlockTimestamp(resumesAt);
    const taken = await succeeds(asAna.supplementLoss(claimId, claim.filed.filing));
    return taken ? undefined : 'what is missing of the loss can never be claimed';
  },
});

/** The end of a window, found by counting again the seconds paused before the end found last. */
const SECOND_BY_SECOND = `
        uint40 endsAt = unpausedEndsAt;
        for (uint40 earlier = 0; endsAt != earlier; ) {
            earlier = endsAt;
            endsAt = unpausedEndsAt + uint40(pausedSeconds(flag, startAt, endsAt));
        }
        return endsAt;`;

defineAttack({
  title: 'A35, A37: officers pause deciding a second before a window ends, and its end costs more than a block holds',
  build: buildDenied,
  address: ({ addresses }) => addresses.pauseControl,
  twin: [
    {
      contract: PAUSE,
      take: 'if (unpausedEndsAt <= startAt) return unpausedEndsAt;',
      put: SECOND_BY_SECOND,
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim, network } = situation;
    const { time } = network.networkHelpers;
    const endsAt = Number(await contracts.claimBook.deadlineOf(claim.claimId, clocks.Appeal));
    await time.increaseTo(endsAt - 3);
    const resumesAt = await pauseFor(situation, pauseFlags.decide, 6 * DAY);
    await time.increaseTo(resumesAt + DAY);
    // Ten times what it takes, and little enough that the twin's rounds can be traced.
    const gas = { gasLimit: 2_000_000 };
    const ended = await succeeds(contracts.claimBook.connect(people.bo).finalize(claim.claimId, gas));
    return ended ? undefined : 'nobody can end the claim any more';
  },
});

defineAttack({
  title: 'A37, CLM-5: a stranger has documents awaited again and again, whose time was over',
  build: async () => {
    const course = await buildCourse();
    const { time } = course.network.networkHelpers;
    await course.asDesk.requestDocuments(course.claimId, course.people.adjuster, id('list'), await time.latest());
    await pauseFor(course, pauseFlags.decide, 6 * DAY);
    return course;
  },
  address: ({ addresses }) => addresses.libraries['Handling'] ?? '',
  twin: [
    {
      contract: 'contracts/claims/Handling.sol',
      file: 'contracts/claims/Casework.sol',
      take: 'store.records[claimId].standing = standing;\n    }',
      put: '}',
    },
  ],
  attack: async (course) => {
    const { asChen, claimId, book, network } = course;
    const dueAt = await course.deadline(clocks.Supplement);
    await network.networkHelpers.time.increaseTo(dueAt + 1);
    await asChen.topUp(claimId);
    const { phase } = await book.claimOf(claimId);
    return phase === BigInt(phases.Filed) ? undefined : 'nobody can decide or escalate the claim';
  },
});

defineAttack({
  title: 'CLM-8: everything is paused, and a holder cannot end a claim',
  build: buildFiled,
  address: ({ addresses }) => addresses.claimBook,
  twin: [
    {
      contract: BOOK,
      take: 'function withdraw(ClaimId) external {',
      put: 'function withdraw(ClaimId) external { pauseControl.requireNotPaused(PauseFlag.File);',
    },
  ],
  attack: async (situation) => {
    const { contracts, people, claim } = situation;
    for (const flag of Object.values(pauseFlags)) await pauseFor(situation, flag, DAY);
    const withdrawn = await succeeds(contracts.claimBook.connect(people.ana).withdraw(claim.claimId));
    return withdrawn ? undefined : 'a pause keeps the holder from withdrawing';
  },
});

defineAttack({
  title: 'A51, ACC-2: one officer pauses alone, in two ways of calling',
  build: buildDeployment,
  address: ({ addresses }) => addresses.pauseControl,
  twin: [
    { contract: PAUSE, take: 'require(msg.sender != authority(), PauseNeedsTwoPeople(flag, msg.sender));', put: '' },
    { contract: PAUSE, file: MAKERS, take: 'require(may || delay > 0, MakerLeft(maker));', put: '' },
  ],
  attack: async ({ contracts, addresses, people, network }) => {
    const { pauseControl, accessManager } = contracts;
    const officer = people.pauseOfficerA;
    const endsAt = (await network.networkHelpers.time.latest()) + DAY;
    const data = pauseControl.interface.encodeFunctionData('proposePause', [pauseFlags.sell, endsAt]);
    await succeeds(accessManager.connect(officer).execute(addresses.pauseControl, data));
    await succeeds(pauseControl.connect(officer).approvePause(pauseFlags.sell, endsAt));
    return (await pauseControl.isPaused(pauseFlags.sell)) ? 'one officer paused selling alone' : undefined;
  },
});

defineAttack({
  title: 'A51: officers pause for ever, week after week',
  build: buildDeployment,
  address: ({ addresses }) => addresses.pauseControl,
  twin: [{ contract: PAUSE, take: 'require(offered <= left, PauseTooLong(flag, offered, left));', put: '' }],
  attack: async (situation) => {
    const { time } = situation.network.networkHelpers;
    const begun = await time.latest();
    for (let week = 0; week < 4; week += 1) {
      await succeeds(pauseFor(situation, pauseFlags.sell, 6 * DAY));
      await time.increase(7 * DAY);
    }
    const paused = await situation.contracts.pauseControl.pausedSeconds(pauseFlags.sell, begun, begun + 60 * DAY);
    return paused <= BigInt(7 * DAY) ? undefined : `selling stood still for ${paused} seconds of sixty days`;
  },
});
