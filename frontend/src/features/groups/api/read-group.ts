'use client';

import { groupDeskAbi } from '@makewhole/domain/chain/abi/GroupDesk.ts';
import { useQuery } from '@tanstack/react-query';
import type { Address } from 'viem';
import { type ChainReader, useChainReader } from '@/lib/claim/use-chain-reader.ts';
import type { CertificateFile, GroupStanding } from '../certificate-file.ts';
import type { GroupFile } from '../group-file.ts';

/** A group's own word on itself and on one certificate. */
export interface CertificateGroup extends GroupStanding {
  readonly versionId: number;
  readonly sponsor: Address;
}

/** @throws viem's errors, also when there is no such group */
export async function readCertificateGroup(
  { client, at }: ChainReader,
  { groupId, certificate }: CertificateFile,
): Promise<CertificateGroup> {
  const desk = { address: at.groupDesk, abi: groupDeskAbi } as const;
  const [group, used, closableAt] = await Promise.all([
    client.readContract({ ...desk, functionName: 'groupOf', args: [groupId] }),
    client.readContract({ ...desk, functionName: 'isCertificateUsed', args: [groupId, certificate.index] }),
    client.readContract({ ...desk, functionName: 'groupClosableAt', args: [groupId] }),
  ]);
  const { root, totalAssets, certificates, startAt, termDays, versionId, sponsor } = group;
  return { root, totalAssets, certificates, startAt, termDays, versionId, sponsor, used, closableAt };
}

export function useCertificateGroup(file: CertificateFile) {
  const reader = useChainReader();
  return useQuery({
    queryKey: ['certificate-group', file.groupId, file.certificate.index],
    queryFn: () => readCertificateGroup(reader, file),
    retry: 1,
    refetchInterval: 15_000,
  });
}

/** What became of an offer: its group's number once taken, `spent` when it was withdrawn, else open. */
export type OfferStanding = { readonly groupId: number } | 'spent' | 'open';

/** @throws viem's errors */
export async function readOfferStanding({ client, at }: ChainReader, file: GroupFile): Promise<OfferStanding> {
  if (file.groupId !== null) return { groupId: file.groupId };
  const desk = { address: at.groupDesk, abi: groupDeskAbi } as const;
  const args = [file.signer, file.quote.nonce] as const;
  if (!(await client.readContract({ ...desk, functionName: 'isGroupQuoteUsed', args }))) return 'open';
  const count = await client.readContract({ ...desk, functionName: 'groupCount' });
  for (let groupId = count; groupId > 0; groupId -= 1) {
    const { root } = await client.readContract({ ...desk, functionName: 'groupOf', args: [groupId] });
    if (root === file.quote.root) return { groupId };
  }
  return 'spent';
}

export function useOfferStanding(file: GroupFile) {
  const reader = useChainReader();
  return useQuery({
    queryKey: ['offer-standing', file.signer, file.quote.nonce.toString(), file.groupId],
    queryFn: () => readOfferStanding(reader, file),
    refetchInterval: 15_000,
  });
}
