import { spawnSync } from 'node:child_process';

/**
 * Sends a signal to a process and everything it started. On POSIX the process must lead its own group; Windows has no
 * groups, there the tree is ended.
 */
export function killGroup(pid: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', ...(signal === 'SIGKILL' ? ['/F'] : [])], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, signal);
  } catch {
    // The group has gone already, which is what was wanted.
  }
}
