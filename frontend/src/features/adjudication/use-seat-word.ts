'use client';

import { accessManagerAbi } from '@makewhole/domain/chain/abi/AccessManager.ts';
import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import type { Decision } from '@makewhole/domain/claims/claim-types.ts';
import { DAY } from '@makewhole/domain/primitives/time.ts';
import { useConnection, useSignTypedData } from 'wagmi';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { ADJUSTER_ROLE } from './api/get-waiting-word.ts';
import { useAddNote } from './api/notes.ts';
import { approvalTypedData, writeSeatWord } from './seat-word.ts';

/** A word counts for seven days at most, by the desk. */
const WORD_DAYS = 7;

/** Signs a decision as its first seat without a transaction, and leaves the word with the notes of the claim for a second person. */
export function useSeatWord({ claimId }: ClaimView): (decision: Decision) => Promise<void> {
  const { client, chainId, at } = useChainReader();
  const { address: seat } = useConnection();
  const { mutateAsync: sign } = useSignTypedData();
  const { mutateAsync: addNote } = useAddNote(claimId);
  return async (decision) => {
    if (seat === undefined) throw new Error('Nobody is connected');
    const desk = at.adjusterDesk;
    const [[seatSince], [epoch], block] = await Promise.all([
      client.readContract({
        address: at.accessManager,
        abi: accessManagerAbi,
        functionName: 'getAccess',
        args: [ADJUSTER_ROLE, seat],
      }),
      client.readContract({ address: desk, abi: adjusterDeskAbi, functionName: 'signingOf', args: [seat] }),
      client.getBlock(),
    ]);
    const expiresAt = Number(block.timestamp) + WORD_DAYS * DAY;
    const input = { chainId, desk, claimId, seat, decision, expiresAt };
    const signature = await sign(approvalTypedData({ ...input, seatSince, epoch }));
    await addNote(writeSeatWord({ ...input, signature }));
  };
}
