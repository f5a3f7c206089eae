import { createRoute, z } from '@hono/zod-openapi';
import { listObservations, listSources, observationsPerAnswer } from '../../observations/list-observations.ts';
import { observationEventView } from '../../observations/observation-told.ts';
import { observationView, roundView } from '../../observations/observation-view.ts';
import { operatorView, sourceView } from '../../observations/source-view.ts';
import { getProduct } from '../../products/list-products.ts';
import { assetView } from '../../platform/views.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { assetOf } from '../claim-rows.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { findObservation } from '../find-observation.ts';
import { observationKeyParam } from '../params.ts';

const tags = ['observations'];
const observation = observationView.openapi('Observation');
const label = z.string().regex(/^[\x20-\x7e]{1,32}$/, { error: 'is no label' });
const whole = (max: number) => z.coerce.number().int().nonnegative().max(max);

const sourcesRoute = createRoute({
  method: 'get',
  path: '/v1/observations/sources',
  tags,
  summary: 'What is observed, by whom and how; of each source the latest word',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          sources: z.array(sourceView.extend({ latest: observation.nullable() })),
          operators: z.array(operatorView),
          history: z.array(observationEventView),
        })
        .openapi('SourcesAnswer'),
      'Sources by their labels, operators by their seats, and what was done with both, oldest first.',
    ),
    503: failureResponses[503],
  },
});

const listRoute = createRoute({
  method: 'get',
  path: '/v1/observations',
  tags,
  summary: 'What was observed: by source, product, region and period',
  request: {
    query: z.object({
      source: label.optional(),
      productId: label.optional(),
      region: whole(2 ** 32 - 1).optional(),
      periodStart: whole(2 ** 40 - 1)
        .optional()
        .openapi({ description: 'First second of the period.' }),
      limit: whole(observationsPerAnswer).min(1).default(observationsPerAnswer),
    }),
  },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, observations: z.array(observation) }).openapi('ObservationsAnswer'),
      'The newest period first.',
    ),
    ...failureResponses,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/v1/observations/{key}',
  tags,
  summary: 'One observation: every word on it, who signed, what was disputed and answered, and its history',
  request: { params: z.object({ key: observationKeyParam }) },
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          observation,
          /** What amounts are counted in; null where no product is of that name. */
          asset: assetView.nullable(),
          rounds: z.array(roundView),
          history: z.array(observationEventView),
        })
        .openapi('ObservationAnswer'),
      'The first word first.',
    ),
    ...failureResponses,
  },
});

/** What was observed, readable by anyone. */
export function observationRoutes(deps: AppDeps) {
  return createRouter()
    .openapi(sourcesRoute, async (c) => {
      const head = await chainHead(deps, c);
      return c.json({ ...head, ...(await listSources({ index: deps.index, at: head.indexedAt })) }, 200);
    })
    .openapi(listRoute, async (c) => {
      const { limit, ...filter } = c.req.valid('query');
      const head = await chainHead(deps, c);
      const observations = await listObservations({ index: deps.index, at: head.indexedAt }, filter, limit);
      return c.json({ ...head, observations: [...observations] }, 200);
    })
    .openapi(getRoute, async (c) => {
      const head = await chainHead(deps, c);
      const found = await findObservation(deps, c.req.valid('param').key, head.indexedAt);
      const product = await getProduct({ index: deps.index, at: head.indexedAt }, found.observation.productId);
      const asset = product.ok ? await assetOf(deps, product.value.product.pool) : null;
      return c.json({ ...head, ...found, asset }, 200);
    });
}
