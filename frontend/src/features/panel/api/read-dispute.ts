'use client';

import { appealPanelAbi } from '@makewhole/domain/chain/abi/AppealPanel.ts';
import { disputeDeskAbi } from '@makewhole/domain/chain/abi/DisputeDesk.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address, Hex } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { type ClaimId, claimIdFrom } from '@/lib/claim/values.ts';

/** A seat as the panel has it; nobody on it is undefined. */
export interface PanelSeat {
  readonly arbitrator: Address | undefined;
  readonly sealed: Hex | undefined;
  /** Once the vote is open. */
  readonly choice: number | undefined;
}

/** A dispute as the panel itself tells it. Times in seconds, fees in wei. */
export interface PanelDispute {
  readonly disputeId: bigint;
  readonly claimId: ClaimId | undefined;
  readonly evidenceEndsAt: number;
  readonly commitEndsAt: number;
  readonly revealEndsAt: number;
  readonly round: number;
  readonly roundLimit: number;
  readonly commitPeriod: number;
  readonly revealPeriod: number;
  readonly evidencePeriod: number;
  readonly sealed: number;
  readonly opened: number;
  /** The block whose hash draws is fixed. */
  readonly anchored: boolean;
  readonly seedPromised: boolean;
  readonly ruling: number | undefined;
  readonly told: boolean;
  readonly seatFee: bigint;
  readonly seats: readonly PanelSeat[];
}

const NOBODY = /^0x0+$/;

/** Asks the panel: what may be done, and by when, is nobody else's word. */
export async function readDispute({ client, at }: ChainReader, disputeId: bigint): Promise<PanelDispute> {
  const panel = { address: at.appealPanel, abi: appealPanelAbi } as const;
  const [dispute, seats, rules, claimId] = await Promise.all([
    client.readContract({ ...panel, functionName: 'disputeOf', args: [disputeId] }),
    client.readContract({ ...panel, functionName: 'seatsOf', args: [disputeId] }),
    client.readContract({ ...panel, functionName: 'rules' }),
    client.readContract({
      address: at.disputeDesk,
      abi: disputeDeskAbi,
      functionName: 'claimInDispute',
      args: [at.appealPanel, disputeId],
    }),
  ]);
  return {
    disputeId,
    claimId: claimId === 0n ? undefined : claimIdFrom(claimId),
    evidenceEndsAt: dispute.evidenceEndsAt,
    commitEndsAt: dispute.commitEndsAt,
    revealEndsAt: dispute.revealEndsAt,
    round: dispute.round,
    roundLimit: rules.roundLimit,
    commitPeriod: rules.commitPeriod,
    revealPeriod: rules.revealPeriod,
    evidencePeriod: rules.evidencePeriod,
    sealed: dispute.committed,
    opened: dispute.revealed,
    anchored: dispute.anchorBlock !== 0,
    seedPromised: !NOBODY.test(dispute.seedCommitment),
    ruling: dispute.ruled ? dispute.ruling : undefined,
    told: dispute.delivered,
    seatFee: dispute.seatFee,
    seats: seats.map(({ arbitrator, commitment, revealed, choice }) => ({
      arbitrator: NOBODY.test(arbitrator) ? undefined : arbitrator,
      sealed: NOBODY.test(commitment) ? undefined : commitment,
      choice: revealed ? choice : undefined,
    })),
  };
}

export function disputeQueryOptions(reader: ChainReader, disputeId: bigint) {
  return queryOptions({
    queryKey: ['panel-dispute', reader.chainId, disputeId.toString()],
    queryFn: () => readDispute(reader, disputeId),
    refetchInterval: 5_000,
  });
}

export function useDispute(disputeId: bigint) {
  return useQuery(disputeQueryOptions(useChainReader(), disputeId));
}

export function panelCreditQueryOptions({ client, chainId, at }: ChainReader, person: Address | undefined) {
  return queryOptions({
    queryKey: ['panel-credit', chainId, person],
    queryFn: async () => {
      if (person === undefined) return 0n;
      const panel = { address: at.appealPanel, abi: appealPanelAbi } as const;
      return client.readContract({ ...panel, functionName: 'creditOf', args: [person] });
    },
    enabled: person !== undefined,
    refetchInterval: 10_000,
  });
}

/** Fees that wait for somebody, wei. */
export function usePanelCredit(person: Address | undefined) {
  return useQuery(panelCreditQueryOptions(useChainReader(), person));
}
