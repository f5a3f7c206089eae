import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { eventDataHash, type RecordedEntry } from '@makewhole/domain/claims/case-file.ts';
import { caseEntryKind, isCaseFileEvent } from '@makewhole/domain/claims/case-file-events.ts';
import type { ClaimId } from '@makewhole/domain/primitives/ids.ts';
import {
  type AbiEvent,
  type Address,
  decodeEventLog,
  type Hex,
  isAddress,
  isHex,
  numberToHex,
  pad,
  type PublicClient,
} from 'viem';
import type { ChainReader } from './use-chain-reader.ts';

/** One entry of the case file as the chain's own logs tell it. */
export interface ChainEntry extends RecordedEntry {
  readonly event: string;
  readonly blockNumber: bigint;
  readonly txHash: Hex;
  readonly logIndex: number;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What the ClaimBook itself keeps of a claim. */
export interface KeptClaim {
  readonly head: Hex;
  readonly entries: number;
}

/**
 * Reads every event of one claim by `eth_getLogs`, in the order of the chain: no index, no API.
 * @throws viem's errors when the node does not answer
 */
export async function readCaseFile({ client, at }: ChainReader, claimId: ClaimId): Promise<readonly ChainEntry[]> {
  const logs = await client.request({
    method: 'eth_getLogs',
    params: [
      {
        address: at.claimBook,
        topics: [null, pad(numberToHex(claimId))],
        fromBlock: numberToHex(at.startBlock),
        toBlock: 'latest',
      },
    ],
  });
  const inOrder = [...logs].sort(
    (a, b) =>
      Number(BigInt(a.blockNumber ?? '0x0') - BigInt(b.blockNumber ?? '0x0')) ||
      Number(a.logIndex) - Number(b.logIndex),
  );
  const times = await blockTimes(
    client,
    inOrder.map((log) => BigInt(log.blockNumber ?? '0x0')),
  );
  const entries = inOrder
    .map((log) => ({ log, ...decodeEventLog({ abi: claimBookAbi, topics: log.topics, data: log.data }) }))
    // What stands outside the case file moves no head.
    .filter(({ eventName }) => isCaseFileEvent(eventName));
  return entries.map(({ log, eventName, args }, place) => {
    const named: Readonly<Record<string, unknown>> = { ...args };
    const blockNumber = BigInt(log.blockNumber ?? '0x0');
    return {
      seq: place + 1,
      kind: caseEntryKind(eventName, named),
      actor: addressIn(named['actor']),
      dataHash: eventDataHash(abiEventOf(eventName), named),
      at: times.get(blockNumber) ?? 0,
      head: hexIn(named['caseHead']),
      event: eventName,
      blockNumber,
      txHash: log.transactionHash ?? '0x',
      logIndex: Number(log.logIndex),
      args: named,
    };
  });
}

/** Head and length as the contract's storage has them. */
export async function readKeptClaim({ client, at }: ChainReader, claimId: ClaimId): Promise<KeptClaim> {
  const claim = await client.readContract({
    address: at.claimBook,
    abi: claimBookAbi,
    functionName: 'claimOf',
    args: [claimId],
  });
  return { head: claim.caseHead, entries: claim.entries };
}

async function blockTimes(client: PublicClient, numbers: readonly bigint[]): Promise<ReadonlyMap<bigint, number>> {
  const blocks = await Promise.all([...new Set(numbers)].map((blockNumber) => client.getBlock({ blockNumber })));
  return new Map(blocks.map((block) => [block.number, Number(block.timestamp)]));
}

function abiEventOf(name: string): AbiEvent {
  const event = claimBookAbi.find((part) => part.type === 'event' && part.name === name);
  if (event?.type !== 'event') throw new Error(`The ABI has no event ${name}`);
  return event;
}

function addressIn(value: unknown): Address {
  if (typeof value === 'string' && isAddress(value)) return value;
  throw new Error('The event names no actor');
}

function hexIn(value: unknown): Hex {
  if (isHex(value)) return value;
  throw new Error('The event carries no head');
}
