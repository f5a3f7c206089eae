import { join } from 'node:path';

import { z } from 'zod';

import { root } from './local-chain.ts';
import { runProcess, type Running } from './run-process.ts';

const wordsSchema = z.union([z.object({ url: z.string() }), z.object({ reason: z.string() })]);

/** A PostgreSQL of the test's own, or why there is none. The caller ends `running`, and the server with it. */
export interface LentPostgres {
  readonly running: Running;
  readonly words: z.infer<typeof wordsSchema>;
}

/** Borrows a PostgreSQL as the tests of the services do: one that is found, never one that others use. */
export async function borrowPostgres(): Promise<LentPostgres> {
  const running = runProcess(process.execPath, [join(root, 'scripts/postgres/lend-postgres.ts')], {}, root, 'pipe');
  const line = () => /^\{.*\}$/m.exec(running.words())?.[0];
  while (line() === undefined && running.child.exitCode === null) await new Promise((resume) => setTimeout(resume, 50));
  return { running, words: wordsSchema.parse(JSON.parse(line() ?? '{"reason":"the lender said nothing."}')) };
}
