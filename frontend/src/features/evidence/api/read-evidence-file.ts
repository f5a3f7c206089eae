'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiFailure } from '@/lib/api-client.ts';
import { useRuntime } from '@/lib/runtime.tsx';

/** The bytes of one file, opened by the API for whoever may see them. @throws ApiFailure */
export async function readEvidenceFile(apiUrl: string, fileId: string, signal?: AbortSignal): Promise<Blob> {
  let response: Response;
  try {
    response = await fetch(`${apiUrl}/v1/evidence/files/${encodeURIComponent(fileId)}`, {
      credentials: 'include',
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw new ApiFailure('unreachable', 0);
  }
  if (response.ok) return response.blob();
  if (response.status === 401) throw new ApiFailure('unauthorised', 401);
  if (response.status === 403 || response.status === 404) throw new ApiFailure('not-found', response.status);
  throw new ApiFailure('broken', response.status);
}

export function evidenceFileQueryOptions(apiUrl: string, fileId: string) {
  return queryOptions({
    queryKey: ['evidence-file', fileId],
    queryFn: ({ signal }) => readEvidenceFile(apiUrl, fileId, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

/** The file as a local address for `<img>` and viewers; let go of when the screen closes. */
export function useEvidenceFile(fileId: string) {
  const { apiUrl } = useRuntime();
  const query = useQuery(evidenceFileQueryOptions(apiUrl, fileId));
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (query.data === undefined) return undefined;
    const address = URL.createObjectURL(query.data);
    setUrl(address);
    return () => {
      URL.revokeObjectURL(address);
    };
  }, [query.data]);
  return { ...query, url };
}
