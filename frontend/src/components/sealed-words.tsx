'use client';

import type { Hex } from 'viem';
import { useWords } from '@/lib/claim/read-words.ts';

/** Words that are only a commitment on the chain, as their author wrote them; nothing for readers who may not see them. */
export function SealedWords({ commitment }: { readonly commitment: Hex }) {
  const { data } = useWords(commitment);
  return data === undefined ? null : (
    <blockquote className="max-w-prose border-l-2 border-line pl-4 whitespace-pre-line">{data}</blockquote>
  );
}
