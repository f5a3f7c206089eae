import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { Say } from './say.ts';

const DELETED = ['chain', 'index', 'services', 'evidence', 'keys', 'stamps/index', 'stamps/services'];

/** `--fresh`: deletes what earlier runs wrote, and says so. Builds and logs stay; they are made from sources only. */
export function deleteData(data: string, say: Say): void {
  const present = DELETED.filter((name) => existsSync(join(data, name)));
  for (const name of present) rmSync(join(data, name), { recursive: true, force: true });
  const folders = present.filter((name) => !name.startsWith('stamps/'));
  say.note(folders.length === 0 ? 'Nothing to delete: this is new.' : `Deleted from ${data}: ${folders.join(', ')}.`);
}
