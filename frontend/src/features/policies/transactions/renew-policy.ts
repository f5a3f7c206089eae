import { salesDeskAbi } from '@makewhole/domain/chain/abi/SalesDesk.ts';
import { zeroAddress, zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

export interface RenewalInput {
  readonly policyId: number;
  readonly versionId: number;
  /** Zero for the holder. */
  readonly insured: Address;
  /** Base units. */
  readonly limitAssets: bigint;
  readonly termDays: number;
  readonly objectKey: Hex | null;
  readonly zone: number | null;
  /** Most the holder agrees to pay, base units: the price on the screen. */
  readonly premiumAssets: bigint;
}

/** The sale of the cover that follows; the contract begins it where the policy ends, or now. */
export function renewCall(salesDesk: Address, input: RenewalInput): TransactionCall {
  const { policyId, versionId, insured, limitAssets, termDays, objectKey, zone, premiumAssets } = input;
  const cover = {
    versionId,
    holder: zeroAddress,
    insured,
    limitAssets,
    startAt: 0,
    termDays,
    objectKey: objectKey ?? zeroBytes32,
    zone: zone ?? 0,
  } as const;
  const args = [policyId, cover, premiumAssets] as const;
  return { to: salesDesk, data: encodeFunctionData({ abi: salesDeskAbi, functionName: 'renew', args }) };
}
