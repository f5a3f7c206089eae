import { resolve } from 'node:path';
import { mnemonicToAccount, privateKeyToAccount } from 'viem/accounts';
import type { HDAccount, PrivateKeyAccount } from 'viem/accounts';
import type { Hex } from 'viem';
import { toHex } from 'viem';
import { z } from 'zod';

const key = z.custom<Hex>((value) => typeof value === 'string' && /^0x[0-9a-fA-F]{64}$/.test(value), {
  error: 'must be a private key of 32 bytes',
});

const envSchema = z.object({
  MAKEWHOLE_RPC_URL: z.url().default('http://127.0.0.1:8545'),
  MAKEWHOLE_CHAIN_ID: z.coerce.number().int().positive().default(31_337),
  MAKEWHOLE_DATA_DIR: z.string().min(1).default('.data'),
  MAKEWHOLE_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  MAKEWHOLE_ASSESSOR_KEY: key.optional(),
  MAKEWHOLE_ATTESTOR_KEY: key.optional(),
});

/** What the risk node works with. */
export interface RiskEnv {
  readonly rpcUrl: string;
  readonly chainId: number;
  readonly dataDir: string;
  readonly logLevel: string;
  /** Signs assessments; sends nothing. The secrets of days are made of its key. */
  readonly assessor: PrivateKeyAccount | HDAccount;
  readonly secretKey: Hex;
  /** Commits and reveals secrets and brings assessments; whoever brings them makes no difference. */
  readonly attestor: PrivateKeyAccount | HDAccount;
}

const LOCAL_CHAIN = 31_337;
/** What every development node publishes; the places are those of scripts/config. */
const LOCAL_PHRASE = 'test test test test test test test test test test test junk';
const LOCAL_PLACES = { assessor: 30, attestor: 14 } as const;

/** Reads and checks the environment. @throws Error when a key is missing anywhere but on the local chain. */
export function readRiskEnv(source: Readonly<Record<string, string | undefined>>): RiskEnv {
  const values = envSchema.parse(Object.fromEntries(Object.entries(source).filter(([, value]) => value !== '')));
  const chainId = values.MAKEWHOLE_CHAIN_ID;
  const keyOf = (name: 'assessor' | 'attestor', given: Hex | undefined): Hex => {
    if (given !== undefined) return given;
    if (chainId !== LOCAL_CHAIN) throw new Error(`Set MAKEWHOLE_${name.toUpperCase()}_KEY.`);
    const seed = mnemonicToAccount(LOCAL_PHRASE, { addressIndex: LOCAL_PLACES[name] }).getHdKey().privateKey;
    if (seed === null) throw new Error('The development phrase gives no key.');
    return toHex(seed);
  };
  const secretKey = keyOf('assessor', values.MAKEWHOLE_ASSESSOR_KEY);
  return {
    rpcUrl: values.MAKEWHOLE_RPC_URL,
    chainId,
    dataDir: resolve(values.MAKEWHOLE_DATA_DIR),
    logLevel: values.MAKEWHOLE_LOG_LEVEL,
    assessor: privateKeyToAccount(secretKey),
    secretKey,
    attestor: privateKeyToAccount(keyOf('attestor', values.MAKEWHOLE_ATTESTOR_KEY)),
  };
}
