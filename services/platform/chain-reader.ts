import { createPublicClient, erc20Abi, getAddress, http, parseAbi, verifyMessage } from 'viem';
import type { Address, Hex, PublicClient } from 'viem';
import type { Clock } from './clock.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';

/** The few things the services ask the chain itself. */
export interface ChainReader {
  readonly chainId: number;
  /** Number of the newest block. @throws ChainUnreachableError */
  headBlock(atLeast?: bigint): Promise<bigint>;
  /**
   * Whether a wallet signed a text: a key's signature, a contract wallet's word (ERC-1271) or that of one not deployed yet (ERC-6492).
   * @throws ChainUnreachableError when only the chain could tell.
   */
  isSignedBy(address: Address, message: string, signature: Hex): Promise<boolean>;
  /** A pool's asset; asked once. @throws ChainUnreachableError */
  assetOf(pool: Address): Promise<PoolAsset>;
}

/** What a pool's contract says of itself and never changes. */
export interface PoolAsset {
  readonly address: Address;
  readonly symbol: string;
  readonly decimals: number;
  /** Whether it takes ERC-2612 permits. */
  readonly hasPermit: boolean;
  /** Notice of an exit, seconds. */
  readonly exitNoticeSeconds: number;
  /** Name of the pool's shares. */
  readonly poolName: string;
}

/** The chain gave no answer. */
export class ChainUnreachableError extends Error {
  override readonly name = 'ChainUnreachableError';
}

/** How long a head is good for, milliseconds. */
const headAgeMs = 500;

/** Reads the chain over JSON-RPC. */
export function createChainReader(
  deps: { readonly clock: Clock },
  settings: { readonly rpcUrl: string; readonly chainId: number },
): ChainReader {
  const client = createPublicClient({ transport: http(settings.rpcUrl, { timeout: 4_000, retryCount: 1 }) });
  const assets = new Map<Address, PoolAsset>();
  let head = { block: -1n, atMs: 0 };
  return {
    chainId: settings.chainId,
    headBlock: async (atLeast = 0n) => {
      if (head.block >= atLeast && deps.clock.nowMs() - head.atMs < headAgeMs) return head.block;
      try {
        head = { block: await client.getBlockNumber({ cacheTime: 0 }), atMs: deps.clock.nowMs() };
      } catch (thrown) {
        throw new ChainUnreachableError('The chain gave no answer.', { cause: ensureError(thrown) });
      }
      return head.block;
    },
    isSignedBy: async (address, message, signature) => {
      if (await isSignedByKey(address, message, signature)) return true;
      try {
        await client.getChainId();
      } catch (thrown) {
        throw new ChainUnreachableError('The chain gave no answer.', { cause: ensureError(thrown) });
      }
      try {
        return await client.verifyMessage({ address, message, signature });
      } catch {
        // A wallet contract that reverts, or a signature of no known form, has not signed.
        return false;
      }
    },
    assetOf: async (pool) => {
      const known = assets.get(pool) ?? (await readAsset(client, pool));
      assets.set(pool, known);
      return known;
    },
  };
}

const poolAbi = parseAbi([
  'function asset() view returns (address)',
  'function name() view returns (string)',
  'function exitNotice() view returns (uint40)',
  'function DOMAIN_SEPARATOR() view returns (bytes32)',
]);

async function readAsset(client: PublicClient, pool: Address): Promise<PoolAsset> {
  try {
    const address = getAddress(await client.readContract({ address: pool, abi: poolAbi, functionName: 'asset' }));
    const [symbol, decimals, poolName, exitNotice, hasPermit] = await Promise.all([
      client.readContract({ address, abi: erc20Abi, functionName: 'symbol' }),
      client.readContract({ address, abi: erc20Abi, functionName: 'decimals' }),
      client.readContract({ address: pool, abi: poolAbi, functionName: 'name' }),
      client.readContract({ address: pool, abi: poolAbi, functionName: 'exitNotice' }),
      client.readContract({ address, abi: poolAbi, functionName: 'DOMAIN_SEPARATOR' }).then(
        () => true,
        () => false,
      ),
    ]);
    return { address, symbol, decimals, hasPermit, exitNoticeSeconds: Number(exitNotice), poolName };
  } catch (thrown) {
    throw new ChainUnreachableError('The chain did not describe a pool.', { cause: ensureError(thrown) });
  }
}

async function isSignedByKey(address: Address, message: string, signature: Hex): Promise<boolean> {
  try {
    return await verifyMessage({ address, message, signature });
  } catch {
    return false;
  }
}
