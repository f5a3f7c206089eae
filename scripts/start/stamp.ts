import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a stamp file says, or undefined when there is none. */
export function readStamp(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Writes a stamp file: this was made from that. */
export function writeStamp(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${text}\n`);
}

/** Takes a stamp away before the work it vouches for is changed, so that half a job never looks like a whole one. */
export function removeStamp(file: string): void {
  rmSync(file, { force: true });
}
