import { eq } from 'ponder';
import type { Context } from 'ponder:registry';
import { holidayYear, lawProfile, pauseInterval } from 'ponder:schema';
import { z } from 'zod';

import {
  deadlineOf,
  holidaysOf,
  type HolidayYear,
  type IsHoliday,
  type LawProfile,
} from '../../../domain/claims/deadlines.ts';
import { lawProfileFromJson } from '../../../domain/claims/law-profile-json.ts';
import { appealEndsAt } from '../../../domain/claims/paused-seconds.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { civilDayOf, NEVER, yearDayOf } from '../../../domain/primitives/time.ts';

const bitmapSchema = z.tuple([z.string().transform(BigInt), z.string().transform(BigInt)]);

/** A claim's law, out of the index's own tables. */
export interface KnownLaw {
  readonly profile: LawProfile;
  readonly isHoliday: IsHoliday;
}

/** Years a business-day period can reach into: the contract allows at most 366 business days. */
const YEARS_AHEAD = [0, 1, 2];

/** @param from when the clock to be computed starts, seconds */
export async function knownLaw(context: Context, profileId: number, from: number): Promise<KnownLaw> {
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

/** Until when a claim filed at `filedAt` has to be decided; null when the law has no such clock. */
export function decideByOf(law: KnownLaw, filedAt: number): number | null {
  const decideBy = deadlineOf(law.profile, 'Decide', filedAt, law.isHoliday);
  return decideBy === NEVER ? null : decideBy;
}

/** Last second to disagree with a decision of `decidedAt`, by the pauses known now. */
export async function appealByOf(context: Context, law: KnownLaw, decidedAt: number): Promise<number> {
  const pauses = await context.db.sql
    .select({ startsAt: pauseInterval.startsAt, endsAt: pauseInterval.endsAt })
    .from(pauseInterval)
    .where(eq(pauseInterval.flag, 'Decide'));
  return appealEndsAt({ profile: law.profile, decidedAt, pauses }, law.isHoliday);
}
