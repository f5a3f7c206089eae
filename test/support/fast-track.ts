import { AbiCoder, id, keccak256, type BigNumberish, type HDNodeWallet } from 'ethers';
import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';

import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { ASSESSOR_INDEX, assessedLines, fastTrackPerDay } from '../../scripts/config/assessments.ts';
import { auto } from '../../scripts/config/products/auto.ts';
import type { FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import { operatorWallet } from '../../scripts/deploy/open-operators.ts';
import type { AssessmentStruct, ModelStruct } from '../../types/ethers-contracts/contracts/adjudication/FastTrack.ts';
import type { FilingStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { buyCover, fileClaim } from './actors.ts';
import { buildItem } from './builders.ts';
import { defineSituation } from './define-situation.ts';
import { buildFunded } from './fixtures.ts';
import type { TestDeployment } from './test-deployment.ts';

/** The motor line as it is assessed from the first day on. */
export const motor = present(assessedLines[0], 'motor claims are assessed');
export const motorLine = labelToBytes32(motor.line);
/** Ana's dent of $1,200, of which $700 are payable after the deductible of $500. */
export const dent = { lossAssets: dollars('1200'), payableAssets: dollars('700') } as const;
export const limits = {
  productAssets: auto.fastTrackLimitAssets,
  scoreBps: auto.fastTrackScoreBps,
  dayAssets: fastTrackPerDay.MOTOR,
} as const;
export const REVEAL_PERIOD = 12 * 3_600;
export const COMMITTED_DAYS = 20;

/** Ana's car has been covered for 31 days, the days ahead have secrets, and she has filed for a dent at noon. */
export interface Assessed extends TestDeployment {
  readonly policyId: bigint;
  readonly claim: FiledClaimRecord;
  /** The first committed day: that of the filing. */
  readonly firstDay: number;
}

/** Written down here on their own. */
const assessmentTypes = {
  Assessment: [
    { name: 'claimId', type: 'uint64' },
    { name: 'caseHead', type: 'bytes32' },
    { name: 'modelHash', type: 'bytes32' },
    { name: 'scoreBps', type: 'uint16' },
    { name: 'draw', type: 'bytes32' },
    { name: 'expiresAt', type: 'uint40' },
  ],
};
const coder = AbiCoder.defaultAbiCoder();

/** The secret of the n-th committed day, from 0. */
export const secretOf = (place: number): string => id(`the secret of day ${place}`);
export const commitmentOf = (secret: string): string => keccak256(coder.encode(['bytes32'], [secret]));
export const drawOf = (secret: string, claimId: BigNumberish): string =>
  keccak256(coder.encode(['bytes32', 'uint64'], [secret, claimId]));
export const isDrawn = (draw: string, bps: number = motor.drawBps): boolean => BigInt(draw) % 10_000n < BigInt(bps);
/** A draw nobody's secret gives, and which is drawn when the share is above `bps`. */
export const drawAt = (bps: number): string => `0x${bps.toString(16).padStart(64, '0')}`;

export async function today({ network }: TestDeployment): Promise<number> {
  return Math.floor((await network.networkHelpers.time.latest()) / DAY);
}

/** Moves to so many seconds after the beginning of a day. */
export async function toDay({ network }: TestDeployment, day: number, seconds = DAY / 2): Promise<void> {
  await network.networkHelpers.time.increaseTo(day * DAY + seconds);
}

/** Moves time and lets the next transaction happen at exactly this instant. */
export async function nextAt({ network }: TestDeployment, instant: number): Promise<void> {
  await network.networkHelpers.time.setNextBlockTimestamp(instant);
}

export async function commitSecrets(deployment: TestDeployment, first = 0, count = COMMITTED_DAYS): Promise<void> {
  const { contracts, people } = deployment;
  const commitments = Array.from({ length: count }, (_, place) => commitmentOf(secretOf(first + place)));
  await contracts.fastTrack.connect(people.attestor).commitDraws(commitments);
}

/** The first secrets come out, as many as days are over. */
export async function revealSecrets({ contracts, people }: TestDeployment, count: number): Promise<void> {
  const fastTrack = contracts.fastTrack.connect(people.chen);
  for (let place = 0; place < count; place += 1) await fastTrack.revealDraw(secretOf(place));
}

/** A motor policy of Ana's, 31 days old; tomorrow's secret is committed; it is tomorrow noon. */
export async function buildMotored() {
  const deployment = await buildFunded();
  const { network, people, versions } = deployment;
  const versionId = present(versions['auto'], 'auto is published');
  const policyId = await buyCover(deployment, people.ana, { versionId, limitAssets: dollars('20000') });
  await network.networkHelpers.time.increase(motor.minAgeDays * DAY);
  await commitSecrets(deployment);
  const firstDay = (await today(deployment)) + 1;
  await toDay(deployment, firstDay);
  return { ...deployment, policyId, firstDay };
}

/** Files for a dent on a motor policy; what differs is given. */
export function fileDent(
  deployment: TestDeployment,
  policyId: BigNumberish,
  filing: Partial<FilingStruct> = {},
  holder: HardhatEthersSigner = deployment.people.ana,
): Promise<FiledClaimRecord> {
  const items = [buildItem({ cause: labelToBytes32('HIT_BY_OTHER'), claimedAssets: dent.lossAssets })];
  return fileClaim(deployment, holder, { policyId, items, ...filing });
}

export async function buildAssessed(): Promise<Assessed> {
  const motored = await buildMotored();
  return { ...motored, claim: await fileDent(motored, motored.policyId) };
}

export const loadMotored: () => ReturnType<typeof buildMotored> = defineSituation(buildMotored);
export const loadAssessed: () => Promise<Assessed> = defineSituation(buildAssessed);

/** Who signs assessments. */
export const assessor = (): HDNodeWallet => operatorWallet(ASSESSOR_INDEX);

/** A good assessment of a claim, for an hour; what differs is given. */
export async function assess(
  { network }: TestDeployment,
  { claimId, caseHead }: Pick<FiledClaimRecord, 'claimId' | 'caseHead'>,
  changes: Partial<AssessmentStruct> = {},
  place = 0,
): Promise<AssessmentStruct> {
  return {
    claimId,
    caseHead,
    modelHash: motor.modelHash,
    scoreBps: 1_666,
    draw: drawOf(secretOf(place), claimId),
    expiresAt: (await network.networkHelpers.time.latest()) + 3_600,
    ...changes,
  };
}

export interface SignedBy {
  readonly signer?: HDNodeWallet | HardhatEthersSigner;
  readonly domain?: { readonly chainId?: number; readonly verifyingContract?: string };
}

export function signAssessment(
  { network, addresses }: TestDeployment,
  assessment: AssessmentStruct,
  { signer = assessor(), domain = {} }: SignedBy = {},
): Promise<string> {
  const chainId = network.networkConfig.chainId ?? 31_337;
  const whole = {
    name: 'Makewhole FastTrack',
    version: '1',
    chainId,
    verifyingContract: addresses.fastTrack,
    ...domain,
  };
  return signer.signTypedData(whole, assessmentTypes, assessment);
}

/** Anybody brings an assessment of a claim, signed as it should be; what differs is given. */
export async function bring(
  deployment: TestDeployment,
  claim: FiledClaimRecord,
  changes: Partial<AssessmentStruct> = {},
  signed: SignedBy = {},
  place = 0,
) {
  const assessment = await assess(deployment, claim, changes, place);
  const signature = await signAssessment(deployment, assessment, signed);
  return deployment.contracts.fastTrack
    .connect(deployment.people.chen)
    .approveClaim(claim.filed, assessment, signature);
}

/** The motor model as registered, with other thresholds. */
export function modelWith(changes: Partial<ModelStruct> = {}): ModelStruct {
  const { minAgeDays, maxYearClaims, drawBps } = motor;
  return { signer: assessor().address, minAgeDays, maxYearClaims, drawBps, state: 1, ...changes };
}

/** Two people give a line a model after the delay; time stays within the day where it can. */
export async function registerModel(
  { contracts, people, network }: TestDeployment,
  line: string,
  modelHash: string,
  model: ModelStruct,
): Promise<void> {
  const { fastTrack } = contracts;
  await fastTrack.connect(people.adjudicationManager).proposeModel(line, modelHash, model);
  await network.networkHelpers.time.increase(await fastTrack.changeDelay());
  await fastTrack.connect(people.actuary).approveModel(line, modelHash, model);
}
