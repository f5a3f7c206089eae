import { AbiCoder, id, keccak256, type Result } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import type { ClaimBook } from '../../types/ethers-contracts/index.ts';

/** Kinds in the order of contracts/types/ClaimTypes.sol, by the event that tells them. */
const kinds: Readonly<Record<string, number>> = {
  ClaimFiled: 0,
  ClaimNotified: 1,
  ClaimAcknowledged: 2,
  ClaimNoticeRecorded: 3,
  ClaimEventAssigned: 4,
  ClaimExtended: 5,
  DocumentsRequested: 6,
  ClaimSupplemented: 7,
  ClaimWithdrawn: 8,
  ClaimRevised: 9,
  ClaimAdvanced: 10,
  ClaimDecided: 11,
  ClaimEscalated: 13,
  ClaimSelfApproved: 14,
  ClaimAccepted: 15,
  ClaimAppealed: 16,
  DisputeOpened: 17,
  ClaimImproved: 18,
  ClaimRuled: 19,
  ClaimResolved: 20,
  ClaimFinalized: 21,
  LossSupplemented: 22,
  ClaimContinued: 22,
  ClaimAwarded: 23,
  ClaimRecovered: 24,
  ClaimReserveRevised: 26,
};
/** Events about a claim that are no entry of its file. */
const outside: readonly string[] = ['AwardProposed', 'ReserveToppedUp'];
const DECIDE_IN_FULL = 12;
const CLOSED = 5n;

const coder = AbiCoder.defaultAbiCoder();

/** A claim's case file as the log tells it, and as this test rebuilt it. */
export interface RebuiltCaseFile {
  readonly entries: number;
  readonly head: string;
  /** The head each event claims. */
  readonly told: readonly string[];
  readonly rebuilt: readonly string[];
}

/** One entry as the log tells it, with what the next head is made of. */
export interface LoggedEntry {
  readonly name: string;
  readonly args: Result;
  readonly kind: number;
  readonly actor: string;
  readonly dataHash: string;
  readonly enteredAt: number;
}

/**
 * Reads a case file from the chain's log alone: every event of the claim in order, every parameter but the last, which
 * is the head. Knows no event by its fields.
 */
export async function readEntries(claimBook: ClaimBook, claimId: bigint): Promise<readonly LoggedEntry[]> {
  const provider = present(claimBook.runner?.provider, 'the book has a provider');
  const topic = coder.encode(['uint64'], [claimId]);
  const logs = await provider.getLogs({ address: await claimBook.getAddress(), topics: [null, topic], fromBlock: 0 });
  const entries: LoggedEntry[] = [];
  for (const log of logs) {
    const event = present(claimBook.interface.parseLog(log), 'an event of the book');
    if (outside.includes(event.name)) continue;
    const args = event.args.toArray();
    const block = present(await provider.getBlock(log.blockNumber), 'the block of the log');
    const inFull = event.name === 'ClaimDecided' && event.args.getValue('phase') === CLOSED;
    entries.push({
      name: event.name,
      args: event.args,
      kind: inFull ? DECIDE_IN_FULL : present(kinds[event.name], `a kind for ${event.name}`),
      actor: String(event.args.getValue('actor')),
      dataHash: keccak256(coder.encode(event.fragment.inputs.slice(0, -1), args.slice(0, -1))),
      enteredAt: block.timestamp,
    });
  }
  return entries;
}

/** Rebuilds a claim's heads from the log. */
export async function rebuildCaseFile(claimBook: ClaimBook, claimId: bigint): Promise<RebuiltCaseFile> {
  const provider = present(claimBook.runner?.provider, 'the book has a provider');
  const { chainId } = await provider.getNetwork();
  const first = coder.encode(
    ['bytes32', 'uint256', 'address', 'uint64'],
    [id('makewhole.case-file.v1'), chainId, await claimBook.getAddress(), claimId],
  );
  const [told, rebuilt]: [string[], string[]] = [[], []];
  let head = keccak256(first);
  const entries = await readEntries(claimBook, claimId);
  for (const [index, { kind, actor, dataHash, enteredAt, args }] of entries.entries()) {
    head = keccak256(
      coder.encode(
        ['bytes32', 'uint256', 'uint8', 'address', 'bytes32', 'uint256'],
        [head, index + 1, kind, actor, dataHash, enteredAt],
      ),
    );
    rebuilt.push(head);
    told.push(String(args.getValue('caseHead')));
  }
  return { entries: entries.length, head, told, rebuilt };
}
