'use client';

import { adjusterDeskAbi } from '@makewhole/domain/chain/abi/AdjusterDesk.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { useConnection } from 'wagmi';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { codeToBytes32 } from '@/lib/claim/to-domain.ts';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';

/** How far one person reaches in this claim's line, and whose side they are on; asked of the desk contract itself. */
export interface DeskStanding {
  /** Base units. */
  readonly payAssets: bigint;
  readonly cutAssets: bigint;
  /** The party with whom there is a conflict, whatever is decided. */
  readonly conflictWith: Address | undefined;
  /** Whom the claim pays and who is in conflict: with a payment, and not with a refusal, which pays nobody. */
  readonly paidConflict: Address | undefined;
}

/** @throws viem's errors when the node does not answer */
export async function getDeskStanding(
  { client, at }: ChainReader,
  claim: ClaimView,
  me: Address,
): Promise<DeskStanding> {
  const parties = [claim.claimant, claim.policy.holder];
  const asked = [...new Set([...parties, ...payeesOf(claim)])];
  const desk = { address: at.adjusterDesk, abi: adjusterDeskAbi } as const;
  const [authority, ...interests] = await Promise.all([
    client.readContract({ ...desk, functionName: 'authorityOf', args: [me, codeToBytes32(claim.line)] }),
    ...asked.map((party) => client.readContract({ ...desk, functionName: 'hasInterest', args: [me, party] })),
  ]);
  const conflicts = asked.filter((party, place) => party === me || interests[place] === true);
  return {
    payAssets: authority.payAssets,
    cutAssets: authority.cutAssets,
    conflictWith: conflicts.find((party) => parties.includes(party)),
    paidConflict: conflicts.find((party) => !parties.includes(party)),
  };
}

/** Whom the claim pays, as the filing or, where that names nobody, the policy names them. */
export function payeesOf(claim: ClaimView): readonly Address[] {
  return claim.payees.length === 0 ? claim.policy.namedPayees : claim.payees.map((payee) => payee.to);
}

export function deskStandingQueryOptions(reader: ChainReader, claim: ClaimView, me: Address | undefined) {
  return queryOptions({
    queryKey: ['desk-standing', claim.claimId.toString(), me],
    queryFn: () => {
      if (me === undefined) throw new Error('Nobody is connected');
      return getDeskStanding(reader, claim, me);
    },
    enabled: me !== undefined,
    staleTime: 30_000,
  });
}

export function useDeskStanding(claim: ClaimView) {
  const { address } = useConnection();
  return useQuery(deskStandingQueryOptions(useChainReader(), claim, address));
}
