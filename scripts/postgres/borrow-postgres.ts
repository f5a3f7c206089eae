import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

const wordsSchema = z.union([z.object({ url: z.string() }), z.object({ reason: z.string() })]);

/** A PostgreSQL of the caller's own, or why there is none. */
export type BorrowedPostgres = z.infer<typeof wordsSchema> & {
  /** Ends the server and waits until its folder is gone. */
  readonly giveBack: () => Promise<void>;
};

/** Starts the lender as a process of its own: it ends the server also when this process is killed. */
export async function borrowPostgres(): Promise<BorrowedPostgres> {
  const program = fileURLToPath(new URL('./lend-postgres.ts', import.meta.url));
  const lender = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((done) => lender.once('exit', done));
  const giveBack = async (): Promise<void> => {
    lender.stdin.end();
    await ended;
  };
  for await (const line of createInterface({ input: lender.stdout })) {
    return { ...wordsSchema.parse(JSON.parse(line)), giveBack };
  }
  return { reason: 'the program that lends a PostgreSQL ended without a word.', giveBack };
}
