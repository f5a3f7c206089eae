import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { signedStatementSchema } from '../../domain/oracles/signed-observation.ts';
import type { SignedStatement } from '../../domain/oracles/signed-observation.ts';
import type { Logger } from '../platform/logger.ts';
import type { NodeState } from '../../domain/oracles/node-state.ts';
import type { StatementBoard } from './statement-board.ts';

const TIMEOUT_MS = 3_000;
/** Most statements taken from one peer at a time: the newest ones. */
const MOST = 50;
const MAX_BYTES = 1_000_000;

const answerSchema = z.object({ statements: z.array(z.unknown()).max(MOST) });

/** A node's door: what it knows to be signed, for other nodes and for whoever brings it, and how it is. Nothing can be sent in. */
export interface Exchange {
  readonly url: string;
  close(): Promise<void>;
}

export async function openExchange(
  board: Pick<StatementBoard, 'all'>,
  { host, port }: { readonly host: string; readonly port: number },
  nodes: () => readonly NodeState[] = () => [],
): Promise<Exchange> {
  const app = new Hono();
  app.get('/statements', (c) => c.json({ statements: newest(board) }));
  app.get('/health', (c) => c.json({ nodes: [...nodes()] }));
  const listening = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => listening.resolve(info.port));
  server.once('error', (thrown) => listening.reject(thrown));
  const bound = await listening.promise;
  return {
    url: `http://${host}:${bound}`,
    close: async () => {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      await closed.promise;
    },
  };
}

function newest(board: Pick<StatementBoard, 'all'>): readonly SignedStatement[] {
  return board
    .all()
    .toSorted((one, other) => other.periodStart - one.periodStart)
    .slice(0, MOST);
}

/** What peers give out. One that is silent, slow or says no statements is passed over; the rest of the node goes on. */
export async function askPeers(peers: readonly string[], logger: Logger): Promise<readonly SignedStatement[]> {
  const answers = await Promise.allSettled(peers.map(async (peer) => await askPeer(peer)));
  return answers.flatMap((answer, place) => {
    if (answer.status === 'fulfilled') return answer.value;
    logger.warn({ peer: place }, 'A peer gave no statements.');
    return [];
  });
}

async function askPeer(peer: string): Promise<readonly SignedStatement[]> {
  const answer = await fetch(new URL('/statements', peer), { signal: AbortSignal.timeout(TIMEOUT_MS) });
  const text = await answer.text();
  if (!answer.ok || text.length > MAX_BYTES) throw new Error(`A peer answered ${answer.status}.`);
  const { statements } = answerSchema.parse(JSON.parse(text));
  return statements.flatMap((one) => {
    const read = signedStatementSchema.safeParse(one);
    return read.success ? [read.data] : [];
  });
}
