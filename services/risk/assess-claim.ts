import { keccak256 } from 'viem';
import type { Address, Hex } from 'viem';
import type { FiledClaim } from '../../domain/claims/open-case-file.ts';
import { bytes32ToLabel, labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { drawOfClaim, isDrawnForAudit } from '../../domain/risk/daily-secret.ts';
import type { SecretPlace } from '../../domain/risk/daily-secret.ts';
import type { Assessment } from '../../domain/risk/assessment-message.ts';
import { judgeFastTrack, passesFastTrack } from '../../domain/risk/fast-track-gates.ts';
import type { FastTrackFacts, GateFinding } from '../../domain/risk/fast-track-gates.ts';
import { hashModel } from '../../domain/risk/risk-model.ts';
import type { RiskModel } from '../../domain/risk/risk-model.ts';
import { scoreClaim } from '../../domain/risk/score-claim.ts';
import { findClosedSecret } from './find-committed-secret.ts';
import type { DrawChain } from './find-committed-secret.ts';

/** A claim as it was filed, with the head after that. */
export interface FreshClaim {
  readonly claimId: bigint;
  readonly caseHead: Hex;
  readonly filed: FiledClaim;
}

/** What is asked of the chain. Labels and hashes as bytes32, instants in seconds. */
export interface AssessChain extends DrawChain {
  now(): Promise<number>;
  track(): Promise<FastTrackFacts['track']>;
  modelOf(line: Hex, hash: Hex): Promise<NonNullable<FastTrackFacts['model']> & { readonly state: number }>;
  purseOf(pool: Address): Promise<FastTrackFacts['purse']>;
  /** Phase, when it was filed, what is reserved, and its head. */
  standingOf(claimId: bigint): Promise<readonly [number, number, bigint, Hex]>;
  coverOf(policyId: number): Promise<{
    readonly versionId: number;
    readonly waitingFrom: number;
    readonly claimCount: number;
  }>;
  fastTrackTermsOf(
    versionId: number,
  ): Promise<FastTrackFacts['terms'] & { readonly pool: Address; readonly line: Hex; readonly pinned: boolean }>;
  termsOf(versionId: number): Promise<{ readonly coverages: readonly { readonly code: Hex }[] }>;
}

export interface AssessDeps {
  readonly chain: AssessChain;
  readonly models: readonly RiskModel[];
  readonly secrets: SecretPlace;
}

/** An assessment to be signed, or the gates a claim does not pass. `undefined` for a line without a model. */
export interface Assessed {
  readonly findings: readonly GateFinding[];
  readonly assessment: Assessment | undefined;
}

/** Phase and flag by their numbers on chain. */
const FILED = 1;
const OUT_OF_TERMS = 1;
const LIVE = 1;
const VALID_SECONDS = 3_600;

/**
 * Scores a claim that was just filed and asks every gate. Looks at the claim, its policy and its version: not at who files,
 * nor at any evidence. A claim with anything entered since is somebody's already, and left alone.
 */
export async function assessClaim(deps: AssessDeps, fresh: FreshClaim): Promise<Assessed | undefined> {
  const { chain, models, secrets } = deps;
  const { claimId, caseHead, filed } = fresh;
  const [phase, filedAt, reservedAssets, headNow] = await chain.standingOf(claimId);
  const policyId = filed.filing.policyId;
  const cover = await chain.coverOf(policyId);
  const terms = await chain.fastTrackTermsOf(cover.versionId);
  const line = bytes32ToLabel(terms.line);
  const model = models.find((one) => one.line === line);
  if (model === undefined || line === undefined || !terms.pinned) return undefined;

  const modelHash = hashModel(keccak256, model);
  const registered = await chain.modelOf(labelToBytes32(line), modelHash);
  const { coverages } = await chain.termsOf(cover.versionId);
  const { scoreBps } = scoreClaim(model, {
    causes: filed.filing.items.map(({ cause }) => bytes32ToLabel(cause) ?? cause),
    coverages: filed.filing.items.map(({ coverage }) => bytes32ToLabel(coverages[coverage]?.code ?? '0x') ?? ''),
    coveredFrom: cover.waitingFrom,
    lossAt: filed.filing.lossAt,
  });
  const secret = await findClosedSecret(chain, secrets, Math.floor(filedAt / DAY));
  // Without the secret the day was committed to, any draw would be false: people look at the claim.
  const draw = secret === undefined ? undefined : drawOfClaim(keccak256, secret, claimId);
  const now = await chain.now();
  const findings = judgeFastTrack({
    now,
    track: await chain.track(),
    model: registered.state === LIVE ? registered : undefined,
    purse: await chain.purseOf(terms.pool),
    terms,
    claim: {
      isOpen: phase === FILED && headNow === caseHead,
      isOutOfTerms: (filed.flags & OUT_OF_TERMS) !== 0,
      filedAt,
      expectedAssets: filed.expectedAssets,
      reservedAssets,
    },
    coveredFrom: cover.waitingFrom,
    filedAts: await filedAtsOf(chain, policyId, cover.claimCount),
    scoreBps,
    isDrawn: draw === undefined || isDrawnForAudit(draw, registered.drawBps),
  });
  if (draw === undefined || !passesFastTrack(findings)) return { findings, assessment: undefined };
  const assessment = { claimId, caseHead, modelHash, scoreBps, draw, expiresAt: now + VALID_SECONDS };
  return { findings, assessment };
}

async function filedAtsOf(
  chain: Pick<AssessChain, 'standingOf'>,
  policyId: number,
  count: number,
): Promise<readonly number[]> {
  const ids = Array.from({ length: count }, (_, index) => (BigInt(policyId) << 16n) | BigInt(index + 1));
  return Promise.all(ids.map(async (id) => (await chain.standingOf(id))[1]));
}
