import { createRoute, z } from '@hono/zod-openapi';
import { getRoles } from '../../access/get-roles.ts';
import { claimStaff, holdsOneOf, roles } from '@makewhole/domain/access/roles.ts';
import { getCapital } from '../../capital/get-capital.ts';
import { solvencyView } from '../../capital/pool-view.ts';
import { getTimeToMoney } from '../../claims/get-time-to-money.ts';
import { claimInstantKinds, listClaimDeadlines } from '../../claims/list-claim-deadlines.ts';
import { listPolicyDeadlines } from '../../policies/list-policy-deadlines.ts';
import { addressView, assetView, assetsView, claimIdView, instantView } from '../../platform/views.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { rolesOf } from '../claim-access.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { addressParam } from '../params.ts';

/** The chain on which months may be lived in minutes; only there do deadlines name claims to anyone. */
const localChainId = 31_337;

const figuresRoute = createRoute({
  method: 'get',
  path: '/v1/figures',
  tags: ['public'],
  summary: 'What anyone may know: paid so far, time to money, cover ratio',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          asset: assetView.nullable(),
          paidTotal: assetsView,
          paidClaims: z.number().int(),
          medianSecondsToMoney: z
            .number()
            .nullable()
            .openapi({ description: 'From filing to the first payment, over all claims that were paid.' }),
          coverRatioBps: z.number().int().nullable(),
          solvency: solvencyView,
        })
        .openapi('FiguresAnswer'),
      'The figures, all pools together.',
    ),
    503: failureResponses[503],
  },
});

const rolesRoute = createRoute({
  method: 'get',
  path: '/v1/roles/{address}',
  tags: ['public'],
  summary: 'The roles a wallet holds on the chain and the functions they open',
  request: { params: z.object({ address: addressParam }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          address: addressView,
          roles: z.array(z.enum(roles)),
          functions: z.array(z.object({ target: addressView, selector: z.string(), role: z.enum(roles) })),
        })
        .openapi('RolesAnswer'),
      'The roles.',
    ),
    ...failureResponses,
  },
});

const deadlinesRoute = createRoute({
  method: 'get',
  path: '/v1/deadlines',
  tags: ['public'],
  summary: 'What time alone will change next, the soonest first',
  description: 'Without a session, on any but the local chain, this list is empty; a holder sees their own, staff all.',
  request: { query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          chainTime: instantView,
          deadlines: z.array(
            z.object({
              kind: z.enum(['waiting-ends', 'cover-ends', 'tail-ends', ...claimInstantKinds]),
              at: instantView,
              policyId: z.number().int(),
              claimId: claimIdView.nullable(),
            }),
          ),
        })
        .openapi('DeadlinesAnswer'),
      'Only those ahead of the chain’s time.',
    ),
    ...failureResponses,
  },
});

/** Aggregates and roles, which are everybody's business. */
export function figureRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(figuresRoute, async (c) => {
      const head = await chainHead(deps, c);
      const [{ asset, paidTotal, solvency }, time] = await Promise.all([
        getCapital({ index: deps.index, assetOf: deps.chain.assetOf }),
        getTimeToMoney(deps.index),
      ]);
      const { paidClaims, medianSeconds } = time;
      const figures = { paidTotal, paidClaims, medianSecondsToMoney: medianSeconds, coverRatioBps: solvency.coverBps };
      return c.json({ ...head, asset, ...figures, solvency }, 200);
    })
    .openapi(rolesRoute, async (c) => {
      const { address } = c.req.valid('param');
      const head = await chainHead(deps, c);
      const found = await getRoles(deps.index, address, head.indexedAt);
      return c.json({ ...head, address, roles: [...found.roles], functions: [...found.functions] }, 200);
    })
    .openapi(deadlinesRoute, async (c) => {
      const head = await chainHead(deps, c);
      const { limit } = c.req.valid('query');
      const address = c.get('session')?.address;
      const isLocal = deps.settings.chainId === localChainId;
      const seesAll = isLocal || (address !== undefined && holdsOneOf(await rolesOf(deps, address), claimStaff));
      if (!seesAll && address === undefined) return c.json({ ...head, chainTime: head.indexedAt, deadlines: [] }, 200);
      const whose = seesAll ? undefined : address;
      const [ofClaims, ofPolicies] = await Promise.all([
        listClaimDeadlines(deps.index, { after: head.indexedAt, claimant: whose, limit }),
        listPolicyDeadlines(deps.index, { after: head.indexedAt, holder: whose, limit }),
      ]);
      const deadlines = [...ofClaims, ...ofPolicies.map((deadline) => ({ ...deadline, claimId: null }))]
        .sort((one, other) => one.at - other.at)
        .slice(0, limit);
      return c.json({ ...head, chainTime: head.indexedAt, deadlines }, 200);
    });
}
