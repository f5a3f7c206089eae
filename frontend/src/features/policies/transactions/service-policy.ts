import { serviceDeskAbi } from '@makewhole/domain/chain/abi/ServiceDesk.ts';
import { type Address, encodeFunctionData, erc20Abi, type PublicClient } from 'viem';
import type { Permission, TransactionCall } from '@/lib/transaction.ts';

/** What a holder does with a policy between sale and end. */
export type ServiceAct = 'coolOff' | 'cancel' | 'payInstalment';

export function serviceCall(serviceDesk: Address, policyId: number, act: ServiceAct): TransactionCall {
  return { to: serviceDesk, data: encodeFunctionData({ abi: serviceDeskAbi, functionName: act, args: [policyId] }) };
}

export interface InstalmentPermission {
  readonly asset: Address;
  readonly pool: Address;
  readonly payer: Address;
  /** Base units. */
  readonly assets: bigint;
}

/** An approval of exactly one part, unless the pool may take it already. */
export async function instalmentPermission(
  client: PublicClient,
  { asset, pool, payer, assets }: InstalmentPermission,
): Promise<Permission | undefined> {
  const token = { address: asset, abi: erc20Abi } as const;
  const allowance = await client.readContract({ ...token, functionName: 'allowance', args: [payer, pool] });
  if (allowance >= assets) return undefined;
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [pool, assets] });
  return { kind: 'approve', call: { to: asset, data } };
}
