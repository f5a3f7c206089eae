'use client';

import { type CaseFileCheck, genesisHead, nextHead, verifyCaseFile } from '@makewhole/domain/claims/case-file.ts';
import type { ClaimId } from '@makewhole/domain/primitives/ids.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Hex } from 'viem';
import { type ChainEntry, type KeptClaim, readCaseFile, readKeptClaim } from './read-case-file.ts';
import { type ChainReader, useChainReader } from './use-chain-reader.ts';

/** One entry and what this browser computed for it. */
export interface CheckedEntry extends ChainEntry {
  /** The head that follows from all entries up to this one. */
  readonly computedHead: Hex;
  readonly same: boolean;
}

export interface CheckedCaseFile {
  readonly entries: readonly CheckedEntry[];
  readonly kept: KeptClaim;
  readonly check: CaseFileCheck;
}

/** Reads logs and storage from the chain and rebuilds the chain of heads here. @throws viem's errors when the node is away */
export async function checkCaseFile(reader: ChainReader, claimId: ClaimId): Promise<CheckedCaseFile> {
  const [entries, kept] = await Promise.all([readCaseFile(reader, claimId), readKeptClaim(reader, claimId)]);
  const place = { chainId: reader.chainId, claimBook: reader.at.claimBook, claimId };
  const checked: CheckedEntry[] = [];
  let head = genesisHead(place);
  for (const entry of entries) {
    head = nextHead(head, entry);
    checked.push({ ...entry, computedHead: head, same: head === entry.head });
  }
  return { entries: checked, kept, check: verifyCaseFile(place, entries, kept) };
}

export function caseFileCheckQueryOptions(reader: ChainReader, claimId: ClaimId) {
  return queryOptions({
    queryKey: ['case-file-check', reader.chainId, claimId.toString()],
    queryFn: () => checkCaseFile(reader, claimId),
    retry: 1,
  });
}

/** The case file of a claim, proved in this browser from the chain's own logs. */
export function useCaseFileCheck(claimId: ClaimId) {
  const reader = useChainReader();
  return useQuery(caseFileCheckQueryOptions(reader, claimId));
}
