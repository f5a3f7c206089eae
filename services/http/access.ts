import type { Address } from 'viem';
import type { AppContext } from './context.ts';
import { HttpFailure } from './http-failure.ts';

/** The wallet that is signed in. @throws HttpFailure SIGN_IN_REQUIRED */
export function requireAddress(c: AppContext): Address {
  const session = c.get('session');
  if (session === undefined) throw new HttpFailure('SIGN_IN_REQUIRED');
  return session.address;
}

/** The wallet that is signed in, or `anonymous`, as the access log names them. */
export function actorOf(c: AppContext): string {
  return c.get('session')?.address ?? 'anonymous';
}
