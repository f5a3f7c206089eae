import { z } from '@hono/zod-openapi';
import { isAddressEqual } from 'viem';
import { nodeHealthAt } from '../../domain/oracles/node-state.ts';
import type { NodeState } from '../../domain/oracles/node-state.ts';
import { addressView, checksummed, instantView } from '../platform/views.ts';
import { findOperators } from './observation.repository.ts';
import type { ObservationDeps } from './list-observations.ts';

/** The node of an operator: how it is, by its own word. */
export const nodeView = z.object({
  /** Zero for a key the register does not know. */
  seat: z.number().int(),
  label: z.string(),
  operator: addressView,
  product: z.string(),
  source: z.string(),
  region: z.number().int(),
  health: z.enum(['works', 'faulty', 'silent']),
  /** When it last looked without a fault, by its own clock. */
  lookedAt: instantView.nullable(),
  signed: z.number().int(),
  last: z.object({ periodStart: instantView, value: z.string(), observedAt: instantView }).nullable(),
  fault: z.string().nullable(),
});

/** What the nodes behind the known doors say of themselves, in the order of the seats. */
export async function listNodes(
  { index }: Pick<ObservationDeps, 'index'>,
  states: readonly NodeState[],
  now: number,
): Promise<readonly z.infer<typeof nodeView>[]> {
  const operators = await findOperators(index);
  return states
    .map((state) => {
      const found = operators.find(({ signer }) => signer !== null && isAddressEqual(signer, state.operator));
      const [seat, label] = found === undefined ? [0, ''] : [found.seat, found.label];
      return { ...state, operator: checksummed(state.operator), seat, label, health: nodeHealthAt(state, now) };
    })
    .toSorted((one, other) => one.seat - other.seat);
}
