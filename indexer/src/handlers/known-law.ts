import type { Context } from 'ponder:registry';
import { holidayYear, lawProfile, pauseFlag } from 'ponder:schema';
import { z } from 'zod';

import { holidaysOf, type HolidayYear } from '../../../domain/claims/deadlines.ts';
import { lawProfileFromJson } from '../../../domain/claims/law-profile-json.ts';
import type { ClaimLaw } from '../../../domain/claims/clocks.ts';
import type { PauseInterval } from '../../../domain/claims/paused-seconds.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { civilDayOf, yearDayOf } from '../../../domain/primitives/time.ts';
import type { KnownClocks } from '../projections/claim-clocks.ts';
import type { ClaimRow } from '../projections/claim.ts';

const bitmapSchema = z.tuple([z.string().transform(BigInt), z.string().transform(BigInt)]);
const intervalsSchema = z.array(z.object({ startsAt: z.number(), endsAt: z.number() }));

/** Years that clocks from one instant can reach into: a period has at most 366 business days, extensions come on top. */
const YEARS_AHEAD = [0, 1, 2, 3];

/** What the clocks of a claim follow from, out of the index's own tables. */
export async function knownClocks(
  context: Context,
  profileId: number,
  claim: Pick<ClaimRow, 'clockFrom' | 'decidedAt' | 'appealedAt'>,
): Promise<KnownClocks> {
  // A clock that is answered keeps its end: only the last one to start is computed.
  const from = claim.appealedAt ?? claim.decidedAt ?? claim.clockFrom;
  return { law: await knownLaw(context, profileId, from), pauses: await pausesOf(context, 'Decide') };
}

/** @param from when the clock to be computed starts, seconds */
async function knownLaw(context: Context, profileId: number, from: number): Promise<ClaimLaw> {
  const row = present(await context.db.find(lawProfile, { id: profileId }), 'a version with an unknown profile');
  const profile = lawProfileFromJson(row.profile);
  const { calendar } = profile;
  const { year } = yearDayOf(civilDayOf(from, profile.utcOffset));
  const found = await Promise.all(
    YEARS_AHEAD.map((ahead) => context.db.find(holidayYear, { calendar, year: year + ahead })),
  );
  const published: readonly HolidayYear[] = found.flatMap((entry) =>
    entry === null ? [] : [{ calendar, year: entry.year, bitmap: bitmapSchema.parse(entry.bitmap) }],
  );
  return { profile, isHoliday: holidaysOf(calendar, published) };
}

/** The intervals in which a flag was up, the oldest first. */
export async function pausesOf(context: Context, flag: string): Promise<readonly PauseInterval[]> {
  const row = await context.db.find(pauseFlag, { flag });
  return row === null ? [] : intervalsSchema.parse(row.intervals);
}
