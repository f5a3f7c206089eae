import { cnLawProfiles } from './law-profiles-cn.ts';
import { usLawProfiles } from './law-profiles-us.ts';
import type { LawRow } from './law-row.ts';

/** Every profile, in the order it is published: on a new deployment profiles 1 to 7. */
export const lawProfiles: readonly LawRow[] = [...cnLawProfiles, ...usLawProfiles];
