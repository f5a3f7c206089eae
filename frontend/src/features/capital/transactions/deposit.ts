import { reservePoolAbi } from '@makewhole/domain/chain/abi/ReservePool.ts';
import { type Address, encodeFunctionData, erc20Abi, type PublicClient } from 'viem';
import type { Permission, TransactionCall } from '@/lib/transaction.ts';

export interface DepositInput {
  readonly pool: Address;
  readonly asset: Address;
  readonly owner: Address;
  /** Base units. */
  readonly assets: bigint;
}

/** ERC-4626 deposit; the shares go to the depositor. */
export function depositCall({ pool, owner, assets }: DepositInput): TransactionCall {
  return {
    to: pool,
    data: encodeFunctionData({ abi: reservePoolAbi, functionName: 'deposit', args: [assets, owner] }),
  };
}

/** An approval of exactly the deposit, unless the pool may take it already. */
export async function depositPermission(client: PublicClient, input: DepositInput): Promise<Permission | undefined> {
  const { asset, owner, pool, assets } = input;
  const allowance = await client.readContract({
    address: asset,
    abi: erc20Abi,
    functionName: 'allowance',
    args: [owner, pool],
  });
  if (allowance >= assets) return undefined;
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [pool, assets] });
  return { kind: 'approve', call: { to: asset, data } };
}
