import { HttpRequestError } from 'viem';
import { ApiFailure } from './api-client.ts';

/** Why what has to be signed could not be prepared; each has a sentence in `pieces.prepare`. */
export type PrepareFailure = 'unreachable' | 'signedOut' | 'chainAway' | 'unknown';

export function prepareFailure(cause: unknown): PrepareFailure {
  if (cause instanceof HttpRequestError) return 'chainAway';
  if (!(cause instanceof ApiFailure)) return 'unknown';
  if (cause.code === 'unauthorised') return 'signedOut';
  return cause.code === 'unreachable' || cause.code === 'broken' ? 'unreachable' : 'unknown';
}
