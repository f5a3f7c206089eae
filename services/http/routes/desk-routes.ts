import { createRoute, z } from '@hono/zod-openapi'
import { claimStaff } from '../../access/role-ids.ts'
import { countAssigned, findClaims, findDecidedBy } from '../../claims/claim.repository.ts'
import { claimRowView } from '../../claims/claim-view.ts'
import { countDue, countOpen, findOverdue } from '../../claims/figures.repository.ts'
import { byUrgency } from '../../claims/list-claims.ts'
import { findPools } from '../../capital/pool.repository.ts'
import { assetView, assetsView } from '../../platform/views.ts'
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts'
import { requireRole } from '../claim-access.ts'
import { assetOf, toClaimRows } from '../claim-rows.ts'
import type { AppDeps } from '../context.ts'
import { createRouter } from '../create-router.ts'

const tags = ['desk']
const daySeconds = 86_400
/** Most open claims one queue looks at. */
const queueLimit = 500

const queueRoute = createRoute({
  method: 'get',
  path: '/v1/desk/queue',
  tags,
  summary: 'Claims that wait for a decision, the most urgent first: time to breach and amount together',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(queueLimit).default(100) }) },
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, claims: z.array(claimRowView), total: z.number().int() }).openapi('QueueAnswer'), 'The queue.'),
    ...failureResponses,
  },
})

const summaryRoute = createRoute({
  method: 'get',
  path: '/v1/desk/summary',
  tags,
  summary: 'The numbers of one’s day; a day is the last 24 hours of the chain’s time',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          openCount: z.number().int(),
          breachedCount: z.number().int(),
          dueTodayCount: z.number().int(),
          mineCount: z.number().int(),
          decidedTodayByMe: z.number().int(),
          paidTodayByMe: assetsView,
          asset: assetView.nullable(),
        })
        .openapi('DeskSummaryAnswer'),
      'The numbers.',
    ),
    ...failureResponses,
  },
})

/** The desk of those who decide and those who check. */
export function deskRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(queueRoute, async (c) => {
      const head = await chainHead(deps, c)
      await requireRole(deps, c, claimStaff)
      const waiting = await findClaims(deps.index, { phases: ['Filed', 'AwaitingDocuments'] }, queueLimit)
      const claims = [...waiting].sort(byUrgency(head.indexedAt)).slice(0, c.req.valid('query').limit)
      return c.json({ ...head, claims: [...(await toClaimRows(deps, claims))], total: waiting.length }, 200)
    })
    .openapi(summaryRoute, async (c) => {
      const head = await chainHead(deps, c)
      const { address } = await requireRole(deps, c, claimStaff)
      const now = head.indexedAt
      const [openCount, overdue, dueTodayCount, mineCount, decided, pools] = await Promise.all([
        countOpen(deps.index),
        findOverdue(deps.index, now, 1_000),
        countDue(deps.index, now, now + daySeconds),
        countAssigned(deps.index, address),
        findDecidedBy(deps.index, address, now - daySeconds),
        findPools(deps.index),
      ])
      const [first] = pools
      return c.json(
        {
          ...head,
          openCount,
          breachedCount: overdue.length,
          dueTodayCount,
          mineCount,
          decidedTodayByMe: decided.length,
          paidTodayByMe: decided.reduce((sum, claim) => sum + claim.paidAssets, 0n).toString(),
          asset: first === undefined ? null : await assetOf(deps, first.id),
        },
        200,
      )
    })
}
