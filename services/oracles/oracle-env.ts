import { resolve } from 'node:path';
import { mnemonicToAccount, privateKeyToAccount } from 'viem/accounts';
import type { HDAccount, PrivateKeyAccount } from 'viem/accounts';
import type { Hex } from 'viem';
import { z } from 'zod';

const key = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value), {
  error: 'must be a private key of 32 bytes',
});
const readings = ['mm', 'inch', 'kt', 'm/s', 'min', 'h', 'day', '°C'] as const;
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );

const envSchema = z.object({
  MAKEWHOLE_RPC_URL: z.url().default('http://127.0.0.1:8545'),
  MAKEWHOLE_CHAIN_ID: z.coerce.number().int().positive().default(31_337),
  MAKEWHOLE_DATA_DIR: z.string().min(1).default('.data'),
  MAKEWHOLE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  MAKEWHOLE_OPERATOR_KEY: key.optional(),
  MAKEWHOLE_OPERATOR_SEAT: z.coerce.number().int().min(1).max(5).default(1),
  MAKEWHOLE_RELAY_KEY: key.optional(),
  MAKEWHOLE_SERIES: z.string().min(1),
  MAKEWHOLE_SERIES_READING: z.enum(readings).default('mm'),
  MAKEWHOLE_SERIES_YEARS_BACK: z.coerce.number().int().min(0).max(200).default(0),
  MAKEWHOLE_OBSERVED: z
    .string()
    .regex(/^[^:,]{1,32}:[^:,]{1,32}:\d{1,10}$/, { error: 'must be product:source:region' })
    .default('rain:HKO-RAIN-DAY:852'),
  MAKEWHOLE_ORACLE_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  MAKEWHOLE_ORACLE_HOST: z.string().default('127.0.0.1'),
  MAKEWHOLE_ORACLE_PEERS: list.pipe(z.array(z.url()).max(16)),
});

/** What is observed: a product's region, by the labels of the chain. */
export interface Observed {
  readonly product: string;
  readonly source: string;
  readonly region: number;
}

/** What an observation node works with. */
export interface OracleEnv {
  readonly rpcUrl: string;
  readonly chainId: number;
  readonly dataDir: string;
  readonly logLevel: string;
  /** Signs observations; sends nothing. */
  readonly operator: PrivateKeyAccount | HDAccount;
  /** Brings what a quorum signed; whoever brings it makes no difference. Undefined: this node only signs. */
  readonly relay: PrivateKeyAccount | HDAccount | undefined;
  /** A file, or an address of http. */
  readonly series: string;
  readonly reading: (typeof readings)[number];
  /** Years the series lies behind the chain: for back-testing with an old one. */
  readonly yearsBack: number;
  readonly observed: Observed;
  readonly host: string;
  /** Zero: any that is free. */
  readonly port: number;
  /** Where other operators' nodes give out what they signed. */
  readonly peers: readonly string[];
}

/** The chain of this machine. */
export const LOCAL_CHAIN = 31_337;
/** What every development node publishes; the places are those of scripts/config. */
const LOCAL_PHRASE = 'test test test test test test test test test test test junk';
const [FIRST_OPERATOR, LOCAL_RELAY] = [25, 31];

/** Reads and checks the environment. @throws Error when a key is missing anywhere but on the local chain. */
export function readOracleEnv(source: Readonly<Record<string, string | undefined>>): OracleEnv {
  const values = envSchema.parse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  const isLocal = values.MAKEWHOLE_CHAIN_ID === LOCAL_CHAIN;
  const given = values.MAKEWHOLE_OPERATOR_KEY;
  if (given === undefined && !isLocal) throw new Error('Set MAKEWHOLE_OPERATOR_KEY.');
  const ofPhrase = (addressIndex: number) => mnemonicToAccount(LOCAL_PHRASE, { addressIndex });
  const relay = values.MAKEWHOLE_RELAY_KEY;
  const [product = '', label = '', region = ''] = values.MAKEWHOLE_OBSERVED.split(':');
  return {
    rpcUrl: values.MAKEWHOLE_RPC_URL,
    chainId: values.MAKEWHOLE_CHAIN_ID,
    dataDir: resolve(values.MAKEWHOLE_DATA_DIR),
    logLevel: values.MAKEWHOLE_LOG_LEVEL,
    operator:
      given === undefined ? ofPhrase(FIRST_OPERATOR + values.MAKEWHOLE_OPERATOR_SEAT - 1) : privateKeyToAccount(given),
    relay: relay !== undefined ? privateKeyToAccount(relay) : isLocal ? ofPhrase(LOCAL_RELAY) : undefined,
    series: values.MAKEWHOLE_SERIES,
    reading: values.MAKEWHOLE_SERIES_READING,
    yearsBack: values.MAKEWHOLE_SERIES_YEARS_BACK,
    observed: { product, source: label, region: Number(region) },
    host: values.MAKEWHOLE_ORACLE_HOST,
    port: values.MAKEWHOLE_ORACLE_PORT,
    peers: values.MAKEWHOLE_ORACLE_PEERS,
  };
}
