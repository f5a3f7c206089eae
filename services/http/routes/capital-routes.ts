import { createRoute, z } from '@hono/zod-openapi';
import type { Address } from 'viem';
import { claimStaff, holdsOneOf } from '@makewhole/domain/access/roles.ts';
import { creditView, getCapital, listCredits, listMovements } from '../../capital/get-capital.ts';
import { listCapitalEvents, listPositions } from '../../capital/list-positions.ts';
import { movementView, poolView, solvencyView } from '../../capital/pool-view.ts';
import { capitalEventView, positionView } from '../../capital/position-view.ts';
import { requireAddress } from '../access.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { requireRole, rolesOf } from '../claim-access.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure } from '../http-failure.ts';
import { addressParam } from '../params.ts';

/** Most lines of a wallet's history in one answer. */
const historyLimit = 500;

const tags = ['capital'];
const pool = poolView.openapi('Pool');

const poolsRoute = createRoute({
  method: 'get',
  path: '/v1/pools',
  tags,
  summary: 'The reserve pools with their buckets, each and together',
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, pools: z.array(pool), solvency: solvencyView }).openapi('PoolsAnswer'),
      'By address.',
    ),
    503: failureResponses[503],
  },
});

const positionsRoute = createRoute({
  method: 'get',
  path: '/v1/capital/positions/{owner}',
  tags,
  summary: 'What a wallet has in the pools: one’s own, or as staff anybody’s',
  request: { params: z.object({ owner: addressParam }) },
  responses: {
    200: jsonOf(
      z
        .object({ ...chainHeadShape, positions: z.array(positionView), history: z.array(capitalEventView) })
        .openapi('PositionsAnswer'),
      'The positions, and what the wallet did, newest first (at most 500 lines).',
    ),
    ...failureResponses,
  },
});

const creditsRoute = createRoute({
  method: 'get',
  path: '/v1/credits',
  tags,
  summary:
    'Money that waits for a payee because the asset refused the payment, or because of a hold: one’s own, or as staff anybody’s',
  request: { query: z.object({ payee: addressParam.optional() }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          credits: z.array(creditView),
        })
        .openapi('CreditsAnswer'),
      'Only what still waits.',
    ),
    ...failureResponses,
  },
});

const reservesRoute = createRoute({
  method: 'get',
  path: '/v1/reserves',
  tags,
  summary: 'Every movement between the buckets, newest first; for staff',
  request: {
    query: z.object({
      pool: addressParam.optional(),
      cursor: z
        .string()
        .regex(/^[\w-]{1,80}$/, { error: 'is not a cursor' })
        .optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: jsonOf(
      z
        .object({ ...chainHeadShape, movements: z.array(movementView), next: z.string().nullable() })
        .openapi('ReservesAnswer'),
      'A page.',
    ),
    ...failureResponses,
  },
});

/** Money: pools, positions, credits, movements. */
export function capitalRoutes(deps: AppDeps) {
  const capital = { index: deps.index, assetOf: deps.chain.assetOf };
  const isStaff = async (address: Address) => holdsOneOf(await rolesOf(deps, address), [...claimStaff, 'treasurer']);
  return createRouter()
    .openapi(poolsRoute, async (c) => {
      const head = await chainHead(deps, c);
      const { pools, solvency } = await getCapital(capital);
      return c.json({ ...head, pools: [...pools], solvency }, 200);
    })
    .openapi(positionsRoute, async (c) => {
      const address = requireAddress(c);
      const { owner } = c.req.valid('param');
      const head = await chainHead(deps, c);
      if (owner !== address && !(await isStaff(address))) throw new HttpFailure('HOLDER_NOT_YOURS');
      const positions = [...(await listPositions(deps.index, owner, head.indexedAt))];
      const history = await listCapitalEvents(deps.index, { owner, limit: historyLimit });
      return c.json({ ...head, positions, history }, 200);
    })
    .openapi(creditsRoute, async (c) => {
      const address = requireAddress(c);
      const { payee } = c.req.valid('query');
      const head = await chainHead(deps, c);
      const asStaff = await isStaff(address);
      if (payee !== undefined && payee !== address && !asStaff) throw new HttpFailure('HOLDER_NOT_YOURS');
      return c.json({ ...head, credits: [...(await listCredits(capital, asStaff ? payee : address))] }, 200);
    })
    .openapi(reservesRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, [...claimStaff, 'treasurer', 'actuary']);
      const { pool: asked, cursor, limit } = c.req.valid('query');
      const { movements, next } = await listMovements(deps.index, { pool: asked, before: cursor, limit });
      return c.json({ ...head, movements: [...movements], next }, 200);
    });
}
