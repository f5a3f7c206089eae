import { z } from '@hono/zod-openapi';
import { getAddress, isAddress } from 'viem';
import { parseClaimNumber } from '../../domain/primitives/ids.ts';

/** An address in a request, in any case; checksummed inside. */
export const addressParam = z
  .string()
  .refine((text) => isAddress(text, { strict: false }), { error: 'is not an address' })
  .transform((text) => getAddress(text))
  .openapi({ type: 'string', example: '0x70997970C51812dc3A010C7d01b50e0d17dc79C8' });

/** A policy number in a request. */
export const policyIdParam = z
  .string()
  .regex(/^[1-9]\d{0,14}$/, { error: 'is not a policy number' })
  .transform(Number)
  .refine((id) => id < 2 ** 48, { error: 'is not a policy number' })
  .openapi({ type: 'integer', example: 12 });

/** A claim in a request, as people write it (`12-1`) or as the chain does (`786433`); the chain's number inside. */
export const claimIdParam = z
  .string()
  .transform((text, context) => {
    const parsed = parseClaimNumber(text);
    if (parsed.ok) return parsed.value;
    context.issues.push({ code: 'custom', message: 'is not a claim number', input: text });
    return z.NEVER;
  })
  .openapi({ type: 'string', example: '12-1' });

/** A UUID in a request. */
export const uuidParam = z.uuid({ error: 'is not an id' });

/** The key the contracts name an observation by. */
export const observationKeyParam = z.templateLiteral(['0x', z.string().regex(/^[0-9a-f]{64}$/)]);
