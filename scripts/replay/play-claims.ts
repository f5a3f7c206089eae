import { present } from '../../domain/primitives/assert.ts';
import { labelToBytes32, zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import { readFiledClaims, type FiledClaimRecord } from '../deploy/filed-claims.ts';
import { expectPayment, type ExpectedPayment } from './expected-payment.ts';
import type { PlannedClaim, PlannedMoment } from './plan-replay.ts';
import type { SalesDeps } from './play-sales.ts';
import { transfersIn } from './read-transfers.ts';
import { holderOf } from './replay-book.ts';
import type { ReplayReceipt } from './replay-chain.ts';
import type { PipelineCall } from './sign-pipeline.ts';

const GAS_LIMIT = 1_200_000n;
const HOUR = 3_600;
const OUT_OF_TERMS = 1n;
const RATIONALE = `0x${'0a'.repeat(32)}`;

/** What the chain did with one claim. */
export interface PlayedClaim {
  readonly claim: PlannedClaim;
  readonly expected: ExpectedPayment;
  readonly isFiled: boolean;
  readonly paidAssets: bigint;
  /** Reason code of a denial by the adjuster. */
  readonly denied: string | undefined;
  /** What disagrees with the file. */
  readonly problems: readonly string[];
}

interface OpenClaim {
  readonly claim: PlannedClaim;
  readonly record: FiledClaimRecord;
}

/** Files every claim of a moment; an hour later the adjuster decides each. */
export async function playClaims(
  deps: SalesDeps,
  moment: PlannedMoment,
  policies: ReadonlyMap<number, bigint>,
): Promise<readonly PlayedClaim[]> {
  const sold = moment.claims.filter(({ index }) => policies.has(index));
  const calls = await Promise.all(sold.map((claim) => fileCall(deps, claim, policies)));
  const firstBlock = (await deps.chain.provider.getBlockNumber()) + 1;
  const filings = await deps.chain.play(await deps.sign(calls), moment.at);
  const records = await readFiledClaims(deps.book.contracts.claimBook, firstBlock);
  const open = new Map<number, OpenClaim>();
  for (const [index, claim] of sold.entries()) {
    const record = records.find(({ transaction }) => transaction === filings[index]?.hash);
    if (record !== undefined) open.set(claim.index, { claim, record });
  }
  const decisions = await decideAll(deps, [...open.values()], moment.at + HOUR);
  return moment.claims.map((claim) => conclude(deps, claim, open.get(claim.index), decisions.get(claim.index)));
}

/** Items with no loss are left out: the format has zeros, a claim item has none. */
function itemsOf({ record }: PlannedClaim) {
  return [record.injuryAssets, record.propertyAssets, record.vehicleAssets]
    .map((claimedAssets, coverage) => ({ coverage, cause: labelToBytes32('COLLISION'), claimedAssets, claimedDays: 0 }))
    .filter(({ claimedAssets }) => claimedAssets > 0n);
}

async function fileCall(
  { book }: SalesDeps,
  claim: PlannedClaim,
  policies: ReadonlyMap<number, bigint>,
): Promise<PipelineCall> {
  const { claimBook } = book.contracts;
  const policyId = present(policies.get(claim.index), 'the policy was sold');
  const filing = { policyId, lossAt: claim.year.lossAt, items: itemsOf(claim), payees: [], evidenceRoot: zeroBytes32 };
  const data = claimBook.interface.encodeFunctionData('file', [filing]);
  return { from: holderOf(book, claim), to: await claimBook.getAddress(), data, gasLimit: GAS_LIMIT };
}

async function decideAll(
  deps: SalesDeps,
  open: readonly OpenClaim[],
  at: number,
): Promise<ReadonlyMap<number, ReplayReceipt>> {
  if (open.length === 0) return new Map();
  const { adjusterDesk } = deps.book.contracts;
  const to = await adjusterDesk.getAddress();
  const from = deps.book.walletOf('adjuster');
  const calls = open.map((one) => ({ from, to, data: decisionData(deps, one), gasLimit: GAS_LIMIT }));
  const receipts = await deps.chain.play(await deps.sign(calls), at);
  return new Map(
    open.flatMap(({ claim }, index) => {
      const receipt = receipts[index];
      return receipt === undefined ? [] : [[claim.index, receipt] as const];
    }),
  );
}

/** Everything as claimed; what the policy does not owe is refused, with reason and clause of docs/wordings/auto-csl. */
function decisionData({ book }: SalesDeps, open: OpenClaim): string {
  const { record } = open;
  const refusal = refusalOf(open);
  const assessments = record.filed.filing.items.map(({ claimedAssets }) => ({
    assessedAssets: refusal === undefined ? claimedAssets : 0n,
    assessedDays: 0,
    depreciationBps: 0,
    reason: refusal === undefined ? zeroBytes32 : labelToBytes32(refusal.reason),
    clause: refusal === undefined ? zeroBytes32 : labelToBytes32(refusal.clause),
  }));
  const decision = {
    assessments,
    otherInsuranceAssets: 0n,
    rationaleHash: RATIONALE,
    seenHead: record.caseHead,
    decidedBy: zeroAddress,
    approvedBy: zeroAddress,
  };
  const desk = book.contracts.adjusterDesk.interface;
  return desk.encodeFunctionData('decide', [record.claimId, record.filed, decision]);
}

/** The adjuster looks at the policy and the flag the contract raised, not at the figure the file expects. */
function refusalOf({ claim, record }: OpenClaim): { readonly reason: string; readonly clause: string } | undefined {
  if ((record.filed.flags & OUT_OF_TERMS) !== 0n) return { reason: 'NOT_IN_FORCE', clause: '4.3' };
  const claimed = record.filed.filing.items.reduce((sum, { claimedAssets }) => sum + claimedAssets, 0n);
  return claimed <= claim.record.deductibleAssets ? { reason: 'BELOW_DEDUCTIBLE', clause: '5.1' } : undefined;
}

/** Compares what the transactions moved with what the file says. */
function conclude(
  { book }: SalesDeps,
  claim: PlannedClaim,
  filed: OpenClaim | undefined,
  decision: ReplayReceipt | undefined,
): PlayedClaim {
  const expected = expectPayment(claim.raw.fields);
  const base = { claim, expected };
  if (filed === undefined)
    return { ...base, isFiled: false, paidAssets: 0n, denied: undefined, problems: ['not filed'] };
  if (decision?.succeeded !== true) {
    const problems = [`the decision reverted (${decision?.hash ?? 'not mined'})`];
    return { ...base, isFiled: true, paidAssets: 0n, denied: undefined, problems };
  }
  const denied = refusalOf(filed)?.reason;
  const moved = transfersIn(decision.logs, book.asset);
  const paidAssets = moved.reduce((sum, { assets }) => sum + assets, 0n);
  const problems: string[] = [];
  if (paidAssets !== expected.base) problems.push(`paid ${paidAssets}, the file says ${expected.base}`);
  const holder = holderOf(book, claim).address;
  if (moved.some(({ from, to }) => from !== book.pool || to !== holder)) problems.push('paid from or to somebody else');
  if ((denied ?? 'PAID') !== expected.because)
    problems.push(`decided ${denied ?? 'PAID'}, the file says ${expected.because}`);
  return { ...base, isFiled: true, paidAssets, denied, problems };
}
