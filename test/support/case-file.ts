import { AbiCoder, id, keccak256 } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import type { ClaimBook } from '../../types/ethers-contracts/index.ts';

/** Kinds in the order of contracts/types/ClaimTypes.sol, by the event that tells them. */
const kinds: Readonly<Record<string, number>> = {
  ClaimFiled: 0,
  ClaimWithdrawn: 8,
  ClaimDecided: 11,
  ClaimAccepted: 15,
  ClaimFinalized: 21,
};
const DECIDE_IN_FULL = 12;
const CLOSED = 5n;

/** A claim's case file as the log tells it, and as this test rebuilt it. */
export interface RebuiltCaseFile {
  readonly entries: number;
  readonly head: string;
  /** The head each event claims. */
  readonly told: readonly string[];
  readonly rebuilt: readonly string[];
}

/**
 * Rebuilds a case file from the chain's log alone: every event of the claim in order, every parameter but the last, which
 * is the head. Knows no event by its fields.
 */
export async function rebuildCaseFile(claimBook: ClaimBook, claimId: bigint): Promise<RebuiltCaseFile> {
  const coder = AbiCoder.defaultAbiCoder();
  const provider = present(claimBook.runner?.provider, 'the book has a provider');
  const { chainId } = await provider.getNetwork();
  const address = await claimBook.getAddress();
  const topic = coder.encode(['uint64'], [claimId]);
  const logs = await provider.getLogs({ address, topics: [null, topic], fromBlock: 0 });

  const first = coder.encode(
    ['bytes32', 'uint256', 'address', 'uint64'],
    [id('makewhole.case-file.v1'), chainId, address, claimId],
  );
  const [told, rebuilt]: [string[], string[]] = [[], []];
  let head = keccak256(first);
  for (const [index, log] of logs.entries()) {
    const event = present(claimBook.interface.parseLog(log), 'an event of the book');
    const args = event.args.toArray();
    const data = keccak256(coder.encode(event.fragment.inputs.slice(0, -1), args.slice(0, -1)));
    const block = present(await provider.getBlock(log.blockNumber), 'the block of the log');
    const inFull = event.name === 'ClaimDecided' && event.args.getValue('phase') === CLOSED;
    const kind = inFull ? DECIDE_IN_FULL : present(kinds[event.name], `a kind for ${event.name}`);
    head = keccak256(
      coder.encode(
        ['bytes32', 'uint256', 'uint8', 'address', 'bytes32', 'uint256'],
        [head, index + 1, kind, event.args.getValue('actor'), data, block.timestamp],
      ),
    );
    rebuilt.push(head);
    told.push(String(event.args.getValue('caseHead')));
  }
  return { entries: logs.length, head, told, rebuilt };
}
