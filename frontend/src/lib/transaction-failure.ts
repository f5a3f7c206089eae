import { decodeRevert } from '@makewhole/domain/chain/decode-revert.ts';
import type { NamedError } from '@makewhole/domain/chain/error-catalogue.ts';
import {
  type Abi,
  BaseError,
  type Hex,
  HttpRequestError,
  InsufficientFundsError,
  isHex,
  TimeoutError,
  UserRejectedRequestError,
  WebSocketRequestError,
} from 'viem';

/** Why a write did not happen. Every code has a sentence in `messages/<locale>/transaction.json`. */
export type TransactionFailure =
  | { readonly code: 'rejected' }
  | { readonly code: 'noWallet' }
  | { readonly code: 'wrongNetwork' }
  | { readonly code: 'wrongAccount' }
  | { readonly code: 'noGas' }
  | { readonly code: 'chainUnreachable' }
  | { readonly code: 'lost' }
  | { readonly code: 'reverted'; readonly error: NamedError | undefined; readonly data: Hex | undefined }
  | { readonly code: 'unknown'; readonly detail: string };

/** Thrown by the steps of a transaction that already know why. */
export class TransactionRefusal extends Error {
  readonly failure: TransactionFailure;

  constructor(failure: TransactionFailure) {
    super(failure.code);
    this.name = 'TransactionRefusal';
    this.failure = failure;
  }
}

function* chainOfCauses(error: unknown): Generator<object> {
  let current: unknown = error;
  for (let depth = 0; depth < 12 && typeof current === 'object' && current !== null; depth += 1) {
    yield current;
    current = 'cause' in current ? current.cause : undefined;
  }
}

function hexIn(value: unknown): Hex | undefined {
  if (typeof value === 'string' && isHex(value) && value.length >= 10) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('data' in value) return hexIn(value.data);
  if ('result' in value) return hexIn(value.result);
  return undefined;
}

/** Revert data wherever a node, a wallet or viem put it. */
export function revertDataOf(error: unknown): Hex | undefined {
  for (const cause of chainOfCauses(error)) {
    const found = 'data' in cause ? hexIn(cause.data) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasRejectionCode(cause: object): boolean {
  return 'code' in cause && (cause.code === 4001 || cause.code === 'ACTION_REJECTED');
}

function mentions(cause: object, pattern: RegExp): boolean {
  return cause instanceof Error && pattern.test(cause.message);
}

/**
 * Translates whatever a wallet, node or library threw.
 * @param errors ABI of every custom error of the system, so that a revert from a nested call has a name too
 */
export function failureFrom(error: unknown, errors: Abi): TransactionFailure {
  if (error instanceof TransactionRefusal) return error.failure;
  const causes = [...chainOfCauses(error)];
  if (causes.some((c) => c instanceof UserRejectedRequestError || hasRejectionCode(c))) return { code: 'rejected' };
  const data = revertDataOf(error);
  if (data !== undefined) return { code: 'reverted', error: decodeRevert(data, [errors]), data };
  if (causes.some((c) => c instanceof InsufficientFundsError || mentions(c, /insufficient funds for gas/i)))
    return { code: 'noGas' };
  if (causes.some((c) => mentions(c, /execution reverted|reverted without a reason/i))) {
    return { code: 'reverted', error: undefined, data: undefined };
  }
  if (
    causes.some(
      (c) =>
        c instanceof HttpRequestError ||
        c instanceof TimeoutError ||
        c instanceof WebSocketRequestError ||
        mentions(c, /failed to fetch|fetch failed|network error/i),
    )
  ) {
    return { code: 'chainUnreachable' };
  }
  const detail =
    error instanceof BaseError ? error.shortMessage : error instanceof Error ? error.message : String(error);
  return { code: 'unknown', detail: detail.slice(0, 300) };
}
