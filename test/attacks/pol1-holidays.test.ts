import { DAY } from '../../domain/primitives/time.ts';
import { defineAttack, succeeds } from '../support/attack.ts';
import { buildDeployment } from '../support/fixtures.ts';
import { bitmapOf, buildProfile, clocks, units } from '../support/law.ts';

const LAW = 'contracts/products/LawBook.sol';
const CALENDAR = 200;
const EVERY_DAY = Array.from({ length: 366 }, (_, day) => day);
const SIXTY = EVERY_DAY.slice(0, 60).map((place) => place * 6);

/** A law of fifteen business days on a calendar nobody filled yet. */
async function buildLawful() {
  const deployment = await buildDeployment();
  const lawBook = deployment.contracts.lawBook.connect(deployment.people.lawEditor);
  const decide = { [clocks.decide]: { amount: 15, unit: units.businessDays } };
  await lawBook.publishProfile(buildProfile(decide, { calendar: CALENDAR }));
  return { ...deployment, lawBook, profileId: await lawBook.profileCount() };
}

/** By how much a clock that started today ends later once the years are published, seconds. */
async function putOff(
  { lawBook, profileId, network }: Awaited<ReturnType<typeof buildLawful>>,
  days: readonly number[],
): Promise<number> {
  const startAt = await network.networkHelpers.time.latest();
  const year = new Date(startAt * 1_000).getUTCFullYear();
  const before = await lawBook.deadlineOf(profileId, clocks.decide, startAt);
  for (const ahead of [0, 1, 2]) await succeeds(lawBook.publishHolidays(CALENDAR, year + ahead, bitmapOf(days)));
  return Number((await lawBook.deadlineOf(profileId, clocks.decide, startAt)) - before);
}

defineAttack({
  title: 'POL-1: an editor of the law makes every day a holiday, and no claim is late for years',
  build: buildLawful,
  address: ({ addresses }) => addresses.lawBook,
  twin: [
    { contract: LAW, take: 'count <= MAX_HOLIDAYS', put: 'true' },
    { contract: LAW, take: '!_calendarNamed[calendar] || year > _yearBegun()', put: 'true' },
  ],
  attack: async (situation) => {
    const later = await putOff(situation, EVERY_DAY);
    return later <= 60 * DAY ? undefined : `a decision may take ${later / DAY} days longer`;
  },
});

defineAttack({
  title: 'POL-1: an editor of the law puts holidays into the running year, and clocks that run stand',
  build: async () => {
    const situation = await buildLawful();
    const { time } = situation.network.networkHelpers;
    const year = new Date((await time.latest()) * 1_000).getUTCFullYear();
    await time.increaseTo(Date.UTC(year + 1, 0, 20) / 1_000);
    return situation;
  },
  address: ({ addresses }) => addresses.lawBook,
  twin: [{ contract: LAW, take: '!_calendarNamed[calendar] || year > _yearBegun()', put: 'true' }],
  attack: async (situation) => {
    const later = await putOff(situation, SIXTY);
    return later === 0 ? undefined : `clocks that run end ${later / DAY} days later`;
  },
});
