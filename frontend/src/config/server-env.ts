import 'server-only';
import { z } from 'zod';
import type { RuntimeConfig } from './runtime-config.ts';

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));

const serverEnvSchema = z.object({
  MAKEWHOLE_CHAIN_ID: z.coerce.number().int().positive().default(31337),
  MAKEWHOLE_RPC_URL: url.default('http://127.0.0.1:8545'),
  MAKEWHOLE_API_URL: url.default('http://localhost:4000'),
  MAKEWHOLE_APP_URL: url.default('http://localhost:3000'),
});

/** @throws ZodError when a variable is set to something that is no URL or no chain id. */
export function readRuntimeConfig(): RuntimeConfig {
  const env = serverEnvSchema.parse(process.env);
  return {
    chainId: env.MAKEWHOLE_CHAIN_ID,
    rpcUrl: env.MAKEWHOLE_RPC_URL,
    apiUrl: env.MAKEWHOLE_API_URL,
    appUrl: env.MAKEWHOLE_APP_URL,
  };
}
