import type { Address } from 'viem';

import { claimPhases, claimVerdicts } from '../../domain/claims/claim-types.ts';
import type { Book, ModelClaim, ModelPolicy, ModelPool } from '../../domain/model/book.ts';
import { phaseAt } from '../../domain/model/claim-clock.ts';
import type { ModelCourse } from '../../domain/model/course.ts';
import {
  assetsOnExit,
  EXIT_WINDOW,
  maxDeposit,
  maxRedeem,
  supplyOf,
  totalAssets,
} from '../../domain/model/price-shares.ts';
import { present } from '../../domain/primitives/assert.ts';
import { asker, encodeRead, wordsOf, type Question } from './ask-contracts.ts';
import { indexQuestions } from './compare-index.ts';
import type { Stage } from './stage.ts';

const PROBE = 10n ** 15n;

/**
 * Asks the contracts about everything there is and names each figure on which the model differs.
 * @param pools which pools to ask; nothing touches the others
 * @param now time of the last block, seconds
 */
export async function compareBook(
  stage: Stage,
  book: Book,
  pools: readonly Address[],
  now: number,
): Promise<readonly string[]> {
  const questions = questionsOf(stage, book, pools, now);
  const data = encodeRead(stage, questions);
  const to = await stage.reader.getAddress();
  const raw = String(
    await stage.deployment.network.provider.request({ method: 'eth_call', params: [{ to, data }, 'latest'] }),
  );
  const words = wordsOf(raw);
  const differences: string[] = [];
  if (words[0] !== BigInt(now)) differences.push(`asked at ${words[0]}, not ${now}`);
  const list = Number(present(words[1], 'where the answers begin')) / 32 + 1;
  for (const [index, { about, figures }] of questions.entries()) {
    const start = list + Number(present(words[list + index], 'where an answer begins')) / 32 + 1;
    for (const [name, place, expected] of figures) {
      const found = words[start + place];
      if (found !== expected) differences.push(`${about} ${name}: the contracts say ${found}, the model ${expected}`);
    }
  }
  return differences;
}

function questionsOf(stage: Stage, book: Book, pools: readonly Address[], now: number): readonly Question[] {
  const { contracts, addresses } = stage.deployment;
  const ask = asker(contracts.policyBook.interface, addresses.policyBook);
  const askClaims = asker(contracts.claimBook.interface, addresses.claimBook);
  return [
    ...moneyQuestions(stage, book),
    ...[...book.pools.values()]
      .filter(({ address }) => pools.includes(address))
      .flatMap((pool) => poolQuestions(stage, pool, now)),
    ...indexQuestions(stage, book, now),
    ask('the register', 'policyCount', [], { '0': BigInt(book.policies.size) }),
    ...[...book.policies.values()].map((policy) =>
      ask(`policy ${policy.policyId}`, 'policyOf', [policy.policyId], policyFigures(policy)),
    ),
    ...[...book.claims.values()].map((claim) =>
      askClaims(`claim ${claim.claimId}`, 'claimOf', [claim.claimId], claimFigures(book, claim, now)),
    ),
    ...[...book.claims.values()].map(({ claimId, course }) =>
      askClaims(`course of ${claimId}`, 'courseOf', [claimId], courseFigures(course)),
    ),
  ];
}

/** Everybody's balance; together they are all there is, so that no delta is lost between two accounts. */
function moneyQuestions({ token, deployment, cast }: Stage, book: Book): readonly Question[] {
  const ask = asker(token.interface, deployment.addresses.asset);
  const all = cast.everybody.reduce((sum, who) => sum + (book.token.balances.get(who) ?? 0n), 0n);
  return [
    ask('the asset', 'totalSupply', [], { '0': all }),
    ...cast.everybody.map((who) => ask(who, 'balanceOf', [who], { '0': book.token.balances.get(who) ?? 0n })),
  ];
}

