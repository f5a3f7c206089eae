'use client';

import { queryOptions, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { idText } from '../dispute-id.ts';
import { addressSchema, unitsSchema } from '@/lib/api-values.ts';
import { claimIdSchema } from '@/lib/claim/values.ts';
import { type ReadApi, useApi } from '@/lib/use-api.ts';

const disputeSchema = z.object({
  disputeId: idText,
  claimId: claimIdSchema.nullable(),
  state: z.string(),
  seatFeeWei: unitsSchema,
  ruling: z.number().int().nullable(),
  seats: z.array(z.object({ arbitrator: addressSchema, seat: z.number().int(), round: z.number().int() })),
});

/** A dispute before the panel, as the index has it. */
export type DisputeRow = z.output<typeof disputeSchema>;

/** Disputes of the reader: those one sits or sat on; of staff: all. @throws ApiFailure */
export async function getDisputes(read: ReadApi): Promise<readonly DisputeRow[]> {
  const { disputes } = await read({
    path: '/v1/panel/disputes',
    schema: z.object({ disputes: z.array(disputeSchema) }),
  });
  return disputes;
}

export function disputesQueryOptions(read: ReadApi) {
  return queryOptions({ queryKey: ['panel-disputes'], queryFn: () => getDisputes(read), refetchInterval: 10_000 });
}

export function useDisputes() {
  return useQuery(disputesQueryOptions(useApi()));
}
