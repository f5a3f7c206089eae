import { isAddressEqual } from 'viem';

import { verifyCaseFile } from '../../domain/claims/case-file.ts';
import { nextPhase } from '../../domain/claims/claim-states.ts';
import type { ClaimPhase } from '../../domain/claims/claim-types.ts';
import { claimIdFrom } from '../../domain/primitives/ids.ts';
import type { ClaimFacts, GroupFacts, HealthFacts, PolicyFacts, PoolFacts } from './health-facts.ts';

/** One invariant of docs/reference/invariants.md, and where it does not hold. */
export interface HealthVerdict {
  readonly name: string;
  readonly says: string;
  /** How many things were looked at. */
  readonly looked: number;
  readonly faults: readonly string[];
}

/** Buckets that are the assets; the others are liabilities without money, or parts of one of these. */
const ASSETS = ['free', 'locked', 'reserved', 'payable', 'unearned', 'fees', 'deposit'] as const;

/** Asks every invariant that can be seen from outside. The order is that of money, policies and claims. */
export function judgeHealth(facts: HealthFacts): readonly HealthVerdict[] {
  const { pools, policies, groups, claims, versions } = facts;
  const each = <Thing>(things: readonly Thing[], judge: (thing: Thing) => string | undefined) => ({
    looked: things.length,
    faults: things.map(judge).filter((fault) => fault !== undefined),
  });
  const verdict = (name: string, says: string, found: ReturnType<typeof each>): HealthVerdict => ({
    name,
    says,
    ...found,
  });
  return [
    verdict('CAP-1', 'the buckets never exceed what the pool holds', each(pools, accounted)),
    verdict(
      'CAP-2',
      'locked is the sum over open policies and groups',
      each(pools, (pool) => locked(pool, [...policies, ...groups])),
    ),
    verdict(
      'CAP-3',
      'reserved is the sum over open claims',
      each(pools, (pool) => reserved(pool, claims)),
    ),
    verdict('CAP-4', 'payable is the sum of what waits for payees, owed the sum of debts', each(pools, waiting)),
    verdict('CAP-5', 'nobody may leave with more than is free, or while money is owed', each(pools, exits)),
    verdict('CAP-7', 'nobody is allowed to take from the pool', each(pools, allowances)),
    verdict(
      'POL-1',
      'the terms of a version are those that were published',
      each(versions, (version) => {
        const { versionId, termsHash, publishedHash } = version;
        return termsHash === publishedHash
          ? undefined
          : `version ${versionId}: ${termsHash}, published ${publishedHash ?? 'never'}`;
      }),
    ),
    verdict(
      'POL-2',
      'used cover is what claims were paid and reserve, within the limit',
      each(policies, (policy) => used(policy, claims)),
    ),
    verdict(
      'POL-3',
      'no policy is closed with an open claim',
      each(policies, (policy) => closed(policy, claims)),
    ),
    verdict('CLM-1', 'every claim went along the arrows to where it is', each(claims, followed)),
    verdict(
      'CLM-4',
      'the head of every case file is rebuilt from its events',
      each(claims, (claim) => rebuilt(claim, facts)),
    ),
    verdict(
      'ACC-3',
      'what left a pool left by an act the pool tells of',
      each(pools, ({ pool, movedOutAssets, toldOutAssets }) =>
        movedOutAssets === toldOutAssets ? undefined : `pool ${pool}: ${movedOutAssets} left, ${toldOutAssets} told`,
      ),
    ),
  ];
}

function accounted({ pool, buckets, balanceAssets }: PoolFacts): string | undefined {
  const sum = sumOf(ASSETS.map((name) => bucket(buckets, `${name}Assets`)));
  return sum <= balanceAssets ? undefined : `pool ${pool}: the buckets say ${sum}, the asset says ${balanceAssets}`;
}

function locked({ pool, buckets }: PoolFacts, locks: readonly (PolicyFacts | GroupFacts)[]): string | undefined {
  const sum = sumOf(
    locks.filter((lock) => !lock.closed && isAddressEqual(lock.pool, pool)).map(({ lockedAssets }) => lockedAssets),
  );
  return differ(`pool ${pool}`, 'locked', bucket(buckets, 'lockedAssets'), sum);
}

