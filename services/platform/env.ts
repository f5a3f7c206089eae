import { resolve } from 'node:path';
import { z } from 'zod';

const url = (example: string, protocols: RegExp) =>
  z.string().refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), {
    error: `must be an address such as ${example}`,
  });

const web = /^https?:$/;

const addressList = z
  .string()
  .default('')
  .transform((list) =>
    list
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ''),
  )
  .refine((list) => list.every((entry) => URL.canParse(entry) && web.test(new URL(entry).protocol)), {
    error: 'must be a list of addresses separated by commas',
  });

const envSchema = z.object({
  MAKEWHOLE_RPC_URL: url('http://127.0.0.1:8545', web).default('http://127.0.0.1:8545'),
  MAKEWHOLE_INDEX_URL: url('http://127.0.0.1:42069', web).default('http://127.0.0.1:42069'),
  MAKEWHOLE_API_URL: url('http://localhost:4000', web).default('http://localhost:4000'),
  MAKEWHOLE_APP_URL: url('http://localhost:3000', web).default('http://localhost:3000'),
  MAKEWHOLE_APP_ORIGINS: addressList,
  MAKEWHOLE_ORACLE_DOORS: addressList,
  MAKEWHOLE_CHAIN_ID: z.coerce.number({ error: 'must be a chain id such as 31337' }).int().positive().default(31337),
  MAKEWHOLE_DATA_DIR: z.string().min(1, { error: 'must name a folder' }).default('.data'),
  MAKEWHOLE_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, silent',
    })
    .default('info'),
  DATABASE_URL: url('postgres://user@localhost:5432/makewhole', /^postgres(ql)?:$/).optional(),
  MAKEWHOLE_CERTIFIER_KEY: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/i, { error: 'must be a private key: 0x and 64 hexadecimal digits' })
    .optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port between 0 and 65535' }).int().min(0).max(65_535).default(4000),
});

/** The settings of the services, checked. */
export interface ServicesEnv {
  readonly rpcUrl: string;
  readonly indexUrl: string;
  readonly apiUrl: string;
  readonly appUrl: string;
  /** Origins of browsers that may send the session cookie; the dApp's own comes first. */
  readonly allowedOrigins: readonly string[];
  /** Where the nodes of operators give out what they signed. */
  readonly oracleDoors: readonly string[];
  readonly chainId: number;
  /** Absolute path of the folder in which everything is kept. */
  readonly dataDir: string;
  readonly logLevel: string;
  /** PostgreSQL; without it a PGlite database in the data folder. */
  readonly databaseUrl: string | undefined;
  /** Signs the carrier's papers; without it none are given out. */
  readonly certifierKey: string | undefined;
  readonly port: number;
  /** Address to listen on; by default this machine only. */
  readonly host: string;
}

/** The settings, or one sentence per variable that is wrong. */
export type EnvReading =
  { readonly ok: true; readonly env: ServicesEnv } | { readonly ok: false; readonly sentences: readonly string[] };

/** Reads and checks the environment. An empty variable counts as not set. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): EnvReading {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (!parsed.success) {
    const sentences = parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      // What should have been a key may be one with a slip of the finger: it is not repeated.
      if (name.endsWith('_KEY')) return `${name} ${issue.message}.`;
      return `${name} ${issue.message}, but is "${given[name] ?? ''}".`;
    });
    return { ok: false, sentences };
  }
  const values = parsed.data;
  const appOrigin = new URL(values.MAKEWHOLE_APP_URL).origin;
  const twins = [appOrigin.replace('//localhost', '//127.0.0.1'), appOrigin.replace('//127.0.0.1', '//localhost')];
  const others = values.MAKEWHOLE_APP_ORIGINS.map((entry) => new URL(entry).origin);
  return {
    ok: true,
    env: {
      rpcUrl: values.MAKEWHOLE_RPC_URL,
      indexUrl: values.MAKEWHOLE_INDEX_URL,
      apiUrl: values.MAKEWHOLE_API_URL,
      appUrl: values.MAKEWHOLE_APP_URL,
      allowedOrigins: [...new Set([appOrigin, ...twins, ...others])],
      oracleDoors: values.MAKEWHOLE_ORACLE_DOORS,
      chainId: values.MAKEWHOLE_CHAIN_ID,
      dataDir: resolve(values.MAKEWHOLE_DATA_DIR),
      logLevel: values.MAKEWHOLE_LOG_LEVEL,
      databaseUrl: values.DATABASE_URL,
      certifierKey: values.MAKEWHOLE_CERTIFIER_KEY,
      port: values.PORT,
      host: values.HOST,
    },
  };
}
