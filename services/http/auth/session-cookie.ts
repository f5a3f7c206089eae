import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { AppContext } from '../context.ts';
import { sessionLifeMs } from './session-store.ts';

const name = 'makewhole_session';

/** The secret the browser holds, if any. */
export function readSessionCookie(c: AppContext, secure: boolean): string | undefined {
  const token = secure ? getCookie(c, name, 'host') : getCookie(c, name);
  return token !== undefined && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Gives the browser its secret: out of reach of scripts, never sent along from other sites. */
export function writeSessionCookie(c: AppContext, token: string, secure: boolean): void {
  const common = { httpOnly: true, sameSite: 'Strict', path: '/', maxAge: sessionLifeMs / 1_000 } as const;
  if (secure) setCookie(c, name, token, { ...common, prefix: 'host', secure: true });
  else setCookie(c, name, token, common);
}

/** Takes the secret away. */
export function clearSessionCookie(c: AppContext, secure: boolean): void {
  deleteCookie(c, secure ? `__Host-${name}` : name, { path: '/', secure });
}