function reserved({ pool, buckets }: PoolFacts, claims: readonly ClaimFacts[]): string | undefined {
  const open = claims.filter((claim) => claim.phase !== 'Closed' && isAddressEqual(claim.pool, pool));
  return differ(
    `pool ${pool}`,
    'reserved',
    bucket(buckets, 'reservedAssets'),
    sumOf(open.map(({ reservedAssets }) => reservedAssets)),
  );
}

function waiting({ pool, buckets, credits, instructedAssets, debtAssets }: PoolFacts): string | undefined {
  return (
    differ(
      `pool ${pool}`,
      'payable',
      bucket(buckets, 'payableAssets'),
      sumOf([...credits.values(), instructedAssets]),
    ) ?? differ(`pool ${pool}`, 'owed', bucket(buckets, 'owedAssets'), debtAssets)
  );
}

/** Premium earned since the last accrual is free as soon as somebody leaves, so that it counts. */
function exits({ pool, buckets, exits: leaving }: PoolFacts): string | undefined {
  const most =
    bucket(buckets, 'owedAssets') > 0n ? 0n : bucket(buckets, 'freeAssets') + bucket(buckets, 'unearnedAssets');
  const found = [...leaving].find(([, assets]) => assets > most);
  return found === undefined
    ? undefined
    : `pool ${pool}: ${found[0]} may leave with ${found[1]}, and ${most} may leave at most`;
}

function allowances({ pool, allowances: allowed }: PoolFacts): string | undefined {
  const found = [...allowed].find(([, assets]) => assets > 0n);
  return found === undefined ? undefined : `pool ${pool}: ${found[0]} may take ${found[1]}`;
}

function used(policy: PolicyFacts, claims: readonly ClaimFacts[]): string | undefined {
  const own = claims.filter(({ policyId }) => policyId === policy.policyId);
  const sum = sumOf(
    own.map(({ paidAssets, phase, reservedAssets }) => paidAssets + (phase === 'Closed' ? 0n : reservedAssets)),
  );
  if (policy.usedAssets > policy.limitAssets)
    return `policy ${policy.policyId}: ${policy.usedAssets} of ${policy.limitAssets} used`;
  return differ(`policy ${policy.policyId}`, 'used', policy.usedAssets, sum);
}

function closed(policy: PolicyFacts, claims: readonly ClaimFacts[]): string | undefined {
  const open = claims.filter(({ policyId, phase }) => policyId === policy.policyId && phase !== 'Closed').length;
  if (open !== policy.openClaims)
    return `policy ${policy.policyId}: ${policy.openClaims} open claims are kept, there are ${open}`;
  return policy.closed && open > 0 ? `policy ${policy.policyId} is closed and has ${open} open claims` : undefined;
}

function followed({ claimId, phase, file }: ClaimFacts): string | undefined {
  let at: ClaimPhase = 'None';
  for (const { seq, kind } of [...file].sort((left, right) => left.seq - right.seq)) {
    const next = nextPhase(at, kind);
    if (next === undefined) return `claim ${claimId}: entry ${seq} is ${kind}, and the claim was ${at}`;
    at = next;
  }
  return at === phase ? undefined : `claim ${claimId}: its entries lead to ${at}, it is kept as ${phase}`;
}

function rebuilt(claim: ClaimFacts, { chainId, claimBook }: HealthFacts): string | undefined {
  const place = { chainId, claimBook, claimId: claimIdFrom(claim.claimId) };
  const check = verifyCaseFile(place, claim.file, { head: claim.head, entries: claim.entries });
  return check.intact ? undefined : `claim ${claim.claimId}: ${check.code}`;
}

function differ(what: string, name: string, kept: bigint, found: bigint): string | undefined {
  return kept === found ? undefined : `${what}: ${name} is kept as ${kept}, and the sum is ${found}`;
}

function bucket(buckets: PoolFacts['buckets'], name: string): bigint {
  const assets = buckets[name];
  if (assets === undefined) throw new Error(`The pool has no bucket ${name}.`);
  return assets;
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, assets) => sum + assets, 0n);
}
