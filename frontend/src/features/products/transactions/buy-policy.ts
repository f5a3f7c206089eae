import { salesDeskAbi } from '@makewhole/domain/chain/abi/SalesDesk.ts';
import { zeroAddress, zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { type Address, encodeFunctionData, erc20Abi, type PublicClient } from 'viem';
import { preparePermit } from '@/lib/permit.ts';
import type { Permission, PermitSignature, TransactionCall } from '@/lib/transaction.ts';

export interface BuyPolicyInput {
  readonly salesDesk: Address;
  readonly pool: Address;
  readonly asset: Address;
  readonly chainId: number;
  readonly versionId: number;
  /** Who pays. */
  readonly buyer: Address;
  /** Who is covered, each by a policy of their own. */
  readonly holders: readonly Address[];
  /** Base units. */
  readonly limitAssets: bigint;
  readonly termDays: number;
  /** Where what is observed counts; zero for cover of losses. */
  readonly zone: number;
  /** Most the buyer agrees to pay for all together, base units: the price on the screen. */
  readonly premiumAssets: bigint;
  /** Chain time until which a permit may be used, seconds. */
  readonly permitDeadline: number;
}

/** The sale, with the permit inside when one was signed: one signature and one transaction. */
export function buyCall(input: BuyPolicyInput, permit: PermitSignature | undefined): TransactionCall {
  const coverOf = (holder: Address) =>
    ({
      versionId: input.versionId,
      holder,
      insured: zeroAddress,
      limitAssets: input.limitAssets,
      startAt: 0,
      termDays: input.termDays,
      objectKey: zeroBytes32,
      zone: input.zone,
    }) as const;
  const [first = input.buyer, ...more] = input.holders;
  if (more.length > 0) {
    const args = [input.holders.map(coverOf), input.premiumAssets] as const;
    return { to: input.salesDesk, data: encodeFunctionData({ abi: salesDeskAbi, functionName: 'buyMany', args }) };
  }
  const cover = coverOf(first);
  const data =
    permit === undefined
      ? encodeFunctionData({ abi: salesDeskAbi, functionName: 'buy', args: [cover, input.premiumAssets] })
      : encodeFunctionData({
          abi: salesDeskAbi,
          functionName: 'buyWithPermit',
          args: [cover, input.premiumAssets, permit],
        });
  return { to: input.salesDesk, data };
}

/**
 * What must be allowed first: nothing when the pool may take the premium already, a permit when the token knows them,
 * else an approval of exactly the premium.
 */
export async function buyPermission(client: PublicClient, input: BuyPolicyInput): Promise<Permission | undefined> {
  const { asset, buyer, pool, premiumAssets } = input;
  const allowance = await client.readContract({
    address: asset,
    abi: erc20Abi,
    functionName: 'allowance',
    args: [buyer, pool],
  });
  if (allowance >= premiumAssets) return undefined;
  const permit = await preparePermit(client, {
    token: asset,
    owner: buyer,
    spender: pool,
    value: premiumAssets,
    deadline: BigInt(input.permitDeadline),
    chainId: input.chainId,
  });
  // Several policies at once take no permit.
  const single = input.holders.length === 1;
  if (single && permit !== undefined && !(await isContract(client, buyer))) return { kind: 'permit', data: permit };
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [pool, premiumAssets] });
  return { kind: 'approve', call: { to: asset, data } };
}

/** A contract wallet signs by ERC-1271, which an ERC-2612 permit does not ask. */
async function isContract(client: PublicClient, address: Address): Promise<boolean> {
  const code = await client.getCode({ address });
  return code !== undefined && code !== '0x';
}
