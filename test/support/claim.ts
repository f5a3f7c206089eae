import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { network as hardhat } from 'hardhat';

import { present } from '../../domain/primitives/assert.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { adjusterAuthority } from '../../scripts/config/parameters.ts';
import type { FiledClaimRecord } from '../../scripts/deploy/filed-claims.ts';
import { hardhatContext, seatPeople } from '../../scripts/deploy/open-hardhat.ts';
import { runDeployment } from '../../scripts/deploy/run-deployment.ts';
import type { BlacklistToken } from '../../types/ethers-contracts/index.ts';
import type { DecisionStruct, FilingStruct } from '../../types/ethers-contracts/contracts/claims/ClaimBook.ts';
import { bringCapital, buyCover, fileClaim, fillPurse } from './actors.ts';
import { buildAssessment, buildDecision, buildFiling, buildItem } from './builders.ts';
import { defaults } from './defaults.ts';
import { defineSituation } from './define-situation.ts';
import { buildFiled, buildFunded, loadCovered, type Filed } from './fixtures.ts';
import type { TestDeployment } from './test-deployment.ts';

/** Names of the enums in contracts/types/ClaimTypes.sol, by number. */
export const phases = { None: 0, Filed: 1, AwaitingDocuments: 2, Decided: 3, Appealed: 4, Closed: 5 } as const;
export const verdicts = { None: 0, Granted: 1, PartlyGranted: 2, Denied: 3, Withdrawn: 4 } as const;
export const actions = {
  File: 0,
  Notify: 1,
  Acknowledge: 2,
  RecordNotice: 3,
  AssignEvent: 4,
  Extend: 5,
  RequestDocuments: 6,
  Supplement: 7,
  Withdraw: 8,
  Revise: 9,
  Advance: 10,
  DecideInPart: 11,
  Escalate: 13,
  Accept: 15,
  Appeal: 16,
  OpenDispute: 17,
  Improve: 18,
  Rule: 19,
  Resolve: 20,
  Finalize: 21,
  SupplementLoss: 22,
  Award: 23,
  Recover: 24,
  SettleTriggered: 25,
  ReviseReserve: 26,
  TopUp: 27,
} as const;
export const clocks = {
  ...{ Acknowledge: 0, DocumentList: 1, Decide: 2 },
  Extend: 3,
  StatusEvery: 4,
  DenialNotice: 5,
  Pay: 6,
  Interim: 7,
  Supplement: 8,
  Appeal: 9,
  EvidenceClose: 10,
  Ruling: 11,
} as const;
export const flags = {
  OUT_OF_TERMS: 1n,
  EVIDENCE: 2n,
  LATER_EVIDENCE: 4n,
  LATE: 8n,
  NOTIFIED: 16n,
  LINKED: 32n,
  DELEGATED: 64n,
} as const;

/** Everything of a claim that can be told apart, beside its head. */
export interface ClaimFigures {
  readonly phase: number;
  readonly verdict: number;
  readonly reservedAssets: bigint;
  readonly paidAssets: bigint;
  readonly statedAssets: bigint;
  readonly entries: number;
}

export async function figuresOf({ contracts }: TestDeployment, claimId: bigint): Promise<ClaimFigures> {
  const claim = await contracts.claimBook.claimOf(claimId);
  return {
    phase: Number(claim.phase),
    verdict: Number(claim.verdict),
    reservedAssets: claim.reservedAssets,
    paidAssets: claim.paidAssets,
    statedAssets: claim.statedAssets,
    // By place: a result of ethers is an array, and `entries` is one of its methods.
    entries: Number(claim[4]),
  };
}

/** What a policy has used and how many claims are open on it. */
export async function usageOf({ contracts }: TestDeployment, policyId: bigint): Promise<readonly [bigint, bigint]> {
  const { usedAssets, openClaims } = await contracts.policyBook.policyOf(policyId);
  return [usedAssets, openClaims];
}

/** A cut of the screen claim to a loss of $229, of which $200 is payable after the deductible of $29. */
export const inPart = {
  paidAssets: dollars('200'),
  keptAssets: dollars('100'),
  assessment: buildAssessment(buildItem(), {
    assessedAssets: dollars('229'),
    reason: defaults.reason,
    clause: defaults.clause,
  }),
} as const;

