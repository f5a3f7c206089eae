import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Deploys a book on a chain by the real script, into a data folder. @throws Error with what the script said when it fails */
export async function deployBook(rpcUrl: string, dataDir: string): Promise<void> {
  const script = fileURLToPath(new URL('../../scripts/deploy/deploy.ts', import.meta.url));
  const env = { ...process.env, MAKEWHOLE_RPC_URL: rpcUrl, MAKEWHOLE_DATA_DIR: dataDir };
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part.toString()));
  const ended = Promise.withResolvers<number | null>();
  child.once('error', (thrown) => ended.reject(thrown));
  child.once('close', (code) => ended.resolve(code));
  const code = await ended.promise;
  if (code !== 0) throw new Error(`The deployment ended with ${String(code)}: ${said.join('').slice(-2_000)}`);
}
