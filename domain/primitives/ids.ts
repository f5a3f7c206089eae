import { assert } from './assert.ts';
import { refusal, success, type Result } from './result.ts';

declare const brand: unique symbol;

/** A value that cannot be mixed up with another of the same shape. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name };

/** A policy: counts from 1; also its ERC-721 token id. */
export type PolicyId = Branded<number, 'PolicyId'>;
/** A claim: `policyId << 16 | n`, n from 1. People read it as "12-1". */
export type ClaimId = Branded<bigint, 'ClaimId'>;
/** A published version of a product: counts from 1. */
export type VersionId = Branded<number, 'VersionId'>;
/** A dated profile of deadlines: counts from 1. */
export type ProfileId = Branded<number, 'ProfileId'>;

export type IdFailure = { readonly code: 'ID_INVALID'; readonly offered: string };

const POLICY_MAX = 2 ** 48 - 1;
const NUMBER_MAX = 2 ** 16 - 1;
const VERSION_MAX = 2 ** 32 - 1;

/** @throws Error when the number is no policy id. */
export function policyIdOf(value: number | bigint): PolicyId {
  const id = Number(value);
  assert(isBetween(id, 1, POLICY_MAX), `${value} is no policy id`);
  return brandPolicy(id);
}

/** @throws Error when the number is no version id. */
export function versionIdOf(value: number | bigint): VersionId {
  const id = Number(value);
  assert(isBetween(id, 1, VERSION_MAX), `${value} is no version id`);
  return brandVersion(id);
}

/** @throws Error when the number is no profile id. */
export function profileIdOf(value: number | bigint): ProfileId {
  const id = Number(value);
  assert(isBetween(id, 1, NUMBER_MAX), `${value} is no profile id`);
  return brandProfile(id);
}

/** The id of the policy's n-th claim. @throws Error when `number` is not 1 to 65,535. */
export function claimIdOf(policyId: PolicyId, number: number): ClaimId {
  assert(isBetween(number, 1, NUMBER_MAX), `${number} is no claim number`);
  return brandClaim((BigInt(policyId) << 16n) | BigInt(number));
}

/** A claim id from its whole number, as the chain and the index write it. @throws Error when it is none. */
export function claimIdFrom(value: number | bigint | string): ClaimId {
  const id = BigInt(value);
  const policy = Number(id >> 16n);
  assert(isBetween(policy, 1, POLICY_MAX) && (id & 0xffffn) > 0n, `${value} is no claim id`);
  return brandClaim(id);
}

export function policyOfClaim(claimId: ClaimId): PolicyId {
  return brandPolicy(Number(claimId >> 16n));
}

/** The claim's place on its policy, from 1. */
export function numberOfClaim(claimId: ClaimId): number {
  return Number(claimId & 0xffffn);
}

/** "12-1": how people write a claim. */
export function formatClaimNumber(claimId: ClaimId): string {
  return `${policyOfClaim(claimId)}-${numberOfClaim(claimId)}`;
}

/** Reads "12-1", or the whole number the chain uses. */
export function parseClaimNumber(text: string): Result<ClaimId, IdFailure> {
  const trimmed = text.trim();
  const parts = /^(\d{1,15})-(\d{1,5})$/.exec(trimmed);
  if (parts !== null) {
    const [policy, number] = [Number(parts[1]), Number(parts[2])];
    if (isBetween(policy, 1, POLICY_MAX) && isBetween(number, 1, NUMBER_MAX)) {
      return success(claimIdOf(brandPolicy(policy), number));
    }
  } else if (/^\d{1,20}$/.test(trimmed)) {
    const id = BigInt(trimmed);
    if (isBetween(Number(id >> 16n), 1, POLICY_MAX) && (id & 0xffffn) > 0n) return success(brandClaim(id));
  }
  return refusal({ code: 'ID_INVALID', offered: text });
}

/** Reads a policy number. */
export function parsePolicyNumber(text: string): Result<PolicyId, IdFailure> {
  const trimmed = text.trim();
  if (/^\d{1,15}$/.test(trimmed) && isBetween(Number(trimmed), 1, POLICY_MAX)) {
    return success(brandPolicy(Number(trimmed)));
  }
  return refusal({ code: 'ID_INVALID', offered: text });
}

function isBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/* The only places that assert a brand: every caller above has checked the range. */
const brandPolicy = (value: number): PolicyId => value as PolicyId;
const brandClaim = (value: bigint): ClaimId => value as ClaimId;
const brandVersion = (value: number): VersionId => value as VersionId;
const brandProfile = (value: number): ProfileId => value as ProfileId;
