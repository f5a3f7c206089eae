import { createRoute, z } from '@hono/zod-openapi';
import { claimStaff } from '@makewhole/domain/access/roles.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';
import { getPot, potView } from '../../capital/get-pot.ts';
import {
  holdView,
  instructionView,
  listHolds,
  listInstructions,
  listWants,
  listZones,
  wantView,
  zoneView,
} from '../../capital/get-treasury.ts';
import { listCapitalEvents, listExits } from '../../capital/list-positions.ts';
import { capitalEventView, positionView } from '../../capital/position-view.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { requireRole } from '../claim-access.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { addressParam } from '../params.ts';

const tags = ['capital'];
const limit = z.coerce.number().int().min(1).max(500).default(100);
/** Who sees the carrier's money and the people it concerns. */
const treasuryStaff: readonly Role[] = [...claimStaff, 'treasurer', 'actuary', 'attestor'];

const instructionsRoute = createRoute({
  method: 'get',
  path: '/v1/capital/instructions',
  tags,
  summary: 'Payments that banks make, newest first; for staff',
  request: {
    query: z.object({ open: z.stringbool().default(false).openapi({ type: 'boolean', default: false }), limit }),
  },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, instructions: z.array(instructionView) }).openapi('InstructionsAnswer'),
      'An overdue one anyone may turn into a credit.',
    ),
    ...failureResponses,
  },
});

const holdsRoute = createRoute({
  method: 'get',
  path: '/v1/capital/holds',
  tags,
  summary: 'Holds on payments that run, the soonest to end first; for staff',
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, holds: z.array(holdView) }).openapi('HoldsAnswer'), 'The holds.'),
    ...failureResponses,
  },
});

const wantsRoute = createRoute({
  method: 'get',
  path: '/v1/capital/unreserved',
  tags,
  summary: 'Claims that wait for capital, in the order in which they get it; for staff',
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, claims: z.array(wantView) }).openapi('UnreservedAnswer'), 'The queue.'),
    ...failureResponses,
  },
});

const zonesRoute = createRoute({
  method: 'get',
  path: '/v1/capital/zones',
  tags,
  summary: 'Accumulation zones: what is insured in them and the most that may be',
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, zones: z.array(zoneView) }).openapi('ZonesAnswer'), 'By pool.'),
    503: failureResponses[503],
  },
});

const exitsRoute = createRoute({
  method: 'get',
  path: '/v1/capital/exits',
  tags,
  summary: 'Who asked to leave, and what capital providers did lately; for staff',
  request: { query: z.object({ pool: addressParam.optional(), limit }) },
  responses: {
    200: jsonOf(
      z
        .object({ ...chainHeadShape, exits: z.array(positionView), history: z.array(capitalEventView) })
        .openapi('ExitsAnswer'),
      'Requests by maturity; the history newest first.',
    ),
    ...failureResponses,
  },
});

const potRoute = createRoute({
  method: 'get',
  path: '/v1/capital/pot',
  tags,
  summary: 'What went into the pot that pays arbitrators, and what it opened; for staff',
  request: { query: z.object({ limit }) },
  responses: {
    200: jsonOf(z.object({ ...chainHeadShape, pot: potView }).openapi('PotAnswer'), 'The history newest first.'),
    ...failureResponses,
  },
});

/** The carrier's money: banks, holds, claims that wait for capital, zones, exits, the arbitrators' pot. */
export function treasuryRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(instructionsRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, treasuryStaff);
      const asked = { ...c.req.valid('query'), at: head.indexedAt };
      return c.json({ ...head, instructions: [...(await listInstructions(deps.index, asked))] }, 200);
    })
    .openapi(holdsRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, treasuryStaff);
      return c.json({ ...head, holds: [...(await listHolds(deps.index, head.indexedAt))] }, 200);
    })
    .openapi(wantsRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, treasuryStaff);
      return c.json({ ...head, claims: [...(await listWants(deps.index))] }, 200);
    })
    .openapi(zonesRoute, async (c) => {
      const head = await chainHead(deps, c);
      return c.json({ ...head, zones: [...(await listZones(deps.index))] }, 200);
    })
    .openapi(exitsRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, treasuryStaff);
      const { pool, limit: most } = c.req.valid('query');
      const exits = await listExits(deps.index, pool, head.indexedAt);
      const history = await listCapitalEvents(deps.index, { pool, limit: most });
      return c.json({ ...head, exits: [...exits], history }, 200);
    })
    .openapi(potRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, treasuryStaff);
      return c.json({ ...head, pot: await getPot(deps.index, c.req.valid('query').limit) }, 200);
    });
}
