import { serviceDeskAbi } from '@makewhole/domain/chain/abi/ServiceDesk.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';

/** What a holder does with a policy between sale and end. */
export type ServiceAct = 'coolOff' | 'cancel' | 'payInstalment';

export function serviceCall(serviceDesk: Address, policyId: number, act: ServiceAct): TransactionCall {
  return { to: serviceDesk, data: encodeFunctionData({ abi: serviceDeskAbi, functionName: act, args: [policyId] }) };
}
