import type { Address, Hex } from 'viem';

import { bytesOfHex, joinBytes, type Keccak256 } from '../claims/salted-commitment.ts';

/** Whose secrets: of one chain, one fast track, and whoever keeps the key. */
export interface SecretPlace {
  readonly chainId: number;
  readonly fastTrack: Address;
  /** 32 bytes that nobody else has. */
  readonly key: Hex;
}

const DOMAIN = 'makewhole.daily-secret.v1';

/** The secret of a day, the same after every restart; without the key it cannot be told from chance. */
export function secretOfDay(keccak256: Keccak256, { chainId, fastTrack, key }: SecretPlace, day: number): Hex {
  const head = new TextEncoder().encode(`${DOMAIN}:${chainId}:${fastTrack.toLowerCase()}:${day}:`);
  return keccak256(joinBytes([head, bytesOfHex(key)]));
}

/** What is committed for a secret: keccak256 of its 32 bytes. */
export function commitmentOfSecret(keccak256: Keccak256, secret: Hex): Hex {
  return keccak256(bytesOfHex(secret));
}

/** A claim's draw: keccak256(secret ‖ claim), the claim as 32 bytes. */
export function drawOfClaim(keccak256: Keccak256, secret: Hex, claimId: bigint): Hex {
  return keccak256(joinBytes([bytesOfHex(secret), bytesOfHex(`0x${claimId.toString(16).padStart(64, '0')}`)]));
}

/** Whether a draw sends the claim to people. */
export function isDrawnForAudit(draw: Hex, drawBps: number): boolean {
  return BigInt(draw) % 10_000n < BigInt(drawBps);
}
