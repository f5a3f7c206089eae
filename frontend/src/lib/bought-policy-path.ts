import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { type Log, parseEventLogs } from 'viem';

/** Where the new policy is, from the receipt; the list of all when it brought several. */
export function boughtPolicyPath(logs: readonly Log[]): string {
  const [issued, another] = parseEventLogs({ abi: policyBookAbi, eventName: 'PolicyIssued', logs: [...logs] });
  return issued === undefined || another !== undefined ? '/policies' : `/policies/${String(issued.args.policyId)}`;
}
