import { createRoute, z } from '@hono/zod-openapi'
import { claimStaff, holdsOneOf } from '../../access/role-ids.ts'
import { findCreditedClaims, findCredits, findLinesOfPools, findMovements, findPools, findPositions } from '../../capital/pool.repository.ts'
import { movementView, poolView, positionView, solvencyView, toMovementView, toPoolView, toPositionView, toSolvencyView } from '../../capital/pool-view.ts'
import { addressView, assetView, assetsView, checksummed, claimIdView, instantView } from '../../platform/views.ts'
import { requireAddress } from '../access.ts'
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts'
import { requireRole, rolesOf } from '../claim-access.ts'
import { assetOf } from '../claim-rows.ts'
import type { AppDeps } from '../context.ts'
import { createRouter } from '../create-router.ts'
import { HttpFailure } from '../failure-catalogue.ts'
import { addressParam } from '../params.ts'

const tags = ['capital']
const pool = poolView.openapi('Pool')

const poolsRoute = createRoute({
  method: 'get',
  path: '/v1/pools',
  tags,
  summary: 'The reserve pools with their buckets, each and together',
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, pools: z.array(pool), solvency: solvencyView }).openapi('PoolsAnswer'), 'By address.'),
    503: failureResponses[503],
  },
})

const positionsRoute = createRoute({
  method: 'get',
  path: '/v1/capital/positions/{owner}',
  tags,
  summary: 'What a wallet has in the pools: one’s own, or as staff anybody’s',
  request: { params: z.object({ owner: addressParam }) },
  responses: { 200: jsonOf(z.object({ ...chainHeadShape, positions: z.array(positionView) }).openapi('PositionsAnswer'), 'The positions.'), ...failureResponses },
})

const creditsRoute = createRoute({
  method: 'get',
  path: '/v1/credits',
  tags,
  summary: 'Money that waits for a payee because the asset refused the payment: one’s own, or as staff anybody’s',
  request: { query: z.object({ payee: addressParam.optional() }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          credits: z.array(
            z.object({ pool: addressView, payee: addressView, asset: assetView, assets: assetsView, since: instantView, claimIds: z.array(claimIdView) }),
          ),
        })
        .openapi('CreditsAnswer'),
      'Only what still waits.',
    ),
    ...failureResponses,
  },
})

const reservesRoute = createRoute({
  method: 'get',
  path: '/v1/reserves',
  tags,
  summary: 'Every movement between the buckets, newest first; for staff',
  request: {
    query: z.object({
      pool: addressParam.optional(),
      cursor: z.string().regex(/^[\w-]{1,80}$/, { error: 'is not a cursor' }).optional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
  },
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, movements: z.array(movementView), next: z.string().nullable() }).openapi('ReservesAnswer'), 'A page.'),
    ...failureResponses,
  },
})

/** Money: pools, positions, credits, movements. */
export function capitalRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(poolsRoute, async (c) => {
      const head = await chainHead(deps, c)
      const rows = await findPools(deps.index)
      const lines = await findLinesOfPools(deps.index)
      const pools = await Promise.all(rows.map(async (row) => toPoolView(row, await deps.chain.assetOf(checksummed(row.id)), lines.get(row.id) ?? [])))
      return c.json({ ...head, pools, solvency: toSolvencyView(rows) }, 200)
    })
    .openapi(positionsRoute, async (c) => {
      const address = requireAddress(c)
      const { owner } = c.req.valid('param')
      const head = await chainHead(deps, c)
      if (owner !== address && !holdsOneOf(await rolesOf(deps, address), [...claimStaff, 'treasurer'])) throw new HttpFailure('HOLDER_NOT_YOURS')
      return c.json({ ...head, positions: (await findPositions(deps.index, owner)).map(toPositionView) }, 200)
    })
    .openapi(creditsRoute, async (c) => {
      const address = requireAddress(c)
      const payee = c.req.valid('query').payee
      const head = await chainHead(deps, c)
      const isStaff = holdsOneOf(await rolesOf(deps, address), [...claimStaff, 'treasurer'])
      if (payee !== undefined && payee !== address && !isStaff) throw new HttpFailure('HOLDER_NOT_YOURS')
      const rows = await findCredits(deps.index, isStaff ? payee : address)
      const credits = await Promise.all(
        rows.map(async (row) => {
          const booked = (await findCreditedClaims(deps.index, row.payee)).filter((payment) => payment.pool === row.pool)
          return {
            pool: checksummed(row.pool),
            payee: checksummed(row.payee),
            asset: await assetOf(deps, row.pool),
            assets: row.assets.toString(),
            since: booked.at(-1)?.at ?? row.updatedAt,
            claimIds: [...new Set(booked.map((payment) => payment.claimId.toString()))],
          }
        }),
      )
      return c.json({ ...head, credits }, 200)
    })
    .openapi(reservesRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, [...claimStaff, 'treasurer', 'actuary'])
      const { pool: asked, cursor, limit } = c.req.valid('query')
      const found = await findMovements(deps.index, { pool: asked, before: cursor, limit: limit + 1 })
      const page = found.slice(0, limit)
      return c.json({ ...head, movements: page.map(toMovementView), next: found.length > limit ? (page.at(-1)?.id ?? null) : null }, 200)
    })
}
