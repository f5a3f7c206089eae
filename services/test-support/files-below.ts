import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What is in every file of a folder and below it. */
export async function filesBelow(folder: string): Promise<readonly Buffer[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return await Promise.all(files.map((entry) => readFile(join(entry.parentPath, entry.name))));
}
