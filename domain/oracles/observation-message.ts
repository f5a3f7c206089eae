import type { Address, Hex } from 'viem';

import { bytesOfHex, joinBytes, type Keccak256 } from '../claims/salted-commitment.ts';

/** What was observed: one product's region in one period, by one source. As in contracts/types/OracleTypes.sol. */
export interface ObservationRef {
  readonly product: Hex;
  readonly source: Hex;
  readonly region: number;
  /** Seconds. */
  readonly periodStart: number;
}

/** What the operators sign. */
export interface Observation {
  readonly ref: ObservationRef;
  readonly value: bigint;
  /** The unit's number on chain. */
  readonly unit: number;
  /** When the source was read, seconds. */
  readonly observedAt: number;
  /** 1 for the first word on the period, one more for each revision. */
  readonly round: number;
  /** 0 for a report, 1 for the answer to a dispute. */
  readonly attempt: number;
}

/** The EIP-712 type of an observation, as ObservationFeed hashes it. */
export const observationTypes = {
  Observation: [
    { name: 'product', type: 'bytes32' },
    { name: 'source', type: 'bytes32' },
    { name: 'region', type: 'uint32' },
    { name: 'periodStart', type: 'uint40' },
    { name: 'value', type: 'int64' },
    { name: 'unit', type: 'uint8' },
    { name: 'observedAt', type: 'uint40' },
    { name: 'round', type: 'uint16' },
    { name: 'attempt', type: 'uint8' },
  ],
};

/** Whose signature this is: of one chain and one feed. */
export interface ObservationDomain {
  readonly name: 'Makewhole ObservationFeed';
  readonly version: '1';
  readonly chainId: number;
  readonly verifyingContract: Address;
}

export function observationDomain(chainId: number, feed: Address): ObservationDomain {
  return { name: 'Makewhole ObservationFeed', version: '1', chainId, verifyingContract: feed };
}

/** The signed values: the reference lies flat among them, so that a signer reads every part. */
export function observationMessage({ ref, ...said }: Observation): ObservationRef & Omit<Observation, 'ref'> {
  return { ...ref, ...said };
}

/** The start of the period that `instant` lies in; undefined before the first. Periods follow each other without gap. */
export function periodStartAt(
  instant: number,
  source: { readonly periodSeconds: number; readonly offsetSeconds: number },
): number | undefined {
  const since = instant - source.offsetSeconds;
  return since < 0 ? undefined : instant - (since % source.periodSeconds);
}

/** The key the contracts name an observation by: keccak256 of its ABI-encoded reference, which is four words. */
export function observationKey(keccak256: Keccak256, ref: ObservationRef): Hex {
  return keccak256(joinBytes([ref.product, ref.source, wordOf(ref.region), wordOf(ref.periodStart)].map(bytesOfHex)));
}

function wordOf(value: number): Hex {
  return `0x${value.toString(16).padStart(64, '0')}`;
}
