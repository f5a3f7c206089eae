import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { z } from 'zod';

/** What a deployment has reached so far; written after every transaction that creates something. */
export const manifestSchema = z.object({
  chainId: z.number(),
  /** Hash of block 0: another chain with the same id has another one. */
  genesis: z.string(),
  deployer: z.string(),
  /** Who signs the carrier's papers, where that was said. */
  certifier: z.string().optional(),
  firstNonce: z.number(),
  asset: z.string().optional(),
  /** Place → address, transaction and block. */
  contracts: z.record(z.string(), z.object({ address: z.string(), transaction: z.string(), block: z.number() })),
  labelled: z.boolean(),
  /** Label → profile id. */
  profiles: z.record(z.string(), z.number()),
  /** Product id → version id of what is configured now. */
  versions: z.record(z.string(), z.number()),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** Where the manifest of one chain is kept. */
export interface ManifestStore {
  load(): Manifest | undefined;
  save(manifest: Manifest): void;
}

/** Keeps the manifest in a file; a run that is cut off leaves the old or the new one, never half of it. */
export function fileManifest(path: string): ManifestStore {
  return {
    load: () => (existsSync(path) ? manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : undefined),
    save: (manifest) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, `${JSON.stringify(manifest, undefined, 2)}\n`);
      renameSync(`${path}.new`, path);
    },
  };
}

/** Keeps the manifest for as long as the process lives. */
export function memoryManifest(): ManifestStore {
  let kept: string | undefined;
  return {
    load: () => (kept === undefined ? undefined : manifestSchema.parse(JSON.parse(kept))),
    save: (manifest) => {
      kept = JSON.stringify(manifest);
    },
  };
}
