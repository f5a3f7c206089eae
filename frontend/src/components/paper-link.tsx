'use client';

import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRuntime } from '@/lib/runtime.tsx';

/** Downloads a signed paper; the API knows by the session who may have it. */
export function PaperLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  const { apiUrl } = useRuntime();
  return (
    <a
      href={`${apiUrl}/v1/${path}`}
      download
      className="inline-flex min-h-6 items-baseline gap-1.5 underline underline-offset-4 hover:text-money"
    >
      <FileDown aria-hidden strokeWidth={1.5} className="size-4 self-center" />
      {children}
    </a>
  );
}
