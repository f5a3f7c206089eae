import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from './amounts.ts';
import type { Line } from './lines.ts';
import type { Staff } from './people.ts';

/** How far one signature reaches in a line, base units; above it a second, senior person signs the same decision. */
export interface AuthorityRow {
  readonly payAssets: bigint;
  readonly cutAssets: bigint;
  /** All that may have been paid on a claim once something is paid on account. */
  readonly advanceAssets: bigint;
  /** Highest figure stated in a dispute. */
  readonly improveAssets: bigint;
  /** Highest reserve or determined amount. */
  readonly reserveAssets: bigint;
}

/** Decisions and disputes up to `decide`; on account, before everything is known, up to `onAccount`. */
function reaching(decide: string, onAccount: string): AuthorityRow {
  const assets = dollars(decide);
  return {
    payAssets: assets,
    cutAssets: assets,
    advanceAssets: dollars(onAccount),
    improveAssets: assets,
    reserveAssets: assets,
  };
}

/** Authority of the adjuster, by line. */
export const adjusterAuthority: Readonly<Record<Line, AuthorityRow>> = {
  PROPERTY: reaching('2500', '1250'),
  MOTOR: reaching('5000', '2500'),
  HEALTH: reaching('3000', '1500'),
  TRAVEL: reaching('2000', '1000'),
};

/** Authority of the senior adjuster, alone or as the second seat: the largest limit sold in the line. */
export const seniorAuthority: Readonly<Record<Line, AuthorityRow>> = {
  PROPERTY: reaching('350000', '350000'),
  MOTOR: reaching('1000000', '1000000'),
  HEALTH: reaching('18000', '18000'),
  TRAVEL: reaching('500000', '500000'),
};

/** Capital the demo's provider brings into each pool. */
export const demoCapital: Readonly<Record<Line, bigint>> = {
  PROPERTY: dollars('2500000'),
  MOTOR: dollars('750000'),
  HEALTH: dollars('400000'),
  TRAVEL: dollars('600000'),
};

/** Most that the insurer's silence approves in one pool on one day. */
export const silencePerDay: Readonly<Record<Line, bigint>> = {
  PROPERTY: dollars('10000'),
  MOTOR: dollars('25000'),
  HEALTH: dollars('5000'),
  TRAVEL: dollars('10000'),
};

/** What an arbitrator gets for a vote, wei. */
export const seatFeeWei = 10n ** 16n;

/**
 * How the panel hears a dispute. Evidence as long as the wordings promise; with three rounds at most 21 days of the 30 a ruling may take.
 * In the order of `PanelRules` of contracts/interfaces/IAppealPanel.sol; periods in seconds.
 */
export const panelRules = {
  evidencePeriod: BigInt(10 * DAY),
  commitPeriod: BigInt(3 * DAY),
  revealPeriod: BigInt(2 * DAY),
  seatCount: 3n,
  roundLimit: 3n,
} as const;

/** Whose bank accounts pay claims on the bank rail, and who is paid back once that is attested. */
export const payingAgent: Staff = 'carrier';
