import { type Address, type Hex, isHex, type TypedDataDomain } from 'viem';
import { z } from 'zod';
import { addressSchema } from './api-values.ts';

/** The insurer's consent that a policy passes to another person; times in seconds. */
export interface TransferConsent {
  readonly policyId: number;
  readonly from: Address;
  readonly to: Address;
  readonly nonce: bigint;
  readonly expiresAt: number;
}

/** A consent with the underwriter's signature, as it is handed to the holder. */
export interface SignedConsent extends TransferConsent {
  readonly signer: Address;
  readonly signature: Hex;
}

const types = {
  Transfer: [
    { name: 'policyId', type: 'uint48' },
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiresAt', type: 'uint40' },
  ],
} as const;

/** What the underwriter's wallet shows and signs (EIP-712). */
export function consentTypedData(chainId: number, transferDesk: Address, consent: TransferConsent) {
  const domain: TypedDataDomain = {
    name: 'Makewhole TransferDesk',
    version: '1',
    chainId,
    verifyingContract: transferDesk,
  };
  return { domain, types, primaryType: 'Transfer', message: consent } as const;
}

const wire = z.object({
  policyId: z.number().int().positive(),
  from: addressSchema,
  to: addressSchema,
  nonce: z.string().regex(/^\d+$/).transform(BigInt),
  expiresAt: z.number().int(),
  signer: addressSchema,
  signature: z.string().refine((text): text is Hex => isHex(text)),
});

/** The consent as text that can be sent by any letter: it is worth nothing to anybody but the holder it names. */
export function writeConsent(consent: SignedConsent): string {
  return JSON.stringify({ ...consent, nonce: consent.nonce.toString() });
}

/** What was pasted, if it is a consent. */
export function readConsent(text: string): SignedConsent | undefined {
  try {
    return wire.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A number nobody used before: 64 random bits. */
export function freshNonce(): bigint {
  const [nonce = 0n] = crypto.getRandomValues(new BigUint64Array(1));
  return nonce;
}
