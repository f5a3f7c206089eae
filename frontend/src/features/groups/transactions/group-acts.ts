import { groupDeskAbi } from '@makewhole/domain/chain/abi/GroupDesk.ts';
import { encodeFunctionData, type Log, parseEventLogs } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';
import type { CertificateFile } from '../certificate-file.ts';
import type { GroupFile } from '../group-file.ts';

/** Takes an offer: the sponsor insures the whole group. */
export function issueGroupCall({ desk, quote, signer, signature }: GroupFile): TransactionCall {
  const args = [quote, signer, signature] as const;
  return { to: desk, data: encodeFunctionData({ abi: groupDeskAbi, functionName: 'issueGroup', args }) };
}

/** Turns a certificate into its holder's policy. */
export function certificateCall({ desk, groupId, certificate, proof }: CertificateFile): TransactionCall {
  const args = [groupId, certificate, proof] as const;
  return { to: desk, data: encodeFunctionData({ abi: groupDeskAbi, functionName: 'certificateToPolicy', args }) };
}

/** The number a new group got, out of the receipt. */
export function issuedGroup(logs: readonly Log[]): number | undefined {
  return parseEventLogs({ abi: groupDeskAbi, eventName: 'GroupIssued', logs: [...logs] })[0]?.args.groupId;
}
