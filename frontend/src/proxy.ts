import { type NextRequest, NextResponse } from 'next/server';
import { securityHeaders } from './config/security-headers.ts';

/** Headers only: a nonce and a policy per request. It opens and locks nothing. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const headers = securityHeaders({
    nonce,
    connect: [
      process.env['MAKEWHOLE_API_URL'] ?? 'http://localhost:4000',
      process.env['MAKEWHOLE_RPC_URL'] ?? 'http://127.0.0.1:8545',
    ],
    development: process.env.NODE_ENV === 'development',
  });
  const forwarded = new Headers(request.headers);
  forwarded.set('x-nonce', nonce);
  forwarded.set('content-security-policy', headers['content-security-policy']);
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico).*)'] };
