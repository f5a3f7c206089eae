import { type Address, encodeFunctionData, erc20Abi, type PublicClient } from 'viem';
import type { Permission } from './transaction.ts';

export interface ApprovalInput {
  readonly asset: Address;
  readonly spender: Address;
  readonly owner: Address;
  /** Base units. */
  readonly assets: bigint;
}

/** An approval of exactly what the call takes, unless the spender may take it already. */
export async function approvalOf(
  client: PublicClient,
  { asset, spender, owner, assets }: ApprovalInput,
): Promise<Permission | undefined> {
  const token = { address: asset, abi: erc20Abi } as const;
  const allowance = await client.readContract({ ...token, functionName: 'allowance', args: [owner, spender] });
  if (allowance >= assets) return undefined;
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, assets] });
  return { kind: 'approve', call: { to: asset, data } };
}
