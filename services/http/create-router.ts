import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppEnv } from './context.ts';
import { HttpFailure } from './http-failure.ts';

/** A router whose requests are checked against their schemas; the first thing wrong is named. */
export function createRouter() {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      const issue = result.error.issues[0];
      const where = [result.target, ...(issue?.path ?? [])].join('.');
      throw new HttpFailure('REQUEST_INVALID', { where, why: issue?.message ?? 'is not valid' });
    },
  });
}
