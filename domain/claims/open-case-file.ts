import type { Address, Hex } from 'viem';

import { assert } from '../primitives/assert.ts';
import type { Seconds } from '../primitives/time.ts';
import { claimActionNumber, type ClaimAction, type Filing } from './claim-types.ts';

/** One entry of a case file after the filing, as the chain takes it (`CaseLink`). */
export interface CaseLink {
  /** The number on chain. */
  readonly kind: number;
  readonly actor: Address;
  readonly dataHash: Hex;
  readonly enteredAt: Seconds;
}

/** A case file, opened (`FiledClaim`): what was told at filing, and every entry since. Whoever decides brings it along. */
export interface FiledClaim {
  readonly filing: Filing;
  readonly filedBy: Address;
  readonly flags: number;
  readonly expectedAssets: bigint;
  readonly reservedAssets: bigint;
  readonly later: readonly CaseLink[];
}

/** What ClaimFiled told. */
export interface FiledEvent {
  readonly actor: Address;
  readonly filing: Filing;
  readonly flags: number;
  readonly expectedAssets: bigint;
  readonly reservedAssets: bigint;
}

/** A later entry, out of the history. */
export interface LaterEntry {
  readonly seq: number;
  readonly kind: ClaimAction;
  readonly actor: Address;
  readonly dataHash: Hex;
  readonly at: Seconds;
}

/**
 * The case file as a decision has to bring it.
 *
 * @param later every entry but the filing, in any order
 * @throws Error when an entry is missing: the chain would refuse such a file.
 */
export function openCaseFile(filed: FiledEvent, later: readonly LaterEntry[]): FiledClaim {
  const inOrder = [...later].sort((left, right) => left.seq - right.seq);
  inOrder.forEach((entry, place) => assert(entry.seq === place + 2, `entry ${place + 2} of the case file is missing`));
  const links = inOrder.map(({ kind, actor, dataHash, at }) => ({
    kind: claimActionNumber(kind),
    actor,
    dataHash,
    enteredAt: at,
  }));
  const { filing, flags, expectedAssets, reservedAssets } = filed;
  return { filing, filedBy: filed.actor, flags, expectedAssets, reservedAssets, later: links };
}

/** The case file out of revived event arguments. @throws Error when they are not those of ClaimFiled. */
export function filedEventFrom(args: Readonly<Record<string, unknown>>): FiledEvent {
  const { actor, filing, flags, expectedAssets, reservedAssets } = args;
  const isFiled = isAddress(actor) && isFiling(filing) && typeof flags === 'number';
  assert(
    isFiled && typeof expectedAssets === 'bigint' && typeof reservedAssets === 'bigint',
    'the arguments of ClaimFiled',
  );
  return { actor, filing, flags, expectedAssets, reservedAssets };
}

function isAddress(value: unknown): value is Address {
  return typeof value === 'string' && /^0x[0-9a-fA-F]{40}$/.test(value);
}

/** Checks the outline: the fields themselves were typed by the ABI when they were revived. */
function isFiling(value: unknown): value is Filing {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return (
    Array.isArray(fields.get('items')) &&
    Array.isArray(fields.get('payees')) &&
    typeof fields.get('policyId') === 'number' &&
    typeof fields.get('lossAt') === 'number' &&
    typeof fields.get('evidenceRoot') === 'string'
  );
}
