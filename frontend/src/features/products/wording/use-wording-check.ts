'use client';

import { productBookAbi } from '@makewhole/domain/chain/abi/ProductBook.ts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type Hex, keccak256, stringToBytes } from 'viem';
import type { HashCheck } from '@/components/hash.tsx';
import type { Locale } from '@/i18n/locales.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';

export interface WordingCheck {
  readonly hash: Hex;
  readonly check: HashCheck;
}

/** Hashes the text shown and asks the chain itself which hash the version pins. */
export function useWordingCheck(text: string, versionId: number, locale: Locale): WordingCheck {
  const t = useTranslations('products.wording');
  const { client, at } = useChainReader();
  const pinned = useQuery({
    queryKey: ['wording-hash', versionId],
    queryFn: () =>
      client.readContract({ address: at.productBook, abi: productBookAbi, functionName: 'termsOf', args: [versionId] }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const hash = keccak256(stringToBytes(text));
  if (pinned.isPending) return { hash, check: { state: 'computing' } };
  if (pinned.isError) return { hash, check: { state: 'unknown', detail: t('unchecked') } };
  const chain = locale === 'en' ? pinned.data.wordingHashEn : pinned.data.wordingHashZh;
  if (chain === hash) return { hash, check: { state: 'same' } };
  return { hash, check: { state: 'differs', detail: t('differs', { chain, own: hash }) } };
}
