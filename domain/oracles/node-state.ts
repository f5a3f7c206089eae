import { z } from 'zod';

/** How the node of an operator is, as its door tells; instants in seconds. */
export const nodeStateSchema = z.object({
  operator: z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{40}$/)]),
  product: z.string(),
  source: z.string(),
  region: z.number().int().nonnegative(),
  /** When the node last looked without a fault, by its own clock; null for never. */
  lookedAt: z.number().int().nonnegative().nullable(),
  /** How many statements it signed, and the last one. */
  signed: z.number().int().nonnegative(),
  last: z
    .object({
      periodStart: z.number().int().nonnegative(),
      value: z.string(),
      observedAt: z.number().int().nonnegative(),
    })
    .nullable(),
  /** What went wrong the last time; null while nothing did. */
  fault: z.string().nullable(),
});

/** How the node of an operator is, as its door tells. */
export type NodeState = z.output<typeof nodeStateSchema>;

/** What a door answers. */
export const nodeStatesSchema = z.object({ nodes: z.array(nodeStateSchema).max(255) });

/** After so long without a look, seconds, a node is silent. */
export const SILENT_AFTER = 120;

/** Whether a node works: `faulty` says why, `silent` has not looked for a while. */
export type NodeHealth = 'works' | 'faulty' | 'silent';

/** @param now by the same kind of clock as the node's, seconds */
export function nodeHealthAt({ lookedAt, fault }: Pick<NodeState, 'lookedAt' | 'fault'>, now: number): NodeHealth {
  if (fault !== null) return 'faulty';
  return lookedAt === null || now - lookedAt > SILENT_AFTER ? 'silent' : 'works';
}
