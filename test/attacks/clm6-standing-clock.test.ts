import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildItem } from '../support/builders.ts';
import { clocks } from '../support/claim.ts';
import { at, buildCourse, type Course } from '../support/course.ts';
import { silentUntil } from '../support/dispute.ts';
import { pauseFlags, pauseFor } from '../support/pause.ts';

const BOOK = 'contracts/claims/ClaimBook.sol';
const HASH = `0x${'15'.repeat(32)}`;

const build = () => buildCourse();
const address = ({ book }: Course) => book.getAddress();

/** Documents are asked for at an instant, delivered then or earlier. */
async function requestAt(course: Course, instant: number, deliveredAt: number = instant): Promise<void> {
  await at(course, instant);
  await course.asDesk.requestDocuments(course.claimId, course.people.adjuster, HASH, deliveredAt);
}

/** Deciding is paused for six days while they are awaited; says when they are due without that. */
async function awaitPaused(course: Course): Promise<number> {
  const { filedAt } = await course.book.claimOf(course.claimId);
  await requestAt(course, Number(filedAt) + 2 * DAY);
  const dueAt = await course.deadline(clocks.Supplement);
  await pauseFor(course, pauseFlags.decide, 6 * DAY);
  return dueAt;
}

/* Each lets deciding be paused while documents are awaited, or asks for them late. */

defineAttack({
  title: 'CLM-6: who tells the loss again loses the paused days for the documents',
  build,
  address,
  twin: [
    {
      contract: 'contracts/claims/Reporting.sol',
      linkedTo: BOOK,
      file: 'contracts/claims/Restating.sol',
      take: 'course.stopEndsAt += Clocks.pausedSeconds(books.pauseControl, course.stopAt, uint40(block.timestamp));',
      put: '',
    },
  ],
  attack: async (course) => {
    const dueAt = await awaitPaused(course);
    const { filed } = await course.opened();
    await at(course, dueAt + DAY);
    const items = [buildItem({ claimedAssets: dollars('400') })];
    await course.asAna.revise(course.claimId, filed, { ...filed.filing, items });
    await at(course, dueAt + 6 * DAY);
    return (await succeeds(course.asAna.supplement(course.claimId, HASH))) ? undefined : 'the documents came too late';
  },
});

defineAttack({
  title: 'CLM-6: a pause while the clock stands puts silence off twice',
  build,
  address,
  twin: [
    {
      contract: 'contracts/claims/ClaimReading.sol',
      linkedTo: BOOK,
      file: 'contracts/claims/Clocks.sol',
      take: 'runningFrom(filedAt, course), endsAt + pausedBefore)',
      put: '_begunAt(filedAt, course), endsAt + pausedBefore)',
    },
  ],
  attack: async (course) => {
    const dueAt = await awaitPaused(course);
    await course.network.networkHelpers.time.increaseTo(dueAt + 6 * DAY + 1);
    const late = (await silentUntil(course)) - (await course.deadline(clocks.Decide));
    return late > 0 ? `the insurer may be silent for ${late} seconds more` : undefined;
  },
});

defineAttack({
  title: 'CLM-6: documents said to be asked for long ago leave no time to bring them, and the clock stands',
  build,
  address,
  twin: [
    {
      contract: 'contracts/claims/Handling.sol',
      linkedTo: BOOK,
      take: 'require(block.timestamp <= latest, IClaimBook.ClaimWindowClosed(claimId, latest));',
      put: '',
    },
  ],
  attack: async (course) => {
    const filedAt = Number((await course.book.claimOf(course.claimId)).filedAt);
    const decideBy = await course.deadline(clocks.Decide);
    const asked = await succeeds(requestAt(course, decideBy - 1, filedAt));
    const gained = (await course.deadline(clocks.Decide)) - decideBy;
    const answered = await succeeds(course.asAna.supplement(course.claimId, HASH));
    return asked && !answered ? `the insurer has ${gained} seconds more, and nobody can answer` : undefined;
  },
});
