import { compileCode } from '../solidity/compile-code.ts';
import type { Compilation } from '../solidity/compile-sources.ts';
import { hashOf } from './mutant.ts';

/** Compiles the roots, with one file's text in place of what is on the disk. */
export function compileQuickly(
  root: string,
  roots: readonly string[],
  instead: ReadonlyMap<string, string>,
): Compilation {
  return compileCode({ root, roots, instead, optimize: true });
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
