import { claimOfficeAbi } from '@makewhole/domain/chain/abi/ClaimOffice.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import type { FiledClaim } from '@makewhole/domain/claims/open-case-file.ts';
import { type Address, encodeFunctionData, erc20Abi, type PublicClient } from 'viem';
import { filedArgs } from '@/lib/claim/filed-args.ts';
import type { ClaimId } from '@/lib/claim/values.ts';
import type { Permission, TransactionCall } from '@/lib/transaction.ts';

/** Why money comes back, as the case file names it. */
export const recoveryKinds = ['SUBROGATION', 'SALVAGE', 'REPAYMENT'] as const;
export type RecoveryKind = (typeof recoveryKinds)[number];

export interface RecoveryInput {
  readonly claimId: ClaimId;
  readonly filed: FiledClaim;
  /** Base units. */
  readonly assets: bigint;
  readonly kind: RecoveryKind;
}

/** The case file is brought, and its head proves it; the money is taken from the caller. */
export function recordRecoveryCall(claimOffice: Address, input: RecoveryInput): TransactionCall {
  const { claimId, filed, assets, kind } = input;
  const got = { assets, kind: labelToBytes32(kind) };
  const args = [claimId, filedArgs(filed), got] as const;
  return { to: claimOffice, data: encodeFunctionData({ abi: claimOfficeAbi, functionName: 'recordRecovery', args }) };
}

/** An approval of exactly the amount, unless the pool may take it already. */
export async function recoveryPermission(
  client: PublicClient,
  input: { readonly asset: Address; readonly payer: Address; readonly pool: Address; readonly assets: bigint },
): Promise<Permission | undefined> {
  const { asset, payer, pool, assets } = input;
  const token = { address: asset, abi: erc20Abi } as const;
  const allowance = await client.readContract({ ...token, functionName: 'allowance', args: [payer, pool] });
  if (allowance >= assets) return undefined;
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [pool, assets] });
  return { kind: 'approve', call: { to: asset, data } };
}
