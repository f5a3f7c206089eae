import { DAY } from '../primitives/time.ts';
import { isDayCommitted, trackStanding, type TrackDays } from './track-standing.ts';

/** The gates of the fast track, in the order of the contract. */
export const fastTrackGates = [
  'running',
  'open',
  'model',
  'terms',
  'amount',
  'score',
  'reserve',
  'age',
  'claims',
  'day',
  'draw',
  'cap',
] as const;
export type FastTrackGate = (typeof fastTrackGates)[number];

/** What the gates look at; instants in seconds, days since 1970. */
export interface FastTrackFacts {
  readonly now: number;
  readonly track: TrackDays;
  /** Undefined where the line has none that counts. */
  readonly model: { readonly minAgeDays: number; readonly maxYearClaims: number; readonly drawBps: number } | undefined;
  readonly purse: { readonly capAssets: bigint; readonly spentAssets: bigint; readonly day: number };
  readonly terms: { readonly limitAssets: bigint; readonly scoreBps: number };
  readonly claim: {
    readonly isOpen: boolean;
    readonly isOutOfTerms: boolean;
    readonly filedAt: number;
    readonly expectedAssets: bigint;
    readonly reservedAssets: bigint;
  };
  readonly coveredFrom: number;
  /** When the claims of the policy were filed, in their order. */
  readonly filedAts: readonly number[];
  /** Undefined while nobody scored it. */
  readonly scoreBps: number | undefined;
  /** Whether it was drawn for audit; undefined while the day's secret is one. */
  readonly isDrawn: boolean | undefined;
}

/** One gate: whether the claim passes, or nobody can say yet, with what was found and what was asked for. */
export interface GateFinding {
  readonly gate: FastTrackGate;
  readonly outcome: 'passed' | 'refused' | 'unknown';
  /** Base units, basis points, seconds or counts, by the gate; null where there is no figure. */
  readonly found: bigint | null;
  readonly limit: bigint | null;
}

const YEAR = 365 * DAY;

/** Every gate with its figure, as FastTrack.approveClaim asks. Whoever has the assessment knows the score and the draw. */
export function judgeFastTrack(facts: FastTrackFacts): readonly GateFinding[] {
  const { now, track, model, purse, terms, claim } = facts;
  const today = Math.floor(now / DAY);
  const filedDay = Math.floor(claim.filedAt / DAY);
  const spent = (purse.day === today ? purse.spentAssets : 0n) + claim.expectedAssets;
  return [
    find('running', trackStanding(track, now) === 'running'),
    find('open', claim.isOpen),
    find('model', model !== undefined),
    find('terms', !claim.isOutOfTerms),
    find('amount', claim.expectedAssets > 0n && claim.expectedAssets <= terms.limitAssets, {
      found: claim.expectedAssets,
      limit: terms.limitAssets,
    }),
    find('score', facts.scoreBps === undefined ? undefined : facts.scoreBps < terms.scoreBps, {
      found: facts.scoreBps,
      limit: terms.scoreBps,
    }),
    find('reserve', claim.reservedAssets >= claim.expectedAssets, {
      found: claim.reservedAssets,
      limit: claim.expectedAssets,
    }),
    ageOf(facts),
    claimsOf(facts),
    find('day', isDayCommitted(track, filedDay)),
    find('draw', facts.isDrawn === undefined ? undefined : !facts.isDrawn, { limit: model?.drawBps }),
    find('cap', spent <= purse.capAssets, { found: spent, limit: purse.capAssets }),
  ];
}

/** Whether every gate is passed. */
export function passesFastTrack(findings: readonly GateFinding[]): boolean {
  return findings.every(({ outcome }) => outcome === 'passed');
}

function ageOf({ model, claim, coveredFrom }: FastTrackFacts): GateFinding {
  if (model === undefined) return find('age', undefined);
  const age = claim.filedAt - coveredFrom;
  return find('age', age >= model.minAgeDays * DAY, { found: age, limit: model.minAgeDays * DAY });
}

/** Claims of the last year, this one and later ones counted. */
function claimsOf({ now, model, filedAts }: FastTrackFacts): GateFinding {
  const found = filedAts.filter((filedAt) => now < filedAt + YEAR).length;
  if (model === undefined) return find('claims', undefined, { found });
  return find('claims', found <= model.maxYearClaims, { found, limit: model.maxYearClaims });
}

function find(
  gate: FastTrackGate,
  passes: boolean | undefined,
  figures: { readonly found?: bigint | number | undefined; readonly limit?: bigint | number | undefined } = {},
): GateFinding {
  const outcome = passes === undefined ? 'unknown' : passes ? 'passed' : 'refused';
  const { found, limit } = figures;
  return {
    gate,
    outcome,
    found: found === undefined ? null : BigInt(found),
    limit: limit === undefined ? null : BigInt(limit),
  };
}
