/**
 * Ends the processes of a run when the run itself is gone without a word (kill -9, a crash, a closed terminal).
 * Started by start-watchdog.ts with a pipe as its input: each line names a group ("+pid" started, "-pid" ended); when
 * the pipe closes, whoever is still listed is ended.
 */
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

import { killGroup } from './kill-group.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);

const groups = new Set<number>();
for await (const line of createInterface({ input: process.stdin })) {
  const pid = Number(line.slice(1));
  if (line.startsWith('+')) groups.add(pid);
  else groups.delete(pid);
}
if (groups.size > 0) {
  for (const pid of groups) killGroup(pid, 'SIGTERM');
  await sleep(5000);
  for (const pid of groups) killGroup(pid, 'SIGKILL');
}
