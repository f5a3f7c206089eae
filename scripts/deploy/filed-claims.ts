import { toBeHex, zeroPadValue, type Log, type Provider } from 'ethers';
import { decodeEventLog, type Hex } from 'viem';

import { claimBookAbi } from '../../domain/chain/abi/ClaimBook.ts';
import { caseEntryKind, isCaseFileEvent } from '../../domain/claims/case-file-events.ts';
import { eventDataHash } from '../../domain/claims/case-file.ts';
import { openCaseEntries, type FiledClaim, type ToldEntry } from '../../domain/claims/open-case-file.ts';
import { assert, present } from '../../domain/primitives/assert.ts';
import type { ClaimBook } from '../../types/ethers-contracts/index.ts';

/** A claim as its events told it: what whoever decides brings along, since the chain keeps only the head. */
export interface FiledClaimRecord {
  readonly claimId: bigint;
  /** The transaction that filed it. */
  readonly transaction: string;
  readonly caseHead: string;
  readonly filed: {
    readonly filing: {
      readonly policyId: bigint;
      readonly lossAt: bigint;
      readonly items: {
        readonly coverage: bigint;
        readonly cause: string;
        readonly claimedAssets: bigint;
        readonly claimedDays: bigint;
      }[];
      readonly payees: { readonly to: string; readonly shareBps: bigint }[];
      readonly evidenceRoot: string;
    };
    readonly filedBy: string;
    readonly flags: bigint;
    readonly expectedAssets: bigint;
    readonly reservedAssets: bigint;
    /** Entries since the filing, or since the claimant last stated the loss. */
    readonly later: {
      readonly kind: bigint;
      readonly actor: string;
      readonly dataHash: string;
      readonly enteredAt: bigint;
    }[];
  };
}

/** Claims that were filed from `fromBlock` on, each with everything that was entered in its file so far. */
export async function readFiledClaims(claimBook: ClaimBook, fromBlock: number): Promise<readonly FiledClaimRecord[]> {
  const logs = await readLogs(claimBook, { topics: [], fromBlock });
  const times = await readTimes(claimBook, logs);
  const files = new Map<bigint, Log[]>();
  for (const log of logs) {
    const claimId = claimOf(log);
    if (decode(log).eventName === 'ClaimFiled') files.set(claimId, [log]);
    else files.get(claimId)?.push(log);
  }
  return [...files].map(([claimId, file]) => openFile(claimId, file, times));
}

/** One claim with everything that was entered in its file so far. @throws Error when nobody filed it. */
export async function readFiledClaim(claimBook: ClaimBook, claimId: bigint): Promise<FiledClaimRecord> {
  const logs = await readLogs(claimBook, { topics: [null, zeroPadValue(toBeHex(claimId), 32)], fromBlock: 0 });
  return openFile(claimId, logs, await readTimes(claimBook, logs));
}

/** Entries of case files, in the order of the chain. */
async function readLogs(
  claimBook: ClaimBook,
  wanted: { readonly topics: (string | null)[]; readonly fromBlock: number },
): Promise<readonly Log[]> {
  const found = await providerOf(claimBook).getLogs({ address: await claimBook.getAddress(), ...wanted });
  return found.filter((log) => isCaseFileEvent(decode(log).eventName));
}

/** When the blocks of these logs were made; each block is asked once. */
async function readTimes(claimBook: ClaimBook, logs: readonly Log[]): Promise<ReadonlyMap<number, number>> {
  const times = new Map<number, number>();
  for (const number of new Set(logs.map(({ blockNumber }) => blockNumber))) {
    const block = present(await providerOf(claimBook).getBlock(number), 'the block of a log');
    times.set(number, block.timestamp);
  }
  return times;
}

function providerOf(claimBook: ClaimBook): Provider {
  return present(claimBook.runner?.provider, 'the book is bound to a node');
}

function openFile(claimId: bigint, logs: readonly Log[], times: ReadonlyMap<number, number>): FiledClaimRecord {
  const entries = logs.map((log, place) =>
    toldBy(log, place + 1, present(times.get(log.blockNumber), 'the time of a block')),
  );
  const first = present(logs[0], `claim ${claimId} was filed`);
  const last = present(entries.at(-1), `claim ${claimId} has entries`);
  return { claimId, transaction: first.transactionHash, caseHead: last.head, filed: plain(openCaseEntries(entries)) };
}

/** Every entry names its claim first. */
function claimOf(log: Log): bigint {
  return BigInt(present(log.topics[1], 'the claim of an entry'));
}

function decode(log: Log): { readonly eventName: string; readonly args: Readonly<Record<string, unknown>> } {
  const [signature, ...indexed] = log.topics.map(hexOf);
  const topics: [Hex, ...Hex[]] = [present(signature, 'a log of the book has a signature'), ...indexed];
  const { eventName, args } = decodeEventLog({ abi: claimBookAbi, topics, data: hexOf(log.data) });
  return { eventName, args: { ...args } };
}

/** An entry of a case file as its log tells it. */
function toldBy(log: Log, seq: number, at: number): ToldEntry {
  const { eventName, args } = decode(log);
  const event = claimBookAbi.find((part) => part.type === 'event' && part.name === eventName);
  assert(event?.type === 'event', `${eventName} is an event of the book`);
  return {
    seq,
    kind: caseEntryKind(eventName, args),
    actor: hexOf(args['actor']),
    dataHash: eventDataHash(event, args),
    at,
    head: hexOf(args['caseHead']),
    args,
  };
}

/** The file as ethers takes it. */
function plain({
  filing,
  filedBy,
  flags,
  expectedAssets,
  reservedAssets,
  later,
}: FiledClaim): FiledClaimRecord['filed'] {
  return {
    filing: {
      policyId: BigInt(filing.policyId),
      lossAt: BigInt(filing.lossAt),
      items: filing.items.map((item) => ({
        ...item,
        coverage: BigInt(item.coverage),
        claimedDays: BigInt(item.claimedDays),
      })),
      payees: filing.payees.map(({ to, shareBps }) => ({ to, shareBps: BigInt(shareBps) })),
      evidenceRoot: filing.evidenceRoot,
    },
    filedBy,
    flags: BigInt(flags),
    expectedAssets,
    reservedAssets,
    later: later.map(({ kind, actor, dataHash, enteredAt }) => ({
      kind: BigInt(kind),
      actor,
      dataHash,
      enteredAt: BigInt(enteredAt),
    })),
  };
}

function hexOf(value: unknown): Hex {
  assert(typeof value === 'string' && isHex(value), 'a hexadecimal word');
  return value;
}

function isHex(text: string): text is Hex {
  return text.startsWith('0x');
}
