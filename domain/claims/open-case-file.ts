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

/** What ClaimFiled told; ClaimNotified, LossSupplemented and ClaimRevised tell the same. */
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

/** An entry with what its event told and the head it led to. */
export interface ToldEntry extends LaterEntry {
  readonly head: Hex;
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The case file as whoever decides, appeals or escalates has to bring it: from the filing on, or, where the claimant stated
 * the loss anew, from the last restatement, whose link comes first and gives the head before it in place of the data.
 *
 * @param entries every entry, in any order
 * @throws Error when an entry is missing: the chain would refuse such a file.
 */
export function openCaseEntries(entries: readonly ToldEntry[]): FiledClaim {
  const inOrder = [...entries].sort((left, right) => left.seq - right.seq);
  inOrder.forEach((entry, place) => assert(entry.seq === place + 1, `entry ${place + 1} of the case file is missing`));
  const restated = inOrder.findLastIndex((entry) => entry.kind === 'Revise');
  const telling = inOrder[Math.max(restated, 0)];
  assert(telling !== undefined, 'a case file without entries');
  const before = inOrder[restated - 1];
  const first = before === undefined ? [] : [{ ...linkOf(telling), dataHash: before.head }];
  const later = inOrder.slice(Math.max(restated, 0) + 1).map(linkOf);
  return fileOf(filedEventFrom(telling.args), [...first, ...later]);
}

/**
 * The case file of a claim that was never stated anew.
 *
 * @param later every entry but the filing, in any order
 * @throws Error when an entry is missing: the chain would refuse such a file.
 */
export function openCaseFile(filed: FiledEvent, later: readonly LaterEntry[]): FiledClaim {
  const inOrder = [...later].sort((left, right) => left.seq - right.seq);
  inOrder.forEach((entry, place) => assert(entry.seq === place + 2, `entry ${place + 2} of the case file is missing`));
  return fileOf(filed, inOrder.map(linkOf));
}

function fileOf(filed: FiledEvent, later: readonly CaseLink[]): FiledClaim {
  const { filing, flags, expectedAssets, reservedAssets } = filed;
  return { filing, filedBy: filed.actor, flags, expectedAssets, reservedAssets, later };
}

function linkOf({ kind, actor, dataHash, at }: LaterEntry): CaseLink {
  return { kind: claimActionNumber(kind), actor, dataHash, enteredAt: at };
}

/** What a filing or a restatement told, out of revived event arguments. @throws Error when they are of another event. */
export function filedEventFrom(args: Readonly<Record<string, unknown>>): FiledEvent {
  const { actor, filing, flags, expectedAssets, reservedAssets } = args;
  const isFiled = isAddress(actor) && isFiling(filing) && typeof flags === 'number';
  assert(
    isFiled && typeof expectedAssets === 'bigint' && typeof reservedAssets === 'bigint',
    'the arguments of a filing: ClaimFiled, ClaimNotified, LossSupplemented or ClaimRevised',
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
