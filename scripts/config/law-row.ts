/*
 * Deadlines of claims handling as data: an encoded rule, not legal advice. Sources and their quality are in each row's
 * comment; a period that no law gives is a term of the contract and said to be so in the wording.
 */

export type LawLabel = 'CN-GEN' | 'CN-MTPL' | 'CN-AGRI' | 'US-NAIC' | 'US-CA' | 'US-TX' | 'US-FL';

/** How a period is counted; the place is the number on chain (contracts/interfaces/ILawBook.sol). */
export const periodUnits = ['Seconds', 'CivilDays', 'BusinessDays'] as const;
/** Clocks in the order of contracts/types/ClaimTypes.sol. */
export const clocks = [
  'acknowledge',
  'documentList',
  'decide',
  'extend',
  'statusEvery',
  'denialNotice',
  'pay',
  'interim',
  'supplement',
  'appeal',
  'evidenceClose',
  'ruling',
] as const;

export type ClockName = (typeof clocks)[number];
export interface PeriodRow {
  readonly amount: number;
  readonly unit: (typeof periodUnits)[number];
}

/** One profile. A clock that is left out does not run. `effectiveOn` is the first day it may be pinned (UTC). */
export interface LawRow {
  readonly label: LawLabel;
  readonly utcOffsetHours: number;
  readonly calendar: number;
  readonly maxClockStops: number;
  readonly maxExtensions: number;
  readonly lateBpsPerYear: number;
  readonly effectiveOn: string;
  readonly periods: Readonly<Partial<Record<ClockName, PeriodRow>>>;
  readonly basisURI: string;
}
