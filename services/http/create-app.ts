import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppDeps, AppEnv } from './context.ts';
import { docsPage } from './docs-page.ts';
import { errorHandler, notFoundHandler } from './handle-error.ts';
import { crossOrigin, headers, jsonLimit, loadSession, originGuard, rateLimit, requestLog } from './middleware.ts';
import { auditRoutes } from './routes/audit-routes.ts';
import { capitalRoutes } from './routes/capital-routes.ts';
import { caseworkRoutes } from './routes/casework-routes.ts';
import { claimRoutes } from './routes/claim-routes.ts';
import { deskRoutes } from './routes/desk-routes.ts';
import { evidenceRoutes } from './routes/evidence-routes.ts';
import { fastTrackRoutes } from './routes/fast-track-routes.ts';
import { figureRoutes } from './routes/figure-routes.ts';
import { healthRoutes } from './routes/health-routes.ts';
import { observationRoutes } from './routes/observation-routes.ts';
import { panelRoutes } from './routes/panel-routes.ts';
import { paperRoutes } from './routes/paper-routes.ts';
import { policyRoutes } from './routes/policy-routes.ts';
import { productRoutes } from './routes/product-routes.ts';
import { serviceRoutes } from './routes/service-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { treasuryRoutes } from './routes/treasury-routes.ts';
import { wordRoutes } from './routes/word-routes.ts';

const uploadPath = /^\/v1\/evidence\/drafts\/[^/]+\/files$/;

/** What stands at the head of the OpenAPI document. */
export const apiInfo = {
  openapi: '3.1.0',
  info: {
    title: 'Makewhole',
    version: '1.0.0',
    description:
      'Everything one can read of a Makewhole book. Writing is signing: a wallet sends its transaction to the chain itself. ' +
      'Amounts are decimal strings of base units, instants are seconds, addresses are checksummed, and every answer names the block up to which it holds.',
  },
};

/** The API, put together from its dependencies. */
export function createApp(deps: AppDeps) {
  const app = new OpenAPIHono<AppEnv>();
  app.onError(errorHandler(deps));
  app.notFound(notFoundHandler(deps));
  app.use(requestLog(deps), headers(deps), crossOrigin(deps), rateLimit(deps, 'all'), originGuard(deps));
  app.use(async (c, next) => (uploadPath.test(c.req.path) ? await next() : await jsonLimit(c, next)));
  app.use(loadSession(deps));
  app.on('POST', '/v1/session', rateLimit(deps, 'signIn'));
  app.on('POST', '/v1/evidence/drafts/:draftId/files', rateLimit(deps, 'upload'));
  app.doc31('/openapi.json', apiInfo);
  app.get(
    '/docs',
    docsPage(() => app.getOpenAPI31Document(apiInfo)),
  );
  return app
    .route('/', healthRoutes(deps))
    .route('/', sessionRoutes(deps))
    .route('/', figureRoutes(deps))
    .route('/', productRoutes(deps))
    .route('/', policyRoutes(deps))
    .route('/', serviceRoutes(deps))
    .route('/', claimRoutes(deps))
    .route('/', paperRoutes(deps))
    .route('/', evidenceRoutes(deps))
    .route('/', caseworkRoutes(deps))
    .route('/', deskRoutes(deps))
    .route('/', panelRoutes(deps))
    .route('/', fastTrackRoutes(deps))
    .route('/', wordRoutes(deps))
    .route('/', observationRoutes(deps))
    .route('/', capitalRoutes(deps))
    .route('/', treasuryRoutes(deps))
    .route('/', auditRoutes(deps));
}
