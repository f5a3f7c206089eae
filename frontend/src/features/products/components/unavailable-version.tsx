'use client';

import { useRouter } from 'next/navigation';
import { FailedFace } from '@/components/faces.tsx';
import { ApiFailure, type ApiFailureCode } from '@/lib/api-client.ts';

/** Stands where a page could not be rendered because the API is away. */
export function UnavailableVersion({ code }: { readonly code: ApiFailureCode }) {
  const router = useRouter();
  return (
    <div className="py-16">
      <FailedFace
        error={new ApiFailure(code, 0)}
        onRetry={() => {
          router.refresh();
        }}
      />
    </div>
  );
}
