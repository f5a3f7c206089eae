import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

import { finishProcess, runProcess, waitFor, type Running } from './run-process.ts';

/** The repository. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const PAST_SECONDS = 150 * 86_400;

/** A chain of the test's own, with the book deployed by the real scripts and lived in by the demo data. */
export interface LocalChain {
  readonly rpcUrl: string;
  readonly running: Running;
  /** Number of its last block. */
  readonly head: () => Promise<number>;
}

/** A port nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const listening = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', () => listening.resolve());
  await listening.promise;
  const address = server.address();
  const closed = Promise.withResolvers<void>();
  server.close(() => closed.resolve());
  await closed.promise;
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
}

/** Starts anvil, deploys, and plays the demo data. The caller ends it. */
export async function startLivedChain(dataDir: string): Promise<LocalChain> {
  const port = await freePort();
  const rpcUrl = `http://127.0.0.1:${port}`;
  const cpu = arch() === 'x64' ? 'amd64' : arch();
  const anvil = createRequire(join(root, 'package.json')).resolve(
    `@foundry-rs/anvil-${platform()}-${cpu}/bin/anvil${platform() === 'win32' ? '.exe' : ''}`,
  );
  const past = String(Math.floor(Date.now() / 1_000) - PAST_SECONDS);
  const args = [
    '--port',
    String(port),
    '--chain-id',
    '31337',
    '--accounts',
    '20',
    '--hardfork',
    'cancun',
    '--timestamp',
    past,
  ];
  const running = runProcess(anvil, [...args, '--silent'], {}, root);
  const head = async () => Number(z.string().parse(await callRpc(rpcUrl, 'eth_blockNumber')));
  await waitFor(running, 'answering', async () => (await head()) >= 0, 30);
  const env = { MAKEWHOLE_RPC_URL: rpcUrl, MAKEWHOLE_DATA_DIR: dataDir };
  for (const script of ['scripts/deploy/deploy.ts', 'scripts/demo/seed.ts', 'scripts/lives/main.ts']) {
    await finishProcess(process.execPath, [join(root, script)], env, root);
  }
  return { rpcUrl, running, head };
}

/** @throws Error when the chain answers with an error. */
export async function callRpc(url: string, method: string, params: readonly unknown[] = []): Promise<unknown> {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
  const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const answer = z
    .object({ result: z.unknown().optional(), error: z.unknown().optional() })
    .parse(await response.json());
  if (answer.error !== undefined) throw new Error(`${method}: ${JSON.stringify(answer.error)}`);
  return answer.result;
}
