import { createRoute, z } from '@hono/zod-openapi';
import type { Hex } from 'viem';
import { bytes32ToLabel } from '../../../domain/primitives/label.ts';
import { trackStaff } from '@makewhole/domain/access/roles.ts';
import { getCapital } from '../../capital/get-capital.ts';
import { fastTrackView, getFastTrack } from '../../risk/get-fast-track.ts';
import { getTrack } from '../../risk/get-track.ts';
import { trackView } from '../../risk/track-view.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { requireClaimReader, requireRole } from '../claim-access.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { claimIdParam } from '../params.ts';

const fastTrackRoute = createRoute({
  method: 'get',
  path: '/v1/claims/{claimId}/fast-track',
  tags: ['claims'],
  summary: 'Why a claim was, or was not, settled on a signed assessment: each gate with its figure',
  request: { params: z.object({ claimId: claimIdParam }) },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, fastTrack: fastTrackView }).openapi('FastTrackAnswer'),
      'Of a claim that is decided already, only what stood at its filing; the rest is unknown.',
    ),
    ...failureResponses,
  },
});

const trackRoute = createRoute({
  method: 'get',
  path: '/v1/fast-track',
  tags: ['desk'],
  summary: 'Models by line, caps by pool, proposals that wait, and whether the fast track runs',
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, ...trackView.shape }).openapi('TrackAnswer'),
      'The fast track as those who run it need it.',
    ),
    ...failureResponses,
  },
});

/** Signed assessments. */
export function fastTrackRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(fastTrackRoute, async (c) => {
      const { claimId } = c.req.valid('param');
      const { claim } = await requireClaimReader(deps, c, claimId);
      const head = await chainHead(deps, c);
      const fastTrack = await getFastTrack(deps.index, { row: claim, at: head.indexedAt, labelOf });
      return c.json({ ...head, fastTrack }, 200);
    })
    .openapi(trackRoute, async (c) => {
      const head = await chainHead(deps, c);
      await requireRole(deps, c, trackStaff);
      const { pools } = await getCapital({ index: deps.index, assetOf: deps.chain.assetOf });
      const track = await getTrack({ index: deps.index, pools }, head.indexedAt);
      return c.json({ ...head, ...track }, 200);
    });
}

/** A word on chain as text; a commitment stays one. */
function labelOf(word: string): string {
  return isWord(word) ? (bytes32ToLabel(word) ?? word) : word;
}

function isWord(word: string): word is Hex {
  return /^0x[0-9a-f]{64}$/.test(word);
}
