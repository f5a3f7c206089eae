import { spawnSync } from 'node:child_process';

/** File → lines that differ from a commit, new numbers. Also what is not committed yet. */
export function changedLines(root: string, since: string): ReadonlyMap<string, ReadonlySet<number>> {
  const args = ['diff', '--unified=0', '--no-color', '--no-ext-diff', since, '--', 'contracts'];
  const { stdout, stderr, status } = spawnSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
  if (status !== 0) throw new Error(`git cannot compare with ${since}: ${stderr}`);
  return readChanges(stdout);
}

/** The new lines a patch without context brings, by file. */
export function readChanges(patch: string): ReadonlyMap<string, ReadonlySet<number>> {
  const changes = new Map<string, Set<number>>();
  let lines = new Set<number>();
  for (const row of patch.split('\n')) {
    const file = /^\+\+\+ b\/(?<name>.+)$/.exec(row)?.groups?.['name'];
    if (file !== undefined) {
      lines = new Set();
      changes.set(file, lines);
    }
    const hunk = /^@@ -\S+ \+(?<first>\d+)(?:,(?<count>\d+))? @@/.exec(row)?.groups;
    const first = Number(hunk?.['first'] ?? 0);
    const count = hunk === undefined ? 0 : Number(hunk['count'] ?? 1);
    for (let line = first; line < first + count; line += 1) lines.add(line);
  }
  return changes;
}
