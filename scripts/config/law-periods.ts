import type { PeriodRow } from './law-row.ts';

/** Local civil days; the period ends with the last second of the day. */
export function days(amount: number): PeriodRow {
  return { amount, unit: 'CivilDays' };
}

/** Days without weekends and the calendar's holidays. */
export function businessDays(amount: number): PeriodRow {
  return { amount, unit: 'BusinessDays' };
}

/** No law sets these; the wordings promise them: papers within 30 days, 30 days to appeal, 10 for evidence, 30 to rule. */
export const contractPeriods = {
  supplement: days(30),
  appeal: days(30),
  evidenceClose: days(10),
  ruling: days(30),
} as const;
