import { QueryClient } from '@tanstack/react-query';
import { ApiFailure } from './api-client.ts';

const final = new Set(['unauthorised', 'forbidden', 'not-found', 'refused', 'unreadable']);

/** Retries what may heal (a network, a restart), never what was answered. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        refetchOnWindowFocus: true,
        retry: (count, error) => !(error instanceof ApiFailure && final.has(error.code)) && count < 2,
      },
    },
  });
}
