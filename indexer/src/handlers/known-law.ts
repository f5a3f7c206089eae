import { eq } from 'ponder';
import type { Context } from 'ponder:registry';
import { holidayYear, lawProfile, pauseInterval } from 'ponder:schema';
import { z } from 'zod';

import { deadlineOf, holidaysOf, type HolidayYear, type IsHoliday, type LawProfile } from '../../../domain/claims/deadlines.ts';
import { lawProfileFromJson } from '../../../domain/claims/law-profile-json.ts';
import { appealEndsAt } from '../../../domain/claims/paused-seconds.ts';
import { present } from '../../../domain/primitives/assert.ts';
import { NEVER } from '../../../domain/primitives/time.ts';

const bitmapSchema = z.tuple([z.string().transform(BigInt), z.string().transform(BigInt)]);

/** A claim's law, out of the index's own tables. */
export interface KnownLaw {
  readonly profile: LawProfile;
  readonly isHoliday: IsHoliday;
}

export async function knownLaw(context: Context, profileId: number): Promise<KnownLaw> {
  const row = present(await context.db.find(lawProfile, { id: profileId }), 'a version with an unknown profile');
  const profile = lawProfileFromJson(row.profile);
  const years = await context.db.sql.select().from(holidayYear).where(eq(holidayYear.calendar, profile.calendar));
  const published: readonly HolidayYear[] = years.map((year) => ({ ...year, bitmap: bitmapSchema.parse(year.bitmap) }));
  return { profile, isHoliday: holidaysOf(profile.calendar, published) };
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
