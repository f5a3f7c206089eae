import { createClient } from '@ponder/client';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import type { ChainReader } from './chain-reader.ts';
import type { Clock } from './clock.ts';
import { ensureError } from '../../domain/primitives/ensure-error.ts';

/** The index's tables, to be read only. */
export type IndexDb = Pick<PgDatabase<PgQueryResultHKT>, 'select'>;

/** Up to where the index has read the chain. */
export interface IndexPosition {
  readonly block: bigint;
  /** Time of that block, seconds. */
  readonly blockTime: number;
}

/** The chain's facts as the index remembers them. */
export interface IndexReader {
  /**
   * Up to where the facts reach that are read after this answer, at least.
   * @throws IndexUnreachableError, IndexBehindError
   */
  position(): Promise<IndexPosition>;
  /** Reads rows. @throws IndexUnreachableError */
  read<Rows>(query: (db: IndexDb) => PromiseLike<Rows>): Promise<Rows>;
}

/** The index gave no answer, or one about another chain. */
export class IndexUnreachableError extends Error {
  override readonly name = 'IndexUnreachableError';
}

/** The index is too far behind the chain to be believed. */
export class IndexBehindError extends Error {
  override readonly name = 'IndexBehindError';
  readonly blocks: bigint;

  constructor(blocks: bigint) {
    super(`The index is ${blocks} blocks behind.`);
    this.blocks = blocks;
  }
}

const statusSchema = z.record(
  z.string(),
  z.object({ id: z.number().int(), block: z.object({ number: z.number().int(), timestamp: z.number().int() }) }),
);

/** Furthest the index may be behind before its facts are withheld, blocks. */
export const mostBlocksBehind = 60n;

const positionAgeMs = 150;
const timeoutMs = 8_000;

/** Reads the index over HTTP. */
export function createIndexReader(
  deps: { readonly clock: Clock; readonly chain: ChainReader },
  settings: { readonly indexUrl: string },
): IndexReader {
  const base = settings.indexUrl.replace(/\/+$/, '');
  const client = createClient(`${base}/sql`);
  let last: { readonly position: IndexPosition; readonly atMs: number } | undefined;
  const reader: IndexReader = {
    position: async () => {
      if (last !== undefined && deps.clock.nowMs() - last.atMs < positionAgeMs) return last.position;
      const position = await readStatus(base, deps.chain.chainId);
      await refuseStale(deps.chain, position);
      last = { position, atMs: deps.clock.nowMs() };
      return position;
    },
    read: async (query) => {
      try {
        return await withTimeout(query(client.db));
      } catch (thrown) {
        throw new IndexUnreachableError('The index could not be read.', { cause: ensureError(thrown) });
      }
    },
  };
  return reader;
}

async function readStatus(base: string, chainId: number): Promise<IndexPosition> {
  try {
    const response = await fetch(`${base}/status`, { signal: AbortSignal.timeout(timeoutMs) });
    const chains = Object.values(statusSchema.parse(await response.json()));
    const chain = chains.find((entry) => entry.id === chainId);
    if (chain === undefined) throw new Error(`The index does not follow chain ${chainId}.`);
    return { block: BigInt(chain.block.number), blockTime: chain.block.timestamp };
  } catch (thrown) {
    throw new IndexUnreachableError('The index gave no position.', { cause: ensureError(thrown) });
  }
}

/** An index ahead of the chain remembers another chain; one far behind is not to be believed. A silent chain proves neither. */
async function refuseStale(chain: ChainReader, position: IndexPosition): Promise<void> {
  let head: bigint;
  try {
    head = await chain.headBlock(position.block);
  } catch {
    return;
  }
  if (position.block > head) throw new IndexUnreachableError('The index remembers a chain that is no more.');
  if (head - position.block > mostBlocksBehind) throw new IndexBehindError(head - position.block);
}

async function withTimeout<Value>(work: PromiseLike<Value>): Promise<Value> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('The index took too long.')), timeoutMs);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
