'use client';

import { useCallback } from 'react';
import type { z } from 'zod';
import { type ApiRequest, requestApi } from './api-client.ts';
import { useRuntime } from './runtime.tsx';

/** Asks the API of this deployment: `read({ path, schema })`. Hand it to `…QueryOptions(read, …)`. */
export type ReadApi = <Schema extends z.ZodType>(request: ApiRequest<Schema>) => Promise<z.output<Schema>>;

export function useApi(): ReadApi {
  const { apiUrl } = useRuntime();
  return useCallback((request) => requestApi(apiUrl, request), [apiUrl]);
}
