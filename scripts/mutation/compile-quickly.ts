import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compileSources, type Compilation } from '../solidity/compile-sources.ts';
import { hashOf } from './mutant.ts';

/**
 * Settings for code that is made to be tested once: without the detour through Yul, five times as fast. Nothing of the
 * source is left in the code but what it does, so that mutants the compiler sees no difference in have the same code.
 */
export function quickSettings(roots: readonly string[]): Readonly<Record<string, unknown>> {
  const wanted = ['abi', 'evm.bytecode.object', 'evm.bytecode.linkReferences'];
  const runtime = ['object', 'linkReferences', 'immutableReferences'].map((what) => `evm.deployedBytecode.${what}`);
  return {
    evmVersion: 'cancun',
    optimizer: { enabled: true, runs: 1 },
    metadata: { appendCBOR: false, bytecodeHash: 'none' },
    outputSelection: Object.fromEntries(roots.map((source) => [source, { '*': [...wanted, ...runtime] }])),
  };
}

/** Compiles the roots, with one file's text in place of what is on the disk. */
export function compileQuickly(
  root: string,
  roots: readonly string[],
  instead: ReadonlyMap<string, string>,
): Compilation {
  const textOf = (source: string): string => instead.get(source) ?? readFileSync(join(root, source), 'utf8');
  const sources = Object.fromEntries(roots.map((source) => [source, textOf(source)]));
  return compileSources({ root, sources, settings: quickSettings(roots), instead });
}

/** A name for all the code of a compilation: equal when nothing that is run differs. */
export function fingerprintOf({ contracts }: Compilation): string {
  const codes = Object.entries(contracts).flatMap(([source, made]) =>
    Object.entries(made).map(([name, { evm }]) => {
      return `${source}:${name}:${evm?.bytecode?.object ?? ''}:${evm?.deployedBytecode?.object ?? ''}`;
    }),
  );
  return hashOf(...codes.sort());
}
