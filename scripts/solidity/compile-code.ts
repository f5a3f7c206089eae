import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compileSources, type Compilation } from './compile-sources.ts';

const TOO_DEEP = /Stack too deep[\s\S]*?--> (?<file>[^:\n]+):/;
const WANTED = [
  'abi',
  'evm.bytecode.object',
  'evm.bytecode.linkReferences',
  'evm.deployedBytecode.object',
  'evm.deployedBytecode.linkReferences',
  'evm.deployedBytecode.immutableReferences',
];
/** Sources known to need the detour through Yul; asked once in a process. */
const deep = new Set<string>();

/** Whose code is wanted, and how well made. */
export interface CompileCodeInput {
  readonly root: string;
  readonly roots: readonly string[];
  /** Texts in place of what is on the disk. */
  readonly instead: ReadonlyMap<string, string>;
  readonly optimize: boolean;
}

/**
 * Code that is made to be tested once, without the detour through Yul that the deployment takes: five times as fast.
 * What does not fit onto the stack that way takes it after all. Nothing of the source is left in the code but what it
 * does, so that texts which do the same have the same code.
 */
export function compileCode({ root, roots, instead, optimize }: CompileCodeInput): Compilation {
  const textOf = (source: string): string => instead.get(source) ?? readFileSync(join(root, source), 'utf8');
  const make = (sources: readonly string[], viaIR: boolean): Compilation => {
    const texts = Object.fromEntries(sources.map((source) => [source, textOf(source)]));
    const settings = {
      evmVersion: 'cancun',
      viaIR,
      optimizer: { enabled: optimize || viaIR, runs: 1 },
      metadata: { appendCBOR: false, bytecodeHash: 'none' },
      outputSelection: Object.fromEntries(sources.map((source) => [source, { '*': WANTED }])),
    };
    return compileSources({ root, sources: texts, settings, instead });
  };
  const flat = roots.filter((source) => !deep.has(source));
  const quick = flat.length === 0 ? undefined : make(flat, false);
  const found = TOO_DEEP.exec(quick?.errors.join('\n') ?? '')?.groups?.['file'];
  if (found !== undefined) {
    // The file named may be a library: then whoever takes it in is not known, and all go the long way.
    for (const source of flat.includes(found) ? [found] : flat) deep.add(source);
    return compileCode({ root, roots, instead, optimize });
  }
  const slow = roots.filter((source) => deep.has(source));
  if (slow.length === 0 || (quick !== undefined && quick.errors.length > 0)) return quick ?? make([], false);
  const rest = make(slow, true);
  return {
    errors: rest.errors,
    trees: new Map(),
    contracts: { ...quick?.contracts, ...rest.contracts },
  };
}
