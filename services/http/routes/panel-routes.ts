import { createRoute, z } from '@hono/zod-openapi';
import { claimStaff, holdsOneOf } from '@makewhole/domain/access/roles.ts';
import { listPanel, panelDisputeView } from '../../claims/list-panel.ts';
import { requireAddress } from '../access.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { requireClaimReader, rolesOf } from '../claim-access.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { claimIdParam } from '../params.ts';

const disputesRoute = createRoute({
  method: 'get',
  path: '/v1/panel/disputes',
  tags: ['claims'],
  summary: 'Disputes before the panel: of a claim for its parties, those one sits on, or as staff all',
  request: { query: z.object({ claimId: claimIdParam.optional() }) },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, disputes: z.array(panelDisputeView) }).openapi('PanelDisputesAnswer'),
      'Newest first. A vote is told when it is opened.',
    ),
    ...failureResponses,
  },
});

/** Disputes before the panel of arbitrators. */
export function panelRoutes(deps: AppDeps) {
  return createRouter().openapi(disputesRoute, async (c) => {
    const address = requireAddress(c);
    const head = await chainHead(deps, c);
    const { claimId } = c.req.valid('query');
    const isStaff = holdsOneOf(await rolesOf(deps, address), claimStaff);
    const at = head.indexedAt;
    if (claimId !== undefined) {
      await requireClaimReader(deps, c, claimId);
      return c.json({ ...head, disputes: [...(await listPanel(deps.index, { at, claimId }))] }, 200);
    }
    const arbitrator = isStaff ? undefined : address;
    return c.json({ ...head, disputes: [...(await listPanel(deps.index, { at, arbitrator }))] }, 200);
  });
}
