import type { Address, Hex } from 'viem';

import type { CaseEntry } from '../../domain/claims/case-file.ts';
import type { ClaimPhase } from '../../domain/claims/claim-types.ts';

/** A pool against everything it answers for. Amounts in base units. */
export interface PoolFacts {
  readonly pool: Address;
  readonly balanceAssets: bigint;
  /** Every bucket by its name. */
  readonly buckets: Readonly<Record<string, bigint>>;
  /** What waits for each payee whose credit was ever booked, held or not. */
  readonly credits: ReadonlyMap<Address, bigint>;
  /** What a bank was told to pay and has not answered for, by the events. */
  readonly instructedAssets: bigint;
  /** Debts booked less debts paid, by the events. */
  readonly debtAssets: bigint;
  /** What the asset moved out of the pool, and what the pool's own events say left. */
  readonly movedOutAssets: bigint;
  readonly toldOutAssets: bigint;
  /** Whoever ever asked to leave: what may leave now. */
  readonly exits: ReadonlyMap<Address, bigint>;
  /** Whoever was ever allowed to take from the pool: how much still. */
  readonly allowances: ReadonlyMap<Address, bigint>;
}

/** A policy and what it locks. */
export interface PolicyFacts {
  readonly policyId: number;
  readonly pool: Address;
  readonly limitAssets: bigint;
  readonly usedAssets: bigint;
  readonly lockedAssets: bigint;
  readonly openClaims: number;
  readonly closed: boolean;
}

/** A group and what it still locks for certificates nobody has turned into policies. */
export interface GroupFacts {
  readonly groupId: number;
  readonly pool: Address;
  readonly lockedAssets: bigint;
  readonly closed: boolean;
}

/** A claim as the chain keeps it, and its case file as the events tell it. */
export interface ClaimFacts {
  readonly claimId: bigint;
  readonly policyId: number;
  readonly pool: Address;
  readonly phase: ClaimPhase;
  readonly reservedAssets: bigint;
  readonly paidAssets: bigint;
  readonly head: Hex;
  readonly entries: number;
  readonly file: readonly (CaseEntry & { readonly head: Hex })[];
}

/** A version: its terms now, and as they were published. */
export interface VersionFacts {
  readonly versionId: number;
  readonly termsHash: Hex;
  readonly publishedHash: Hex | undefined;
}

/** Everything that is judged, all read at one block. */
export interface HealthFacts {
  readonly chainId: number;
  readonly block: bigint;
  readonly claimBook: Address;
  readonly pools: readonly PoolFacts[];
  readonly versions: readonly VersionFacts[];
  readonly policies: readonly PolicyFacts[];
  readonly groups: readonly GroupFacts[];
  readonly claims: readonly ClaimFacts[];
}
