import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { FunctionFragment, Interface } from 'ethers';
import { z } from 'zod';

import { present } from '../../domain/primitives/assert.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));

const referencesSchema = z.record(
  z.string(),
  z.record(z.string(), z.array(z.object({ start: z.number(), length: z.number() }))),
);

const artifactSchema = z.object({
  contractName: z.string(),
  sourceName: z.string(),
  abi: z.array(z.record(z.string(), z.unknown())),
  bytecode: z.string(),
  deployedBytecode: z.string(),
  immutableReferences: z.record(z.string(), z.array(z.object({ start: z.number(), length: z.number() }))).optional(),
  linkReferences: referencesSchema,
  deployedLinkReferences: referencesSchema,
});

/** A place in a contract's code where the address of a library belongs, bytes. */
export interface LinkPlace {
  readonly library: string;
  readonly start: number;
}

/** What the compiler says about one contract. */
export interface Artifact {
  readonly contractName: string;
  readonly sourceName: string;
  readonly abi: readonly Readonly<Record<string, unknown>>[];
  readonly contractInterface: Interface;
  readonly bytecode: string;
  readonly deployedBytecode: string;
  /** Places in the deployed code that the constructor fills, bytes. */
  readonly immutables: readonly { readonly start: number; readonly length: number }[];
  /** Places in both codes that take a library's address. */
  readonly links: readonly LinkPlace[];
  readonly deployedLinks: readonly LinkPlace[];
}

const files = new Map<string, string>();
const read = new Map<string, Artifact>();

/** The artifact of a contract, by the name of the contract. @throws Error when it was not compiled. */
export function readArtifact(name: string): Artifact {
  const known = read.get(name);
  if (known !== undefined) return known;
  if (files.size === 0) listArtifacts();
  const file = present(files.get(name), `the contract ${name} is compiled`);
  const raw = artifactSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const abi = withNames(raw.abi.filter(isCallable), files.get(`I${name}`));
  const artifact: Artifact = {
    contractName: raw.contractName,
    sourceName: raw.sourceName,
    abi,
    contractInterface: new Interface(abi),
    bytecode: raw.bytecode,
    deployedBytecode: raw.deployedBytecode,
    immutables: Object.values(raw.immutableReferences ?? {}).flat(),
    links: linksIn(raw.linkReferences),
    deployedLinks: linksIn(raw.deployedLinkReferences),
  };
  read.set(name, artifact);
  return artifact;
}

/**
 * A function that hands its call on as it came names no parameters; its interface does. The names are taken from there, so
 * that whoever reads the ABI has them.
 */
function withNames(abi: Artifact['abi'], interfaceFile: string | undefined): Artifact['abi'] {
  if (interfaceFile === undefined) return abi;
  const named = artifactSchema.parse(JSON.parse(readFileSync(interfaceFile, 'utf8'))).abi;
  const bySelector = new Map(named.filter(isFunction).map((entry) => [selectorOf(entry), entry['inputs']]));
  return abi.map((entry) => {
    const inputs = isFunction(entry) ? bySelector.get(selectorOf(entry)) : undefined;
    return inputs === undefined ? entry : { ...entry, inputs };
  });
}

function isFunction(entry: Readonly<Record<string, unknown>>): boolean {
  return entry['type'] === 'function';
}

function selectorOf(entry: Readonly<Record<string, unknown>>): string {
  return FunctionFragment.from(entry).selector;
}

/** A library's function that takes storage can be called by the contract that links it and by nobody else. */
function isCallable(entry: Readonly<Record<string, unknown>>): boolean {
  return !/ storage"/.test(JSON.stringify(entry['inputs'] ?? []));
}

function linksIn(references: z.infer<typeof referencesSchema>): readonly LinkPlace[] {
  return Object.values(references).flatMap((libraries) =>
    Object.entries(libraries).flatMap(([library, places]) => places.map(({ start }) => ({ library, start }))),
  );
}

/** Names of all compiled contracts, interfaces and libraries of this repository. */
export function artifactNames(): readonly string[] {
  if (files.size === 0) listArtifacts();
  return [...files.keys()].sort();
}

function listArtifacts(): void {
  const artifacts = process.env['MAKEWHOLE_ARTIFACTS'] ?? join(root, 'artifacts');
  const folders = [join(artifacts, 'contracts'), join(artifacts, '@openzeppelin')];
  for (const folder of folders) listBelow(folder);
}

function listBelow(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) listBelow(path);
    else if (entry.name.endsWith('.json')) files.set(entry.name.slice(0, -'.json'.length), path);
  }
}
