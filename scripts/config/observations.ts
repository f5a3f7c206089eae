import { dollars } from './amounts.ts';

/** An independent organisation that observes. `index` is the account of the development phrase it signs with there. */
export interface OperatorRow {
  readonly label: string;
  readonly index: number;
}

/**
 * Who signs observations on the local chain: two of five make a quorum, and two others are left to answer a dispute. On
 * other networks MAKEWHOLE_OPERATOR_<n>_ADDRESS names the key of the n-th, from 1.
 */
export const operators: readonly OperatorRow[] = [
  { label: 'OBSERVER_1', index: 25 },
  { label: 'OBSERVER_2', index: 26 },
  { label: 'OBSERVER_3', index: 27 },
  { label: 'OBSERVER_4', index: 28 },
  { label: 'OBSERVER_5', index: 29 },
];

/** The account of the development phrase that pays, on the local chain, for bringing what a quorum signed and for settling. */
export const RELAY_INDEX = 31;

/** A source of observations; fields as in contracts/types/OracleTypes.sol, lengths in seconds. */
export interface SourceRow {
  readonly label: string;
  /** The unit's number on chain. */
  readonly unit: number;
  readonly quorum: number;
  readonly signerDailyLimit: number;
  readonly minValue: number;
  readonly maxValue: number;
  readonly periodSeconds: number;
  readonly offsetSeconds: number;
  readonly heartbeat: number;
  readonly disputePeriod: number;
  readonly revisionPeriod: number;
  readonly eventCapAssets: bigint;
}

const HOUR = 3_600;
const DAY = 24 * HOUR;
/** Midnight in Hong Kong, as seconds after midnight UTC. */
const HONG_KONG = 16 * HOUR;

/** Beyond the highest figure ever observed, so that a stuck or mistyped one is not believed. */
export const sources: readonly SourceRow[] = [
  {
    label: 'HKO-RAIN-DAY',
    unit: 1,
    quorum: 2,
    signerDailyLimit: 64,
    minValue: 0,
    maxValue: 10_000,
    periodSeconds: DAY,
    offsetSeconds: HONG_KONG,
    heartbeat: 3 * DAY,
    disputePeriod: 12 * HOUR,
    revisionPeriod: 20 * DAY,
    eventCapAssets: dollars('250000'),
  },
  {
    label: 'WP-TYPHOON-100KM-15MIN',
    unit: 2,
    quorum: 2,
    signerDailyLimit: 64,
    minValue: 0,
    maxValue: 200,
    periodSeconds: DAY,
    offsetSeconds: 0,
    heartbeat: 3 * DAY,
    disputePeriod: 12 * HOUR,
    revisionPeriod: 20 * DAY,
    eventCapAssets: dollars('250000'),
  },
  {
    label: 'ARRIVAL-DELAY',
    unit: 3,
    quorum: 2,
    signerDailyLimit: 512,
    minValue: 0,
    maxValue: 4_320,
    periodSeconds: DAY,
    offsetSeconds: 0,
    heartbeat: 2 * DAY,
    disputePeriod: 2 * HOUR,
    revisionPeriod: 10 * DAY,
    eventCapAssets: dollars('60000'),
  },
];

/** What a holder lays down to dispute an observation, wei. */
export const DISPUTE_BOND = 10n ** 16n;

/** Days between proposing another key or source and approving it. */
export const CHANGE_DELAY_DAYS = 2;
