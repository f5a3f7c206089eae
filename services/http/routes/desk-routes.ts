import { createRoute, z } from '@hono/zod-openapi';
import { claimStaff, roleIds } from '@makewhole/domain/access/roles.ts';
import { claimRowView } from '../../claims/claim-view.ts';
import { countQueues, getDeskNumbers, getQueue, queueLimit, queueViews } from '../../claims/get-desk.ts';
import { deskPersonView, listDeskPeople, standInView } from '../../claims/list-desk-people.ts';
import { getCapital } from '../../capital/get-capital.ts';
import { assetView, assetsView } from '../../platform/views.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { requireRole } from '../claim-access.ts';
import { toClaimRows } from '../claim-rows.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';

const tags = ['desk'];

const queueRoute = createRoute({
  method: 'get',
  path: '/v1/desk/queue',
  tags,
  summary: 'Claims that wait for a decision, the most urgent first: time to breach and amount together',
  request: {
    query: z.object({
      view: z.enum(queueViews).default('all'),
      limit: z.coerce.number().int().min(1).max(queueLimit).default(100),
    }),
  },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          claims: z.array(claimRowView),
          total: z.number().int(),
          counts: z.record(z.enum(queueViews), z.number().int()).openapi({ description: 'Claims in each view.' }),
        })
        .openapi('QueueAnswer'),
      'The queue.',
    ),
    ...failureResponses,
  },
});

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
});

const peopleRoute = createRoute({
  method: 'get',
  path: '/v1/desk/people',
  tags,
  summary: 'Who can sit at the desk: limits by line, declared interests, who stands in for whom',
  responses: {
    200: jsonOf(
      z
        .object({ ...chainHeadShape, people: z.array(deskPersonView), standIns: z.array(standInView) })
        .openapi('DeskPeopleAnswer'),
      'Everybody who holds a seat.',
    ),
    ...failureResponses,
  },
});

/** The desk of those who decide and those who check. */
export function deskRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(queueRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const { claims, total } = await getQueue(deps.index, head.indexedAt, c.req.valid('query'));
      const counts = await countQueues(deps.index, head.indexedAt);
      return c.json({ ...head, claims: [...(await toClaimRows(deps, claims))], total, counts }, 200);
    })
    .openapi(peopleRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, claimStaff);
      const asked = {
        at: head.indexedAt,
        adjusterRole: String(roleIds.adjuster),
        seniorRole: String(roleIds['senior-adjuster']),
      };
      return c.json({ ...head, ...(await listDeskPeople(deps.index, asked)) }, 200);
    })
    .openapi(summaryRoute, async (c) => {
      const head = await chainHead(deps, c);
      const { address } = await requireRole(deps, c, claimStaff);
      const numbers = await getDeskNumbers(deps.index, address, head.indexedAt);
      const { asset } = await getCapital({ index: deps.index, assetOf: deps.chain.assetOf });
      return c.json({ ...head, ...numbers, asset }, 200);
    });
}
