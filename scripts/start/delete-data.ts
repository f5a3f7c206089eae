import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Say } from './say.ts';

/** Made from sources only, or about the run itself. */
const KEPT = ['logs', 'artifacts', 'aside', 'stamps', 'start.lock', 'install.lock', 'test', 'checks'];
const STAMPS = ['stamps/index', 'stamps/services', 'stamps/oracles'];

/** `--fresh`: deletes what earlier runs wrote, and says so. Builds and logs stay. */
export function deleteData(data: string, say: Say): void {
  const present = existsSync(data) ? readdirSync(data).filter((name) => !KEPT.includes(name)) : [];
  for (const name of [...present, ...STAMPS]) rmSync(join(data, name), { recursive: true, force: true });
  say.note(present.length === 0 ? 'Nothing to delete: this is new.' : `Deleted from ${data}: ${present.join(', ')}.`);
}
