import type { Line } from './lines.ts';

/** One network the book can be deployed on. */
export interface NetworkRow {
  readonly name: string;
  readonly chainId: number;
  /** Environment variable that names the node, and what counts when it is not set. */
  readonly rpcEnv: string;
  readonly rpcDefault?: string;
  /**
   * `phrase`: everybody is an account of the development phrase. `environment`: MAKEWHOLE_<PERSON>_KEY signs for a person,
   * MAKEWHOLE_<PERSON>_ADDRESS names one who signs elsewhere.
   */
  readonly keys: 'phrase' | 'environment';
  /** `test-dollar` deploys one that anybody can mint; else the environment variable with the asset's address. */
  readonly asset: 'test-dollar' | { readonly addressEnv: string };
  /** Notice before capital leaves a pool, days; not shorter than the longest tail sold from it. */
  readonly exitNoticeDays: Readonly<Record<Line, number>>;
  /** Days between publishing and selling a version; longer than every exit notice. */
  readonly publicDelayDays: number;
  /** Blocks on top of a transaction before the next step relies on it. */
  readonly confirmations: number;
  /** Whether a node of this network lets time be moved. */
  readonly movesTime: boolean;
  /** Wait between scheduling and doing a delayed staff act applies (roles.ts); the local chain does without. */
  readonly hasDelays: boolean;
  /** Whether what was deployed is kept with the code (public networks) or with the run's data (the local chain). */
  readonly keepsManifestInCode: boolean;
}

/** The phone product is reported for 60 days after a loss, so property capital stays 60 days; the rest 30. */
const exitNoticeDays: Readonly<Record<Line, number>> = { PROPERTY: 60, MOTOR: 30, HEALTH: 30, TRAVEL: 30 };

export const networks = {
  local: {
    name: 'local',
    chainId: 31_337,
    rpcEnv: 'MAKEWHOLE_RPC_URL',
    rpcDefault: 'http://127.0.0.1:8545',
    keys: 'phrase',
    asset: 'test-dollar',
    exitNoticeDays,
    publicDelayDays: 61,
    confirmations: 1,
    movesTime: true,
    hasDelays: false,
    keepsManifestInCode: false,
  },
  sepolia: {
    name: 'sepolia',
    chainId: 11_155_111,
    rpcEnv: 'MAKEWHOLE_SEPOLIA_RPC_URL',
    keys: 'environment',
    asset: { addressEnv: 'MAKEWHOLE_SEPOLIA_ASSET' },
    exitNoticeDays,
    publicDelayDays: 61,
    confirmations: 3,
    movesTime: false,
    hasDelays: true,
    keepsManifestInCode: true,
  },
  base: {
    name: 'base',
    chainId: 8_453,
    rpcEnv: 'MAKEWHOLE_BASE_RPC_URL',
    keys: 'environment',
    asset: { addressEnv: 'MAKEWHOLE_BASE_ASSET' },
    exitNoticeDays,
    publicDelayDays: 61,
    confirmations: 12,
    movesTime: false,
    hasDelays: true,
    keepsManifestInCode: true,
  },
} as const satisfies Readonly<Record<string, NetworkRow>>;

export type NetworkName = keyof typeof networks;

export function isNetworkName(name: string): name is NetworkName {
  return Object.hasOwn(networks, name);
}
