import type { Hex } from 'viem';

/** keccak256 of bytes, as `viem` exports it; given from outside, so that this file runs anywhere and depends on nothing. */
export type Keccak256 = (bytes: Uint8Array) => Hex;

/** Something that is committed to without being told. */
export interface SaltedCommitmentInput {
  /** Keeps commitments of one use apart from those of every other. */
  readonly domain: string;
  /** The record it belongs to. */
  readonly recordId: string;
  /** 256 random bits. Without them the commitment says nothing, not even to one who guesses the payload. */
  readonly salt: Hex;
  /** Flat: text and whole numbers. */
  readonly payload: Readonly<Record<string, string | number>>;
}

/**
 * `keccak256(keccak256(domain) ‖ keccak256(recordId) ‖ salt ‖ canonical JSON)`. The first three have a fixed length, so
 * that no two inputs share a preimage. The JSON is RFC 8785: keys sorted, no spaces.
 *
 * @throws RangeError when the salt is not 32 bytes or a number is not whole.
 */
export function saltedCommitment(deps: { readonly keccak256: Keccak256 }, input: SaltedCommitmentInput): Hex {
  if (!/^0x[0-9a-f]{64}$/i.test(input.salt)) throw new RangeError('A salt has 32 bytes.');
  const parts = [deps.keccak256(utf8(input.domain)), deps.keccak256(utf8(input.recordId)), input.salt].map(bytesOfHex);
  return deps.keccak256(joinBytes([...parts, utf8(canonicalJson(input.payload))]));
}

/** The bytes a hexadecimal text spells. */
export function bytesOfHex(hex: Hex): Uint8Array {
  const pairs = hex.slice(2).match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

/** Bytes one after another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** RFC 8785 for what a payload may hold; text and whole numbers are written there as JSON writes them. */
function canonicalJson(payload: SaltedCommitmentInput['payload']): string {
  const keys = Object.keys(payload).sort();
  const broken = keys.find((key) => typeof payload[key] === 'number' && !Number.isSafeInteger(payload[key]));
  if (broken !== undefined) throw new RangeError(`The number ${broken} is not whole.`);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(payload[key])}`).join(',')}}`;
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
