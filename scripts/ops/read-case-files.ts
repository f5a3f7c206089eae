import { isAddressEqual, parseEventLogs, type AbiEvent, type Address, type Log, type PublicClient } from 'viem';

import { claimBookAbi } from '../../domain/chain/abi/ClaimBook.ts';
import { caseEntryKind, isCaseFileEvent } from '../../domain/claims/case-file-events.ts';
import { eventDataHash } from '../../domain/claims/case-file.ts';
import { present } from '../../domain/primitives/assert.ts';
import type { ClaimFacts } from './health-facts.ts';

const caseEvents: readonly AbiEvent[] = claimBookAbi.filter((entry) => entry.type === 'event');

/** Every case file, out of the events alone: their order says the number of each entry. */
export async function readCaseFiles(
  client: PublicClient,
  claimBook: Address,
  logs: readonly Log[],
): Promise<ReadonlyMap<bigint, ClaimFacts['file']>> {
  const files = new Map<bigint, ClaimFacts['file'][number][]>();
  const times = new Map<bigint, Promise<number>>();
  const timeOf = (blockNumber: bigint): Promise<number> => {
    const known = times.get(blockNumber) ?? client.getBlock({ blockNumber }).then(({ timestamp }) => Number(timestamp));
    times.set(blockNumber, known);
    return known;
  };
  for (const { address, eventName, args, blockNumber } of parseEventLogs({ abi: claimBookAbi, logs: [...logs] })) {
    if (!isAddressEqual(address, claimBook) || !isCaseFileEvent(eventName) || !('caseHead' in args)) continue;
    const event = present(
      caseEvents.find(({ name }) => name === eventName),
      `${eventName} is in the ABI`,
    );
    const file = files.get(args.claimId) ?? [];
    const kind = caseEntryKind(eventName, args);
    const at = await timeOf(present(blockNumber, 'a mined log has a block'));
    file.push({
      seq: file.length + 1,
      kind,
      actor: args.actor,
      dataHash: eventDataHash(event, args),
      at,
      head: args.caseHead,
    });
    files.set(args.claimId, file);
  }
  return files;
}
