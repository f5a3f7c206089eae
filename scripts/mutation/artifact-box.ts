import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

import { id } from 'ethers';
import { z } from 'zod';

import type { Compilation } from '../solidity/compile-sources.ts';

/** Any artifact: the rest of the fields is the same in all. */
const TEMPLATE = 'contracts/capital/ReservePool.sol/ReservePool.json';
const fieldsSchema = z.record(z.string(), z.unknown());
type Code = NonNullable<NonNullable<Compilation['contracts'][string][string]['evm']>['bytecode']>;

/** A folder of artifacts that tests can be run on instead of the real ones. */
export interface ArtifactBox {
  readonly folder: string;
  /** Puts compiled code in place of what is there. */
  readonly fill: (compilation: Compilation) => void;
  /** Puts the real code back everywhere. */
  readonly empty: () => void;
  readonly remove: () => void;
}

/** Copies the compiled artifacts of the checkout, without what the compiler keeps beside them. */
export function openBox(root: string, folder: string): ArtifactBox {
  const real = join(root, 'artifacts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(real, folder, { recursive: true, filter: (path) => basename(path) !== 'build-info' });
  const changed = new Set<string>();
  const empty = (): void => {
    for (const place of changed) {
      if (existsSync(join(real, place))) cpSync(join(real, place), join(folder, place));
      else rmSync(join(folder, place));
    }
    changed.clear();
  };
  const template = readFields(join(real, TEMPLATE));
  const fill = (compilation: Compilation): void => {
    for (const [source, contracts] of Object.entries(compilation.contracts)) {
      for (const [name, { abi, evm }] of Object.entries(contracts)) {
        if (evm?.bytecode === undefined) continue;
        const place = join(source, `${name}.json`);
        changed.add(place);
        const runtime = evm.deployedBytecode;
        const code = {
          contractName: name,
          sourceName: source,
          inputSourceName: `project/${source}`,
          abi,
          bytecode: codeOf(evm.bytecode),
          linkReferences: linksOf(evm.bytecode),
          ...(runtime === undefined ? {} : runtimeOf(runtime)),
        };
        mkdirSync(dirname(join(folder, place)), { recursive: true });
        writeFileSync(join(folder, place), JSON.stringify({ ...template, ...code }));
      }
    }
  };
  return { folder, fill, empty, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function readFields(file: string): z.infer<typeof fieldsSchema> {
  return fieldsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function runtimeOf(runtime: Code & { readonly immutableReferences?: unknown }): Readonly<Record<string, unknown>> {
  return {
    deployedBytecode: codeOf(runtime),
    deployedLinkReferences: linksOf(runtime),
    immutableReferences: runtime.immutableReferences ?? {},
  };
}

/** Hardhat names sources of the project with its folder before them, also where libraries are linked. */
function linksOf({ linkReferences = {} }: Code): Code['linkReferences'] {
  return Object.fromEntries(Object.entries(linkReferences).map(([source, places]) => [inProject(source), places]));
}

/** Code with the places of libraries marked as Hardhat's own is: Solidity tests find them by these marks. */
function codeOf({ object, linkReferences = {} }: Code): string {
  const libraries = Object.entries(linkReferences).flatMap(([source, names]) => {
    return Object.keys(names).map((name) => [`${source}:${name}`, `${inProject(source)}:${name}`] as const);
  });
  return libraries.reduce((code, [from, to]) => code.replaceAll(markOf(from), () => markOf(to)), `0x${object}`);
}

function inProject(source: string): string {
  return /^(contracts|test)\//.test(source) ? `project/${source}` : source;
}

/** What the compiler writes where the address of a library belongs. */
function markOf(library: string): string {
  return `__$${id(library).slice(2, 36)}$__`;
}
