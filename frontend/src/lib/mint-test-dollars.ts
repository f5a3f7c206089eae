import { testDollarAbi } from '@makewhole/domain/chain/abi/TestDollar.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

/** Play money for a wallet; the token exists on local and test chains only. @param units base units */
export function mintCall(asset: Address, to: Address, units: bigint): TransactionCall {
  return { to: asset, data: encodeFunctionData({ abi: testDollarAbi, functionName: 'mint', args: [to, units] }) };
}