function poolQuestions({ deployment, rules }: Stage, pool: ModelPool, now: number): readonly Question[] {
  const ask = asker(deployment.contracts.pools.PROPERTY.interface, pool.address);
  const about = `pool ${pool.address.slice(0, 6)}`;
  const { freeAssets, lockedAssets, reservedAssets, payableAssets, unearnedAssets, feesAssets, owedAssets } = pool;
  const { depositAssets, unreservedAssets, ripeFeesAssets } = pool;
  const usual = { freeAssets, lockedAssets, reservedAssets, payableAssets, unearnedAssets, feesAssets, owedAssets };
  const buckets = { ...usual, depositAssets, unreservedAssets, ripeFeesAssets };
  const one = (name: string, args: readonly unknown[], expected: bigint) =>
    ask(`${about} ${name} ${args.join(' ')}`, name, args, { '0': expected });
  return [
    ask(about, 'buckets', [], buckets),
    one('earnedThroughDay', [], BigInt(pool.throughDay)),
    one('totalSupply', [], supplyOf(pool)),
    one('totalAssets', [], totalAssets(pool, now)),
    one('previewRedeem', [PROBE], assetsOnExit(pool, PROBE, now)),
    one('maxDeposit', [pool.address], maxDeposit(pool, now)),
    ...[...rules.versions.values()]
      .filter(({ terms }) => terms.pool === pool.address)
      .map(({ versionId }) => one('insuredOf', [versionId], pool.insured.get(versionId) ?? 0n)),
    ...[...pool.zones].map(([zone, assets]) =>
      ask(`${about} zone ${zone}`, 'zoneOf', [zone], {
        insuredAssets: assets,
        capAssets: rules.zoneCap(pool.address, zone),
      }),
    ),
    // Credits sum to `payable` and shares to their supply, so that nobody else can have any.
    ...[...pool.credits].map(([who, assets]) => one('creditOf', [who], assets)),
    ...[...pool.shares].map(([who, shares]) => one('balanceOf', [who], shares)),
    ...[...pool.exits].flatMap(([who, { shares, matureAt }]) => {
      const [from, until] = [BigInt(matureAt), BigInt(matureAt + EXIT_WINDOW)];
      const exit = { shares, matureAt: from, lapsesAt: until };
      return [
        ask(`${about} exit of ${who}`, 'exitOf', [who], exit),
        one('maxRedeem', [who], maxRedeem(pool, who, now)),
      ];
    }),
  ];
}

function policyFigures(policy: ModelPolicy): Readonly<Record<string, bigint>> {
  return {
    versionId: BigInt(policy.versionId),
    zone: BigInt(policy.zone),
    holder: BigInt(policy.holder),
    startAt: BigInt(policy.startAt),
    endAt: BigInt(policy.endAt),
    soldAt: BigInt(policy.soldAt),
    limitAssets: policy.limitAssets,
    premiumAssets: policy.premiumAssets,
    usedAssets: policy.usedAssets,
    deductibleAssets: policy.deductibleAssets ?? 0n,
    closed: policy.closed ? 1n : 0n,
    openClaims: BigInt(policy.openClaims),
    claimCount: BigInt(policy.claimCount),
  };
}

function courseFigures(course: ModelCourse): Readonly<Record<string, bigint>> {
  const { stops, extensions, revisions, improved, disputed, soughtAssets, determinedAssets } = course;
  const { supplementedBy, priorAssets, awardedAssets, recoveredAssets, toHolderAssets, appealedAt } = course;
  return {
    stops: BigInt(stops),
    extensions: BigInt(extensions),
    revisions: BigInt(revisions),
    improved: improved ? 1n : 0n,
    disputed: disputed ? 1n : 0n,
    appealedAt: BigInt(appealedAt),
    soughtAssets,
    determinedAssets,
    supplementedBy,
    priorAssets,
    awardedAssets,
    recoveredAssets,
    toHolderAssets,
  };
}

function claimFigures(book: Book, claim: ModelClaim, now: number): Readonly<Record<string, bigint>> {
  return {
    phase: BigInt(claimPhases.indexOf(phaseAt(book, claim, now))),
    verdict: BigInt(claimVerdicts.indexOf(claim.verdict)),
    flags: BigInt(claim.flags),
    entries: BigInt(claim.entries),
    filedAt: BigInt(claim.filedAt),
    lossAt: BigInt(claim.filing.lossAt),
    decidedAt: BigInt(claim.decidedAt),
    reservedAssets: claim.reservedAssets,
    paidAssets: claim.paidAssets,
    statedAssets: claim.statedAssets,
  };
}
