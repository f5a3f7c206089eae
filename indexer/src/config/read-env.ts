import { resolve } from 'node:path';

import { z } from 'zod';

const envSchema = z.object({
  MAKEWHOLE_RPC_URL: z.url().default('http://127.0.0.1:8545'),
  MAKEWHOLE_CHAIN_ID: z.coerce.number().int().positive().default(31_337),
  MAKEWHOLE_DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
});

/** What the index is told from outside. */
export interface IndexEnv {
  readonly rpcUrl: string;
  readonly chainId: number;
  /** Folder for everything a run writes. */
  readonly dataDir: string;
  /** PostgreSQL; without it PGlite in the data folder. */
  readonly databaseUrl: string | undefined;
}

/**
 * @param root folder of the repository: where `.data` is when nothing else is said
 * @throws ZodError when a variable does not make sense.
 */
export function readEnv(variables: NodeJS.ProcessEnv, root: string): IndexEnv {
  const env = envSchema.parse(variables);
  return {
    rpcUrl: env.MAKEWHOLE_RPC_URL,
    chainId: env.MAKEWHOLE_CHAIN_ID,
    dataDir: resolve(root, env.MAKEWHOLE_DATA_DIR),
    databaseUrl: env.DATABASE_URL === '' ? undefined : env.DATABASE_URL,
  };
}