/** {@link buildFiled} beside an open claim of Bo's, so that the pool's buckets are not empty around it. */
export async function buildNeighbours(): Promise<Filed> {
  const filed = await buildFiled();
  const { bo } = filed.people;
  const policyId = await buyCover(filed, bo);
  await filed.network.networkHelpers.time.increase(2 * DAY);
  await fileClaim(filed, bo, { policyId });
  return filed;
}

export const loadNeighbours: () => Promise<Filed> = defineSituation(buildNeighbours);

/** Ana holds a hospital policy, beyond its waiting period. */
export async function buildHospitalised(): Promise<TestDeployment & { readonly policyId: bigint }> {
  const deployment = await buildFunded();
  const versionId = present(deployment.versions['hospital-cash'], 'hospital cash is published');
  const policyId = await buyCover(deployment, deployment.people.ana, { versionId, limitAssets: dollars('18000') });
  await deployment.network.networkHelpers.time.increase(40 * DAY);
  return { ...deployment, policyId };
}

export const loadHospitalised: () => Promise<TestDeployment & { readonly policyId: bigint }> =
  defineSituation(buildHospitalised);

/** The adjuster's limits in the phone's line. */
export const authority = adjusterAuthority.PROPERTY;

/** A deployment on a token that keeps a blacklist: Bo is on it, and is one of two payees of Ana's claim. */
export async function buildBlacklisted(): Promise<Filed & { readonly asset: BlacklistToken }> {
  const network = await hardhat.create();
  const asset = await network.ethers.deployContract('BlacklistToken', [6]);
  const changes = { asset: await asset.getAddress(), firstNonce: 'current' } as const;
  const { contracts, addresses, manifest } = await runDeployment(await hardhatContext(network, changes));
  const people = await seatPeople(network);
  const deployment = { network, contracts, addresses, people, versions: manifest.versions };
  await bringCapital(deployment);
  await fillPurse(deployment, people.ana);
  const policyId = await buyCover(deployment, people.ana);
  await network.networkHelpers.time.increase(2 * DAY);
  const payees = [people.bo, people.ana].map(({ address }) => ({ to: address, shareBps: 5_000 }));
  const claim = await fileClaim(deployment, people.ana, { policyId, payees });
  await asset.blacklist(people.bo, true);
  return { ...deployment, policyId, claim, asset };
}

export const loadBlacklisted: () => Promise<Filed & { readonly asset: BlacklistToken }> =
  defineSituation(buildBlacklisted);

/** The desk of a deployment as a caller: a version's adjudicator, without the desk's own questions. */
export async function playDesk({ network, addresses }: TestDeployment): Promise<HardhatEthersSigner> {
  await network.networkHelpers.impersonateAccount(addresses.adjusterDesk);
  await network.networkHelpers.setBalance(addresses.adjusterDesk, 10n ** 20n);
  return network.ethers.getSigner(addresses.adjusterDesk);
}

/** A decision on a claim by the adjuster, in full; what differs is given. */
export function decisionOn(
  { people }: TestDeployment,
  { caseHead, filed }: FiledClaimRecord,
  changes: Partial<DecisionStruct> = {},
): DecisionStruct {
  return buildDecision({
    items: filed.filing.items,
    seenHead: caseHead,
    decidedBy: people.adjuster.address,
    ...changes,
  });
}

/** Ana's filed claim; `decide` goes straight to the book, as the version's adjudicator. */
export async function loadDecidable() {
  const situation = await loadNeighbours();
  const { contracts, claim } = situation;
  const desk = await playDesk(situation);
  const book = contracts.claimBook;
  const decision = decisionOn(situation, claim);
  return { ...situation, book, claimId: claim.claimId, decision, desk, asDesk: book.connect(desk) };
}

/** Ana's phone policy two days old, and a filing of a loss of yesterday. */
export async function loadFileable() {
  const situation = await loadCovered();
  const { network, policyId } = situation;
  await network.networkHelpers.time.increase(2 * DAY);
  const lossAt = (await network.networkHelpers.time.latest()) - DAY;
  const filing = (changes: Partial<FilingStruct> = {}) => buildFiling({ policyId, lossAt, ...changes });
  return { ...situation, book: situation.contracts.claimBook, lossAt, filing, claimId: (policyId << 16n) | 1n };
}
