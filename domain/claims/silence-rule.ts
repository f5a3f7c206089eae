import { min } from '../primitives/money.ts';
import { DAY, type Seconds } from '../primitives/time.ts';
import { hasClaimFlag } from './claim-flags.ts';

/** A filed claim as the silence rule sees it; base units and seconds. */
export interface SilentClaim {
  readonly flags: number;
  readonly filedAt: Seconds;
  /** Start of the policy's cover. */
  readonly startAt: Seconds;
  /** Waterfall of the claimed loss, beyond what earlier claims of the occurrence were paid. */
  readonly payableAssets: bigint;
  /** What of it is not paid yet. */
  readonly dueAssets: bigint;
  readonly premiumAssets: bigint;
  readonly silenceLimitAssets: bigint;
  /** Whether a claim on this policy approved itself before. */
  readonly isUsed: boolean;
  /** What is left today of the pool's daily sum. */
  readonly dayLeftAssets: bigint;
}

/** What keeps a claim from approving itself when the insurer is silent; it goes to the arbitrator then. */
export type SilenceObstacle =
  'NO_EVIDENCE' | 'OUT_OF_TERMS' | 'POLICY_TOO_YOUNG' | 'USED_ALREADY' | 'TOO_LARGE' | 'DAY_USED_UP';

/** Age a policy must have passed when the claim was filed. */
export const SILENCE_MIN_AGE: Seconds = 30 * DAY;
/** The payable is at most so many premiums. */
export const SILENCE_PREMIUMS = 10n;

/** Whether silence would pay the claim: no obstacle. The mirror of contracts/claims/Silence.sol. */
export function silenceObstacles(claim: SilentClaim): readonly SilenceObstacle[] {
  const most = min(claim.silenceLimitAssets, SILENCE_PREMIUMS * claim.premiumAssets);
  const found: readonly (readonly [SilenceObstacle, boolean])[] = [
    ['NO_EVIDENCE', !hasClaimFlag(claim.flags, 'EVIDENCE')],
    ['OUT_OF_TERMS', hasClaimFlag(claim.flags, 'OUT_OF_TERMS')],
    ['POLICY_TOO_YOUNG', claim.filedAt <= claim.startAt + SILENCE_MIN_AGE],
    ['USED_ALREADY', claim.isUsed],
    ['TOO_LARGE', claim.payableAssets > most],
    ['DAY_USED_UP', claim.dueAssets > claim.dayLeftAssets],
  ];
  return found.filter(([, stands]) => stands).map(([obstacle]) => obstacle);
}
