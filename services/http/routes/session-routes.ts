import { createRoute, z } from '@hono/zod-openapi';
import { addressView, instantView } from '../../platform/views.ts';
import { roles } from '@makewhole/domain/access/roles.ts';
import type { Role } from '@makewhole/domain/access/roles.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../auth/session-cookie.ts';
import { endSession, issueNonce } from '../auth/session-store.ts';
import type { Session } from '../auth/session-store.ts';
import { signIn } from '../auth/sign-in.ts';
import { caseworkHead, caseworkHeadShape, failureResponses, jsonOf } from '../answer.ts';
import { knownRoles } from '../claim-access.ts';
import type { AppContext, AppDeps } from '../context.ts';
import { createRouter } from '../create-router.ts';
import { HttpFailure, failureSchema } from '../http-failure.ts';

const tags = ['session'];

const sessionAnswer = z
  .object({
    ...caseworkHeadShape,
    address: addressView.nullable().openapi({ description: 'Null when nobody is signed in.' }),
    seats: z.array(z.enum(roles)).openapi({ description: 'Roles of the wallet on the chain.' }),
    seatsKnown: z.boolean().openapi({ description: 'False while the index cannot be asked; then `seats` is empty.' }),
    expiresAt: instantView.nullable(),
  })
  .openapi('SessionAnswer');

const nonceRoute = createRoute({
  method: 'get',
  path: '/v1/session/nonce',
  tags,
  summary: 'A number to sign with, good once and for ten minutes',
  responses: {
    200: jsonOf(
      z
        .object({
          ...caseworkHeadShape,
          nonce: z.string(),
          expiresAt: instantView,
          domain: z.string().openapi({ description: 'What the EIP-4361 message must name as its domain …' }),
          uri: z
            .string()
            .openapi({ description: '… and as its URI. Another listed origin of the dApp may name itself.' }),
        })
        .openapi('NonceAnswer'),
      'The nonce.',
    ),
    429: failureResponses[429],
  },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/v1/session',
  tags,
  summary: 'Sign in with an EIP-4361 message (also contract wallets, ERC-1271 and ERC-6492)',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.object({ message: z.string().max(4_000), signature: z.string().max(20_000) }) },
      },
    },
  },
  responses: {
    200: jsonOf(sessionAnswer, 'Signed in; the session is in an HttpOnly cookie.'),
    422: jsonOf(failureSchema, 'Not accepted.'),
    ...failureResponses,
  },
});

const whoRoute = createRoute({
  method: 'get',
  path: '/v1/session',
  tags,
  summary: 'Who is signed in, and with which roles',
  responses: { 200: jsonOf(sessionAnswer, 'The session, or nobody.'), 429: failureResponses[429] },
});

const signOutRoute = createRoute({
  method: 'delete',
  path: '/v1/session',
  tags,
  summary: 'Sign out',
  responses: { 200: jsonOf(sessionAnswer, 'Nobody is signed in any more.'), 429: failureResponses[429] },
});

/** Sign-in by wallet signature. */
export function sessionRoutes(deps: AppDeps) {
  const [appOrigin = ''] = deps.settings.allowedOrigins;
  const secure = deps.settings.secureCookies;
  return createRouter()
    .openapi(nonceRoute, async (c) => {
      const { nonce, expiresAtMs } = await issueNonce(deps);
      c.header('cache-control', 'no-store');
      const expiresAt = Math.floor(expiresAtMs / 1_000);
      return c.json(
        { ...(await caseworkHead(deps, c)), nonce, expiresAt, domain: new URL(appOrigin).host, uri: appOrigin },
        200,
      );
    })
    .openapi(signInRoute, async (c) => {
      const outcome = await signIn({ ...deps, allowedOrigins: deps.settings.allowedOrigins }, c.req.valid('json'));
      if (!outcome.ok) throw new HttpFailure(outcome.failure.code, outcome.failure.details);
      const before = readSessionCookie(c, secure);
      if (before !== undefined) await endSession(deps, before);
      writeSessionCookie(c, outcome.value.token, secure);
      return c.json(await describe(deps, c, outcome.value.session), 200);
    })
    .openapi(whoRoute, async (c) => c.json(await describe(deps, c, c.get('session')), 200))
    .openapi(signOutRoute, async (c) => {
      const token = readSessionCookie(c, secure);
      if (token !== undefined) await endSession(deps, token);
      clearSessionCookie(c, secure);
      return c.json(await describe(deps, c, undefined), 200);
    });
}

async function describe(deps: AppDeps, c: AppContext, session: Session | undefined) {
  c.header('cache-control', 'no-store');
  const held = session === undefined ? [] : await knownRoles(deps, session.address);
  const seats: Role[] = [...(held ?? [])];
  return {
    ...(await caseworkHead(deps, c)),
    address: session?.address ?? null,
    seats,
    seatsKnown: held !== undefined,
    expiresAt: session === undefined ? null : Math.floor(session.expiresAtMs / 1_000),
  };
}
