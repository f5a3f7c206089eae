'use client';

import { serviceDeskAbi } from '@makewhole/domain/chain/abi/ServiceDesk.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { wasReverted } from '@/lib/was-reverted.ts';

/** The next part of a premium that is paid in parts. Base units, seconds. */
export interface NextInstalment {
  readonly assets: bigint;
  readonly dueAt: number;
  readonly paidParts: number;
  readonly parts: number;
  /** When the notice of the unpaid part was given; zero for none. */
  readonly noticeAt: number;
}

/** What can happen to a policy besides a claim, asked of the desk itself. */
export interface PolicyService {
  /** Whether the contract would let this person undo or cancel it now. */
  readonly mayCoolOff: boolean;
  readonly mayCancel: boolean;
  /** What cancelling now gives back, base units, for how many unused days. */
  readonly refundAssets: bigint;
  readonly unusedDays: number;
  readonly instalment: NextInstalment | undefined;
  /** From when the insurer may cancel; zero without a notice. */
  readonly insurerCancelsAt: number;
}

export function serviceQueryOptions({ client, at }: ChainReader, policyId: number, account: Address | undefined) {
  const desk = { address: at.serviceDesk, abi: serviceDeskAbi, args: [policyId] } as const;
  const allowed = async (functionName: 'coolOff' | 'cancel'): Promise<boolean> => {
    if (account === undefined) return false;
    try {
      await client.simulateContract({ ...desk, functionName, account });
      return true;
    } catch (error) {
      if (wasReverted(error)) return false;
      throw error;
    }
  };
  const read = async (): Promise<PolicyService> => {
    const [mayCoolOff, mayCancel, [refundAssets, unusedDays], plan, dueAt, insurerCancelsAt] = await Promise.all([
      allowed('coolOff'),
      allowed('cancel'),
      client.readContract({ ...desk, functionName: 'refundOf' }),
      client.readContract({ ...desk, functionName: 'planOf' }),
      client.readContract({ ...desk, functionName: 'nextDueAt' }),
      client.readContract({ ...desk, functionName: 'cancelsAt' }),
    ]);
    const { partAssets: assets, paidParts, parts, noticeAt } = plan;
    const instalment = paidParts < parts ? { assets, dueAt, paidParts, parts, noticeAt } : undefined;
    return { mayCoolOff, mayCancel, refundAssets, unusedDays, instalment, insurerCancelsAt };
  };
  return queryOptions({ queryKey: ['policy-service', policyId, account], queryFn: read, refetchInterval: 30_000 });
}

export function usePolicyService(policyId: number, account: Address | undefined) {
  return useQuery(serviceQueryOptions(useChainReader(), policyId, account));
}
