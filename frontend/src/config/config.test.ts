import { describe, expect, it } from 'vitest';
import { localeFromHeader, timeZoneFrom } from '@/i18n/locales.ts';
import { chainOf } from './chains.ts';
import { isLocalChain } from './runtime-config.ts';
import { securityHeaders } from './security-headers.ts';

const input = { nonce: 'abc', connect: ['http://localhost:4000/v1', 'http://127.0.0.1:8545'], development: false };

describe('securityHeaders', () => {
  const policy = securityHeaders(input)['content-security-policy'];
  it('runs only scripts with this request’s nonce', () => {
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';");
    expect(policy).not.toContain('unsafe-eval');
  });
  it('talks to API and RPC and to nobody else', () => {
    expect(policy).toContain("connect-src 'self' http://localhost:4000 http://127.0.0.1:8545;");
  });
  it('stays out of frames and plugins', () => {
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
  });
});

describe('localeFromHeader', () => {
  it('takes the first language we speak, by the reader’s own weights', () => {
    expect(localeFromHeader('fr-CH, zh;q=0.8, en;q=0.7')).toBe('zh-CN');
    expect(localeFromHeader('zh-TW;q=0.3, en-GB;q=0.9')).toBe('en');
    expect(localeFromHeader('de')).toBe('en');
    expect(localeFromHeader(null)).toBe('en');
    expect(localeFromHeader('zh;q=0, en')).toBe('en');
  });
});

describe('timeZoneFrom', () => {
  it('takes a zone the runtime knows and falls back to UTC', () => {
    expect(timeZoneFrom('Asia%2FShanghai')).toBe('Asia/Shanghai');
    expect(timeZoneFrom('Mars/Olympus')).toBe('UTC');
    expect(timeZoneFrom(undefined)).toBe('UTC');
  });
});

describe('chainOf', () => {
  const runtime = { rpcUrl: 'http://node', apiUrl: 'http://api', appUrl: 'http://app' };
  it('always goes through the configured node', () => {
    expect(chainOf({ ...runtime, chainId: 1 }).rpcUrls.default.http).toEqual(['http://node']);
    expect(chainOf({ ...runtime, chainId: 31337 }).name).toBe('Makewhole local');
    expect(chainOf({ ...runtime, chainId: 424242 }).id).toBe(424242);
  });
  it('is local on one chain only', () => {
    expect([1, 31336, 31337].map((chainId) => isLocalChain({ chainId }))).toEqual([false, false, true]);
  });
});
