import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { z } from 'zod';

import { isNode, type AstNode } from './ast-node.ts';

type Compile = (input: string, callbacks: { import: (path: string) => Found }) => string;
type Found = { readonly contents: string } | { readonly error: string };

const compilerSchema = z.object({ compile: z.custom<Compile>((value) => typeof value === 'function') });
const placesSchema = z.array(z.object({ start: z.number(), length: z.number() }));
const bytesSchema = z.object({
  object: z.string(),
  /** Source name → library → where its address belongs, bytes. */
  linkReferences: z.record(z.string(), z.record(z.string(), placesSchema)).optional(),
});
const contractSchema = z.object({
  abi: z.array(z.unknown()).optional(),
  evm: z
    .object({
      bytecode: bytesSchema.optional(),
      deployedBytecode: bytesSchema.extend({ immutableReferences: z.unknown() }).optional(),
    })
    .optional(),
});
const outputSchema = z.object({
  errors: z.array(z.object({ severity: z.string(), formattedMessage: z.string() })).default([]),
  sources: z.record(z.string(), z.object({ ast: z.custom<AstNode>(isNode).optional() })).default({}),
  contracts: z.record(z.string(), z.record(z.string(), contractSchema)).default({}),
});

/** What the compiler made of one contract. */
export type CompiledContract = z.infer<typeof contractSchema>;

/** What the compiler said. */
export interface Compilation {
  /** In the compiler's words; nothing else is worth reading when there are any. */
  readonly errors: readonly string[];
  /** Source name → syntax tree, also of everything imported. */
  readonly trees: ReadonlyMap<string, AstNode>;
  /** Source name → contract name → code. */
  readonly contracts: Readonly<Record<string, Readonly<Record<string, CompiledContract>>>>;
}

/** One run of the compiler. */
export interface CompileInput {
  /** Where files named in imports are looked for, and below its `node_modules`. */
  readonly root: string;
  /** Source name → text. These win over the files at `root`. */
  readonly sources: Readonly<Record<string, string>>;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Files that stand in for those at `root` when they are imported. */
  readonly instead?: ReadonlyMap<string, string>;
}

let compiler: z.infer<typeof compilerSchema> | undefined;

/** Compiles in this process with the compiler of the npm package, the one the deployment uses. */
export function compileSources({ root, sources, settings, instead }: CompileInput): Compilation {
  compiler ??= compilerSchema.parse(createRequire(import.meta.url)('solc'));
  const find = (path: string): Found => {
    const other = instead?.get(path);
    if (other !== undefined) return { contents: other };
    const file = [join(root, path), join(root, 'node_modules', path)].find((place) => existsSync(place));
    return file === undefined ? { error: `${path} is not there` } : { contents: readFileSync(file, 'utf8') };
  };
  const contents = Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }]));
  const input = { language: 'Solidity', sources: contents, settings };
  const said: unknown = JSON.parse(compiler.compile(JSON.stringify(input), { import: find }));
  const output = outputSchema.parse(said);
  const trees = new Map<string, AstNode>();
  for (const [name, { ast }] of Object.entries(output.sources)) if (ast !== undefined) trees.set(name, ast);
  const errors = output.errors.filter(({ severity }) => severity === 'error');
  return { errors: errors.map(({ formattedMessage }) => formattedMessage), trees, contracts: output.contracts };
}

/** Settings that only ask for syntax trees: names and types are resolved, no code is made. */
export const treesOnly: Readonly<Record<string, unknown>> = {
  evmVersion: 'cancun',
  outputSelection: { '*': { '': ['ast'] } },
};
