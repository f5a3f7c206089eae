import {
  encodeAbiParameters,
  keccak256,
  toBytes,
  type AbiEvent,
  type AbiParameter,
  type Address,
  type Hex,
} from 'viem';

import { assert } from '../primitives/assert.ts';
import type { ClaimId } from '../primitives/ids.ts';
import type { Seconds } from '../primitives/time.ts';
import { claimActionNumber, type ClaimAction } from './claim-types.ts';

/** Where a case file lives; part of its first head. */
export interface CaseFilePlace {
  readonly chainId: number;
  readonly claimBook: Address;
  readonly claimId: ClaimId;
}

/** One entry, as the head covers it. */
export interface CaseEntry {
  /** Counts from 1. */
  readonly seq: number;
  readonly kind: ClaimAction;
  readonly actor: Address;
  /** Hash over every field of the event; see {@link eventDataHash}. */
  readonly dataHash: Hex;
  /** Block time, seconds. */
  readonly at: Seconds;
}

/** An entry with the head that the event claims to lead to. */
export interface RecordedEntry extends CaseEntry {
  readonly head: Hex;
}

/** What comparing a case file with its heads found. */
export type CaseFileCheck =
  | { readonly intact: true; readonly head: Hex; readonly entries: number }
  /** The first entry whose recorded head is not the one that follows from the entries. */
  | {
      readonly intact: false;
      readonly code: 'ENTRY_DIFFERS';
      readonly seq: number;
      readonly expected: Hex;
      readonly recorded: Hex;
    }
  /** An entry is missing, doubled, or out of order. */
  | { readonly intact: false; readonly code: 'SEQ_BROKEN'; readonly seq: number; readonly found: number }
  /** Entries agree among themselves, but the chain keeps another head or length: the file was cut or extended. */
  | {
      readonly intact: false;
      readonly code: 'HEAD_DIFFERS';
      readonly expected: Hex;
      readonly recorded: Hex;
      readonly entries: number;
    };

/** keccak256 of "makewhole.case-file.v1". */
export const caseFileDomain: Hex = keccak256(toBytes('makewhole.case-file.v1'));

/** The head of an empty case file. */
export function genesisHead(place: CaseFilePlace): Hex {
  const types = [{ type: 'bytes32' }, { type: 'uint256' }, { type: 'address' }, { type: 'uint64' }] as const;
  return keccak256(encodeAbiParameters(types, [caseFileDomain, BigInt(place.chainId), place.claimBook, place.claimId]));
}

/** The head after one more entry. */
export function nextHead(head: Hex, entry: CaseEntry): Hex {
  const types = [
    { type: 'bytes32' },
    { type: 'uint256' },
    { type: 'uint8' },
    { type: 'address' },
    { type: 'bytes32' },
    { type: 'uint256' },
  ] as const;
  const kind = claimActionNumber(entry.kind);
  return keccak256(
    encodeAbiParameters(types, [head, BigInt(entry.seq), kind, entry.actor, entry.dataHash, BigInt(entry.at)]),
  );
}

/**
 * Hash over every field of a case-file event but its last, the head itself: keccak256 of their ABI encoding in the
 * order declared, indexed ones included.
 *
 * @param event the event as its ABI describes it; the last parameter is `caseHead`
 * @param args decoded arguments by name, numbers as viem decodes them
 * @throws Error when an argument is missing or the event is not one of a case file.
 */
export function eventDataHash(event: Pick<AbiEvent, 'name' | 'inputs'>, args: Readonly<Record<string, unknown>>): Hex {
  const covered: readonly AbiParameter[] = event.inputs.slice(0, -1);
  assert(event.inputs.at(-1)?.name === 'caseHead', `${event.name} is no entry of a case file`);
  const values = covered.map((parameter) => {
    const value = parameter.name === undefined ? undefined : args[parameter.name];
    assert(value !== undefined, `${event.name} comes without ${parameter.name ?? 'a name'}`);
    return value;
  });
  return keccak256(encodeAbiParameters(covered, values));
}

/** The head that follows from the entries, from genesis on. */
export function headOf(place: CaseFilePlace, entries: readonly CaseEntry[]): Hex {
  return entries.reduce(nextHead, genesisHead(place));
}

/**
 * Rebuilds the chain of heads and says where it first differs (CLM-4).
 *
 * @param entries in any order
 * @param kept what the chain keeps for the claim, when known: its head and its length
 */
export function verifyCaseFile(
  place: CaseFilePlace,
  entries: readonly RecordedEntry[],
  kept?: { readonly head: Hex; readonly entries: number },
): CaseFileCheck {
  const inOrder = [...entries].sort((left, right) => left.seq - right.seq);
  let head = genesisHead(place);
  for (const [index, entry] of inOrder.entries()) {
    if (entry.seq !== index + 1) return { intact: false, code: 'SEQ_BROKEN', seq: index + 1, found: entry.seq };
    head = nextHead(head, entry);
    if (head !== entry.head.toLowerCase()) {
      return { intact: false, code: 'ENTRY_DIFFERS', seq: entry.seq, expected: head, recorded: entry.head };
    }
  }
  if (kept !== undefined && (kept.head.toLowerCase() !== head || kept.entries !== inOrder.length)) {
    return { intact: false, code: 'HEAD_DIFFERS', expected: head, recorded: kept.head, entries: kept.entries };
  }
  return { intact: true, head, entries: inOrder.length };
}
