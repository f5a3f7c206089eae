import { createRoute, z } from '@hono/zod-openapi';
import { signedStatementSchema, statementSchema } from '../../../domain/oracles/signed-observation.ts';
import { listAwaited } from '../../observations/list-awaited.ts';
import { listNodes, nodeView } from '../../observations/node-view.ts';
import { observationView } from '../../observations/observation-view.ts';
import { listWords, takeWord } from '../../observations/take-word.ts';
import { chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { findObservation } from '../find-observation.ts';
import { HttpFailure } from '../http-failure.ts';
import { observationKeyParam } from '../params.ts';

const tags = ['observations'];

const awaitedRoute = createRoute({
  method: 'get',
  path: '/v1/observations/awaited',
  tags,
  summary: 'Periods that are over and want a first word; the one that can be reported for the shortest time first',
  responses: {
    200: jsonOf(
      z
        .object({ ...chainHeadShape, observations: z.array(observationView.openapi('Observation')) })
        .openapi('AwaitedAnswer'),
      'Of every source this house knows, in every place its products are sold.',
    ),
    503: failureResponses[503],
  },
});

const nodesRoute = createRoute({
  method: 'get',
  path: '/v1/observations/nodes',
  tags,
  summary: 'How the nodes of the operators are, by their own word',
  responses: {
    200: jsonOf(
      z
        .object({
          ...chainHeadShape,
          /** How many doors are known, and how many of them answered. */
          doors: z.number().int(),
          answered: z.number().int(),
          nodes: z.array(nodeView),
        })
        .openapi('NodesAnswer'),
      'In the order of the seats; none where this service was told of no door.',
    ),
    503: failureResponses[503],
  },
});

const wordsRoute = createRoute({
  method: 'get',
  path: '/v1/observations/{key}/words',
  tags,
  summary: 'What operators signed about a period and nobody reported yet, by wallets and by nodes',
  request: { params: z.object({ key: observationKeyParam }) },
  responses: {
    200: jsonOf(
      z.object({ ...chainHeadShape, words: z.array(signedStatementSchema) }).openapi('WordsAnswer'),
      'Signatures of operators the register knows, the statement with most of them first.',
    ),
    ...failureResponses,
  },
});

const signRoute = createRoute({
  method: 'post',
  path: '/v1/observations/words',
  tags,
  summary: 'Leave what an operator signed with a wallet, for the others to sign too and for anybody to bring',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: statementSchema
            .extend({ signature: z.templateLiteral(['0x', z.string().regex(/^[0-9a-fA-F]{130}$/)]) })
            .openapi('Word'),
        },
      },
    },
  },
  responses: {
    201: jsonOf(z.object({ ...chainHeadShape, seat: z.number().int() }).openapi('WordAnswer'), 'It is kept.'),
    ...failureResponses,
  },
});

/** What operators signed and nobody brought yet, and how their nodes are; readable by anyone. */
export function wordRoutes(deps: AppDeps) {
  const wordDeps = (at: number) => {
    const { words, doors } = deps.observing;
    const { chainId, observationFeed: feed } = deps.settings;
    return { index: deps.index, at, chainId, feed, words, statementsOfNodes: () => doors.statements() };
  };
  return createRouter()
    .openapi(awaitedRoute, async (c) => {
      const head = await chainHead(deps, c);
      return c.json(
        { ...head, observations: [...(await listAwaited({ index: deps.index, at: head.indexedAt }))] },
        200,
      );
    })
    .openapi(nodesRoute, async (c) => {
      const head = await chainHead(deps, c);
      const states = await deps.observing.doors.nodes();
      const heard = states.filter((one) => one !== undefined);
      const nodes = await listNodes(deps, heard.flat(), Math.floor(deps.clock.nowMs() / 1_000));
      return c.json({ ...head, doors: states.length, answered: heard.length, nodes: [...nodes] }, 200);
    })
    .openapi(signRoute, async (c) => {
      const { signature, ...statement } = c.req.valid('json');
      const head = await chainHead(deps, c);
      const taken = await takeWord(wordDeps(head.indexedAt), statement, signature);
      if (!taken.ok) {
        const { code, ...details } = taken.failure;
        throw new HttpFailure(code, details);
      }
      return c.json({ ...head, seat: taken.value }, 201);
    })
    .openapi(wordsRoute, async (c) => {
      const head = await chainHead(deps, c);
      const found = await findObservation(deps, c.req.valid('param').key, head.indexedAt);
      const words = await listWords(wordDeps(head.indexedAt), found.observation);
      return c.json({ ...head, words: [...words] }, 200);
    });
}
