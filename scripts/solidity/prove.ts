import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { z } from 'zod';

/** One assertion the model checker looked at, or a reason why the answer says nothing. */
export interface ProofLine {
  readonly line: number;
  readonly words: string;
}

/** What the model checker says of one file of proofs. */
export interface Proof {
  readonly proved: readonly ProofLine[];
  /** Violated, or neither proved nor violated. */
  readonly unproved: readonly ProofLine[];
  /** Errors of the compiler, or parts of the language the checker does not know: nothing is proved then. */
  readonly faults: readonly string[];
}

export interface ProveInput {
  readonly root: string;
  /** File of proofs, relative to the root. */
  readonly file: string;
  /** Files that stand in for those at the root: a planted fault. */
  readonly instead?: ReadonlyMap<string, string>;
}

const compilerSchema = z.object({
  compile: z.custom<(input: string) => string>((value) => typeof value === 'function'),
});
const outputSchema = z.object({
  errors: z
    .array(
      z.object({
        severity: z.string(),
        errorCode: z.string().optional(),
        message: z.string(),
        sourceLocation: z.object({ file: z.string(), start: z.number() }).optional(),
      }),
    )
    .default([]),
});

/** Codes of the model checker: https://docs.soliditylang.org calls them its targets' results. */
const SAFE = '9576';
const VIOLATED = '6328';
/** A function of a proof, from its name to the brace that ends it. */
const FUNCTION = /^    function [\s\S]*?\n    }\n/gm;
const IMPORT = /from "(?<path>\.[^"]+)"/g;

/**
 * Has the compiler's own model checker (CHC engine, z3 as it is built into the compiler) prove every `assert` of a file,
 * for all values its parameters can have. Without a timeout: it ends when it knows. One function at a time, because what
 * stands beside costs the checker time and tells it nothing.
 */
export function prove({ root, file, instead = new Map() }: ProveInput): Proof {
  const text = instead.get(file) ?? readFileSync(join(root, file), 'utf8');
  const proofs = singleFunctions(text).map((single) => proveText(root, file, new Map([...instead, [file, single]])));
  return {
    proved: proofs.flatMap(({ proved }) => proved),
    unproved: proofs.flatMap(({ unproved }) => unproved),
    faults: proofs.flatMap(({ faults }) => faults),
  };
}

/** The file once for each of its external functions, the others blanked out so that lines keep their numbers. */
function singleFunctions(text: string): readonly string[] {
  const functions = Array.from(text.matchAll(FUNCTION), ([whole]) => whole).filter((one) => one.includes('external'));
  const blank = (one: string): string => one.replace(/[^\n]+/g, '');
  return functions.map((kept) =>
    functions.reduce((rest, one) => (one === kept ? rest : rest.replace(one, blank(one))), text),
  );
}

function proveText(root: string, file: string, instead: ReadonlyMap<string, string>): Proof {
  const sources = readWithImports(root, file, instead);
  const input = {
    language: 'Solidity',
    sources,
    settings: {
      modelChecker: {
        engine: 'chc',
        solvers: ['z3'],
        targets: ['assert'],
        showProvedSafe: true,
        showUnproved: true,
        contracts: { [file]: contractsIn(sources[file]?.content ?? '') },
      },
      outputSelection: { '*': { '*': [] } },
    },
  };
  const { compile } = compilerSchema.parse(createRequire(import.meta.url)('solc'));
  const { errors } = outputSchema.parse(JSON.parse(compile(JSON.stringify(input))));
  const told = (wanted: string): readonly ProofLine[] =>
    errors
      .filter(({ errorCode }) => errorCode === wanted)
      .map(({ message, sourceLocation }) => ({
        line: lineAt(sources[sourceLocation?.file ?? '']?.content ?? '', sourceLocation?.start ?? 0),
        words: message.split('\n')[0] ?? '',
      }));
  return {
    proved: told(SAFE),
    unproved: told(VIOLATED),
    faults: errors.filter(({ severity }) => severity === 'error').map(({ message }) => message),
  };
}

/** How many assertions a file makes. */
export function countAssertions(text: string): number {
  return text.split('\n').filter((line) => line.trim().startsWith('assert(')).length;
}

function contractsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/^contract (?<name>\w+)/gm), ({ groups }) => groups?.['name'] ?? '');
}

function readWithImports(
  root: string,
  file: string,
  instead: ReadonlyMap<string, string>,
): Record<string, { readonly content: string }> {
  const content = instead.get(file) ?? readFileSync(join(root, file), 'utf8');
  const sources: Record<string, { readonly content: string }> = { [file]: { content } };
  for (const { groups } of content.matchAll(IMPORT)) {
    const imported = join(file, '..', groups?.['path'] ?? '');
    Object.assign(sources, readWithImports(root, imported, instead));
  }
  return sources;
}

function lineAt(text: string, start: number): number {
  return text.slice(0, start).split('\n').length;
}
