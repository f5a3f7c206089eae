import { verifyTypedData } from 'viem';
import { privateKeyToAccount } from 'viem/accounts';
import { describe, expect, it } from 'vitest';
import { consentTypedData, freshNonce, readConsent, writeConsent } from './transfer-consent.ts';

const account = privateKeyToAccount(`0x${'1'.repeat(64)}`);
const desk = '0x1111111111111111111111111111111111111111';
const consent = {
  policyId: 7,
  from: '0x2222222222222222222222222222222222222222',
  to: '0x3333333333333333333333333333333333333333',
  nonce: 18_446_744_073_709_551_615n,
  expiresAt: 2_000,
} as const;

describe('a consent on its way from the underwriter to the holder', () => {
  it('arrives as it was signed, with a nonce larger than a number holds', async () => {
    const data = consentTypedData(31_337, desk, consent);
    const signed = { ...consent, signer: account.address, signature: await account.signTypedData(data) };
    const arrived = readConsent(writeConsent(signed));
    expect(arrived).toEqual(signed);
    expect(await verifyTypedData({ ...data, address: account.address, signature: signed.signature })).toBe(true);
  });

  it('is nothing when letters are missing', () => {
    const text = writeConsent({ ...consent, signer: account.address, signature: '0x12' });
    expect(readConsent(text.slice(1))).toBeUndefined();
    expect(readConsent(text.replace(consent.to, '0x12'))).toBeUndefined();
    expect(readConsent('')).toBeUndefined();
  });

  it('has another nonce each time', () => {
    expect(freshNonce()).not.toBe(freshNonce());
  });
});
