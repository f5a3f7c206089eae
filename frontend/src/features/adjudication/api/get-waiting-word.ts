'use client';

import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import { useQuery } from '@tanstack/react-query';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import {
  lastWord,
  type LeftWord,
  overtakenWord,
  type SeatWord,
  wordDecision,
  type WordEnd,
  wordEnd,
} from '../seat-word.ts';
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

/** What is known of the claim a word is for. */
function usePlace({ claimId, caseHead }: ClaimView) {
  const { chainId, at } = useChainReader();
  return { chainId, desk: at.adjusterDesk, claimId, caseHead, now: useNow() };
}

/** Whether the desk would take the word now; undefined while it is not known, and where there is none to ask about. */
function useWordGood(word: SeatWord | undefined): boolean | undefined {
  const reader = useChainReader();
  const { data } = useQuery({
    queryKey: ['seat-word', word?.signature],
    queryFn: () => (word === undefined ? false : isWordGood(reader, word)),
    enabled: word !== undefined,
    staleTime: 15_000,
  });
  return data;
}

/** What signed decisions lie here for a second person. */
export interface WaitingWords {
  /** The one that can be brought. */
  readonly waiting: LeftWord | undefined;
  /** The last one, where the case file moved on since: void, and to be signed again. */
  readonly overtaken: LeftWord | undefined;
}

/** Decisions that one person signed and left here, as long as they can be brought, and the one that just no longer can. */
export function useWaitingWords(claim: ClaimView): WaitingWords {
  const place = usePlace(claim);
  const { data } = useNotes(claim.claimId);
  const notes = data?.entries ?? [];
  const found = lastWord({ notes, ...place });
  const good = useWordGood(found?.word);
  return { waiting: good === true ? found : undefined, overtaken: overtakenWord({ notes, ...place }) };
}

/** Why a word among the notes can no longer be brought; undefined while it can, or while nobody knows. */
export function useWordEnd(claim: ClaimView, word: SeatWord): WordEnd | 'decided' | 'void' | undefined {
  const end = wordEnd(word, usePlace(claim));
  const good = useWordGood(end === undefined ? word : undefined);
  if (end === 'elsewhere') return end;
  if (claim.phase !== 'Filed') return 'decided';
  return end ?? (good === false ? 'void' : undefined);
}
