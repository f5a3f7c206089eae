export interface SecurityInput {
  readonly nonce: string;
  /** Origins the browser may talk to: API and RPC. */
  readonly connect: readonly string[];
  /** React's development build needs eval, and Next's hot reload a web socket. */
  readonly development: boolean;
}

export interface SecurityHeaders extends Record<string, string> {
  readonly 'content-security-policy': string;
}

const originOf = (url: string): string => new URL(url).origin;

/**
 * A policy that runs only scripts with this request's nonce and talks only to API and RPC.
 * Inline styles stay allowed: bars, gauges and dialogs position themselves by style attributes.
 * @throws TypeError when an address is no URL
 */
export function securityHeaders({ nonce, connect, development }: SecurityInput): SecurityHeaders {
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    `connect-src 'self' ${connect.map(originOf).join(' ')}${development ? ' ws: wss:' : ''}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'x-frame-options': 'DENY',
  };
}
