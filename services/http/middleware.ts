import { createHash } from 'node:crypto';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { findSession } from './auth/session-store.ts';
import { readSessionCookie } from './auth/session-cookie.ts';
import type { AppDeps, AppEnv } from './context.ts';
import { HttpFailure, languageOf } from './http-failure.ts';

/** Most bytes of a JSON request. */
export const maxJsonBytes = 64 * 1024;

/** Gives the request its id and its language and writes one line when it is answered. Nothing of the person is in that line. */
export function requestLog(deps: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const startedMs = deps.clock.nowMs();
    const requestId = deps.randomness.uuid();
    c.set('requestId', requestId);
    c.set('language', languageOf(c.req.header('accept-language')));
    c.set('position', undefined);
    c.header('x-request-id', requestId);
    await next();
    const durationMs = deps.clock.nowMs() - startedMs;
    deps.logger.info(
      { requestId, method: c.req.method, route: routePath(c, -1), status: c.res.status, durationMs },
      'request',
    );
  });
}

const policyHeader = 'content-security-policy';

/** Headers that keep answers from being taken for pages. A route's own content policy stays: evidence and /docs have theirs. */
export function headers(deps: AppDeps) {
  const secure = secureHeaders({
    strictTransportSecurity: deps.settings.secureCookies,
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
    },
    crossOriginResourcePolicy: 'same-site',
    xFrameOptions: 'DENY',
    referrerPolicy: 'no-referrer',
  });
  return createMiddleware<AppEnv>(async (c, next) => {
    let own: string | null = null;
    await secure(c, async () => {
      await next();
      own = c.res.headers.get(policyHeader);
    });
    if (own !== null) c.res.headers.set(policyHeader, own);
  });
}

/** Browsers on the list may read answers and send the session cookie; others get no permission. */
export function crossOrigin(deps: AppDeps) {
  return cors({
    origin: (origin) => (deps.settings.allowedOrigins.includes(origin) ? origin : null),
    credentials: true,
    allowMethods: ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS'],
    allowHeaders: ['content-type', 'accept-language'],
    exposeHeaders: ['x-request-id', 'retry-after', 'content-disposition'],
    maxAge: 600,
  });
}

/** A page that is not on the list may not act, even when the browser sends the cookie along. */
export function originGuard(deps: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const origin = c.req.header('origin');
    const acts = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method);
    if (acts && origin !== undefined && !deps.settings.allowedOrigins.includes(origin))
      throw new HttpFailure('ORIGIN_REFUSED');
    await next();
  });
}

/** Loads the session of the cookie, if there is a good one. Who may do what is decided in the routes and use cases, not here. */
export function loadSession(deps: AppDeps) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const token = readSessionCookie(c, deps.settings.secureCookies);
    c.set('session', token === undefined ? undefined : await findSession(deps, token, deps.settings.chainId));
    await next();
  });
}

/** Refuses larger JSON bodies while they arrive. */
export const jsonLimit = bodyLimit({
  maxSize: maxJsonBytes,
  onError: () => {
    throw new HttpFailure('BODY_TOO_LARGE', { limitBytes: maxJsonBytes });
  },
});

const minuteMs = 60_000;

/** Counts requests per place and minute, in memory; places are kept as hashes. */
export function rateLimit(deps: AppDeps, name: keyof AppDeps['settings']['limits']) {
  const counts = new Map<string, number>();
  let minute = 0;
  return createMiddleware<AppEnv>(async (c, next) => {
    const nowMs = deps.clock.nowMs();
    const current = Math.floor(nowMs / minuteMs);
    if (current !== minute) {
      counts.clear();
      minute = current;
    }
    const place = createHash('sha256').update(placeOf(c.env)).digest('base64url').slice(0, 16);
    const count = (counts.get(place) ?? 0) + 1;
    counts.set(place, count);
    if (count > deps.settings.limits[name]) {
      const seconds = Math.ceil(((current + 1) * minuteMs - nowMs) / 1_000);
      c.header('retry-after', String(seconds));
      throw new HttpFailure('TOO_MANY_REQUESTS', { seconds });
    }
    await next();
  });
}

/** The network address of the connection. Headers that claim another are not believed. */
function placeOf(env: unknown): string {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return 'unknown';
  const { incoming } = env;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return 'unknown';
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return 'unknown';
  return String(socket.remoteAddress);
}
