import type { Hex } from 'viem';

import { assert } from './assert.ts';

/** A bytes32 of zeros: "none". */
export const zeroBytes32: Hex = `0x${'0'.repeat(64)}`;
/** The address of nobody. */
export const zeroAddress = '0x0000000000000000000000000000000000000000';

/**
 * A short ASCII word as the chain keeps it: left-aligned in 32 bytes, as in `bytes32("SCREEN")`.
 * @throws Error when the word is longer than 32 characters or not printable ASCII.
 */
export function labelToBytes32(label: string): Hex {
  assert(/^[\x20-\x7e]{0,32}$/.test(label), `"${label}" is no label of at most 32 ASCII characters`);
  const hex = Array.from(label, (letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('');
  return `0x${hex.padEnd(64, '0')}`;
}

/**
 * The word a bytes32 spells; `undefined` when it spells none (a commitment, in a sensitive line). All zeros is the
 * empty word.
 */
export function bytes32ToLabel(value: Hex): string | undefined {
  const digits = /^0x([0-9a-f]{64})$/i.exec(value)?.[1];
  if (digits === undefined) return undefined;
  const bytes = (digits.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const end = bytes.indexOf(0);
  const letters = end === -1 ? bytes : bytes.slice(0, end);
  const isPadded = end === -1 || bytes.slice(end).every((byte) => byte === 0);
  if (!isPadded || letters.some((byte) => byte < 0x20 || byte > 0x7e)) return undefined;
  return String.fromCharCode(...letters);
}
