import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ensureError } from '../../domain/primitives/ensure-error.ts';
import { ChainUnreachableError } from '../platform/chain-reader.ts';
import { IndexBehindError, IndexUnreachableError } from '../platform/index-reader.ts';
import { caseworkHead } from './answer.ts';
import type { AppContext, AppDeps, AppEnv } from './context.ts';
import { failureCatalogue } from '../../domain/chain/failure-catalogue.ts';
import type { FailureCode } from '../../domain/chain/failure-catalogue.ts';
import { HttpFailure, describeFailure } from './http-failure.ts';
import type { Failure, FailureDetails } from './http-failure.ts';

/** Turns whatever a route threw into a refusal in words. What is not foreseen is logged and told without its inside. */
export function errorHandler(deps: AppDeps): ErrorHandler<AppEnv> {
  return async (thrown, c) => {
    const { code, details } = whatHappened(thrown, c.get('requestId'));
    if (code === 'INTERNAL' || code === 'INDEX_UNREACHABLE' || code === 'CHAIN_UNREACHABLE') {
      const cause = thrown.cause === undefined ? undefined : ensureError(thrown.cause);
      deps.logger.error(
        { requestId: c.get('requestId'), code, error: thrown.name, stack: thrown.stack, cause: cause?.name },
        code,
      );
    }
    return await refusal(deps, c, code, details);
  };
}

/** Answers for addresses that do not exist. */
export function notFoundHandler(deps: AppDeps): NotFoundHandler<AppEnv> {
  return async (c) => await refusal(deps, c, 'ROUTE_NOT_FOUND', {});
}

async function refusal(deps: AppDeps, c: AppContext, code: FailureCode, details: FailureDetails): Promise<Response> {
  const { chainId, indexedBlock } = await knownHead(deps, c, code);
  const error = describeFailure(code, details, c.get('language'), c.get('requestId'));
  const body: Failure = { chainId, indexedBlock, error };
  c.header('content-language', c.get('language'));
  return c.json(body, failureCatalogue[code].status);
}

/** While the index is the trouble it is not asked again. */
async function knownHead(deps: AppDeps, c: AppContext, code: FailureCode) {
  if (code.startsWith('INDEX_')) return { chainId: deps.settings.chainId, indexedBlock: null };
  return await caseworkHead(deps, c);
}

function whatHappened(
  thrown: Error,
  requestId: string,
): { readonly code: FailureCode; readonly details: FailureDetails } {
  if (thrown instanceof HttpFailure) return { code: thrown.code, details: thrown.details };
  if (thrown instanceof IndexBehindError)
    return { code: 'INDEX_BEHIND', details: { blocks: thrown.blocks.toString() } };
  if (thrown instanceof IndexUnreachableError) return { code: 'INDEX_UNREACHABLE', details: {} };
  if (thrown instanceof ChainUnreachableError) return { code: 'CHAIN_UNREACHABLE', details: {} };
  if (thrown instanceof HTTPException && thrown.status === 400) {
    return { code: 'REQUEST_INVALID', details: { where: 'body', why: 'cannot be read' } };
  }
  return { code: 'INTERNAL', details: { requestId } };
}
