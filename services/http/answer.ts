import { z } from '@hono/zod-openapi';
import type { AppContext, AppDeps } from './context.ts';
import { failureSchema } from './http-failure.ts';

/** What every answer about the chain begins with. */
export const chainHeadShape = {
  chainId: z.number().int(),
  indexedBlock: z
    .string()
    .regex(/^\d+$/)
    .openapi({ description: 'The facts in this answer reach at least to this block.', example: '1042' }),
  indexedAt: z.number().int().openapi({ description: 'Time of that block, seconds: what the chain holds for now.' }),
} as const;

/** What every answer from casework begins with: the same, or null while the index cannot be reached. */
export const caseworkHeadShape = {
  chainId: z.number().int(),
  indexedBlock: chainHeadShape.indexedBlock.nullable(),
  indexedAt: chainHeadShape.indexedAt.nullable(),
} as const;

/** Head of an answer about the chain. @throws IndexUnreachableError, IndexBehindError */
export async function chainHead(deps: AppDeps, c: AppContext) {
  const position = c.get('position') ?? (await deps.index.position());
  c.set('position', position);
  return { chainId: deps.settings.chainId, indexedBlock: position.block.toString(), indexedAt: position.blockTime };
}

/** Head of an answer that does not depend on the index. */
export async function caseworkHead(deps: AppDeps, c: AppContext) {
  try {
    return await chainHead(deps, c);
  } catch {
    return { chainId: deps.settings.chainId, indexedBlock: null, indexedAt: null };
  }
}

/** A JSON answer in the OpenAPI document. */
export function jsonOf<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } };
}

/** The refusals a route may answer with, for the OpenAPI document. */
export const failureResponses = {
  400: jsonOf(failureSchema, 'The request is not well formed.'),
  401: jsonOf(failureSchema, 'Sign in first.'),
  404: jsonOf(failureSchema, 'It does not exist, or it is not yours to see.'),
  409: jsonOf(failureSchema, 'It cannot be done in the present state.'),
  429: jsonOf(failureSchema, 'Too many requests.'),
  503: jsonOf(failureSchema, 'The index or the chain cannot be reached, or the index is behind.'),
} as const;
