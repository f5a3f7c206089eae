import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { filesBelow, hashFiles } from '../process/hash-files.ts';
import { readStamp, removeStamp, writeStamp } from './stamp.ts';
import type { Run } from './run.ts';

const SOURCES = ['contracts', 'hardhat.config.ts', 'package-lock.json'];
const artifactSchema = z.object({ bytecode: z.string() });
/** The compiler ends each contract with a hash of its source, comments included, which changes nothing that runs. */
const SOURCE_HASH = /a264697066735822[0-9a-f]{68}64736f6c6343[0-9a-f]{6}0033/g;

/** Compiles the contracts when a source has changed since the last time. Returns the fingerprint of the compiled code. */
export async function buildContracts(run: Run): Promise<string> {
  const stamp = join(run.data, 'stamps', 'contracts');
  const sources = hashFiles(run.root, SOURCES);
  if (readStamp(stamp) !== sources || !existsSync(join(run.root, 'artifacts', 'contracts'))) {
    removeStamp(stamp);
    const hardhat = join(run.root, 'node_modules', 'hardhat', 'dist', 'src', 'cli.js');
    const program = { name: 'compile', args: [hardhat, 'build', '--no-tests'] };
    await run.say.during('compiling the contracts', () => run.finish(program));
    writeStamp(stamp, sources);
  }
  return codeFingerprint(run.root);
}

/** SHA-256 over the code of all contracts that can be deployed, without the hashes of their sources. */
export function codeFingerprint(root: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(join(root, 'artifacts', 'contracts'))) {
    if (!file.endsWith('.json')) continue;
    const { bytecode } = artifactSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (bytecode !== '0x') hash.update(bytecode.replaceAll(SOURCE_HASH, ''));
  }
  return hash.digest('hex');
}
