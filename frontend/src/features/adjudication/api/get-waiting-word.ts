'use client';

import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { lastWord, type LeftWord, type SeatWord, wordDecision } from '../seat-word.ts';
import { useNotes } from './notes.ts';

/** The first seat's role, as in contracts/access/Roles.sol. */
export const ADJUSTER_ROLE = 6n;

/** Whether the desk would take the word now: asked of the desk itself, wallets that are contracts included. @throws viem's errors */
export async function isWordGood({ client, at }: ChainReader, word: SeatWord): Promise<boolean> {
  const { claimId, seat, expiresAt, signature } = word;
  const decision = wordDecision(word);
  const hash = await client.readContract({
    address: at.adjusterDesk,
    abi: adjusterDeskAbi,
    functionName: 'approvalDigest',
    args: [
      claimId,
      { ...decision, assessments: [...decision.assessments] },
      { seat, expiresAt, signature },
      ADJUSTER_ROLE,
    ],
  });
  return client.verifyHash({ address: seat, hash, signature });
}

/** A decision that one person signed and left here for a second, as long as it can be brought. */
export function useWaitingWord(claim: ClaimView): LeftWord | undefined {
  const reader = useChainReader();
  const now = useNow();
  const { data } = useNotes(claim.claimId);
  const { claimId, caseHead } = claim;
  const desk = reader.at.adjusterDesk;
  const found = lastWord({ notes: data?.entries ?? [], chainId: reader.chainId, desk, claimId, caseHead, now });
  const good = useQuery({
    queryKey: ['seat-word', found?.word.signature],
    queryFn: () => (found === undefined ? false : isWordGood(reader, found.word)),
    enabled: found !== undefined,
    staleTime: 15_000,
  });
  return good.data === true ? found : undefined;
}
