import { createRoute, z } from '@hono/zod-openapi';
import { caseworkHead, caseworkHeadShape, chainHead, chainHeadShape, failureResponses, jsonOf } from '../answer.ts';
import type { AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { sql } from 'drizzle-orm';

const tags = ['health'];
const part = z.enum(['up', 'down']);
const healthAnswer = z
  .object({ ...caseworkHeadShape, ready: z.boolean(), parts: z.object({ database: part, chain: part, index: part }) })
  .openapi('HealthAnswer');

const aliveRoute = createRoute({
  method: 'get',
  path: '/healthz',
  tags,
  summary: 'Whether the process answers',
  responses: { 200: jsonOf(z.object({ status: z.literal('ok') }), 'It does.') },
});

const readyRoute = createRoute({
  method: 'get',
  path: '/readyz',
  tags,
  summary: 'Whether database, chain and index answer it',
  responses: { 200: jsonOf(healthAnswer, 'All of them.'), 503: jsonOf(healthAnswer, 'Not all of them.') },
});

const healthRoute = createRoute({
  method: 'get',
  path: '/v1/health',
  tags,
  summary: 'Which part is up and which is down; always 200',
  responses: { 200: jsonOf(healthAnswer, 'The parts.') },
});

const headRoute = createRoute({
  method: 'get',
  path: '/v1/head',
  tags,
  summary: 'Up to which block the index has read the chain',
  description:
    'After a receipt, ask until `indexedBlock` has reached its block; then every other answer shows what was done.',
  responses: { 200: jsonOf(z.object(chainHeadShape).openapi('HeadAnswer'), 'The block.'), 503: failureResponses[503] },
});

/** Health of the process and of what stands behind it. */
export function healthRoutes(deps: AppDeps) {
  const check = async (work: () => PromiseLike<unknown>) => {
    try {
      await work();
      return 'up' as const;
    } catch {
      return 'down' as const;
    }
  };
  const checkAll = async () => {
    const [database, chain, index] = await Promise.all([
      check(() => deps.db.execute(sql`select 1`)),
      check(() => deps.chain.headBlock()),
      check(() => deps.index.position()),
    ]);
    return { ready: database === 'up' && chain === 'up' && index === 'up', parts: { database, chain, index } };
  };
  return createRouter()
    .openapi(aliveRoute, (c) => c.json({ status: 'ok' as const }, 200))
    .openapi(readyRoute, async (c) => {
      const checked = await checkAll();
      const answer = { ...(await caseworkHead(deps, c)), ...checked };
      return checked.ready ? c.json(answer, 200) : c.json(answer, 503);
    })
    .openapi(healthRoute, async (c) => c.json({ ...(await caseworkHead(deps, c)), ...(await checkAll()) }, 200))
    .openapi(headRoute, async (c) => c.json(await chainHead(deps, c), 200));
}
