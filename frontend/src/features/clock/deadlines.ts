'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { idSchema } from '@/lib/api-values.ts';
import { claimIdSchema } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const deadlineSchema = z.object({
  kind: z.string(),
  policyId: idSchema,
  claimId: claimIdSchema.nullable(),
  at: z.number(),
});
const deadlinesSchema = z.object({ deadlines: z.array(deadlineSchema) });

/** A date ahead on which something changes by itself or somebody must have acted. */
export type UpcomingDeadline = z.output<typeof deadlineSchema>;

export function deadlinesQueryOptions(read: ReadApi) {
  return queryOptions({
    queryKey: ['deadlines'],
    queryFn: ({ signal }) => read({ path: '/v1/deadlines', schema: deadlinesSchema, signal }),
  });
}

/** The next date after `now`, of everything open; none ahead; or not known while the index cannot be asked. */
export function useNextDeadline(now: number): UpcomingDeadline | 'none' | 'unknown' {
  const read = useApi();
  const { data } = useQuery(deadlinesQueryOptions(read));
  if (data === undefined) return 'unknown';
  return data.deadlines.filter((deadline) => deadline.at > now).sort((a, b) => a.at - b.at)[0] ?? 'none';
}
