import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { listFiles } from '../../checks/list-files.ts';
import { compileCode } from '../../solidity/compile-code.ts';
import type { Compilation } from '../../solidity/compile-sources.ts';
import type { SolidityUnit } from '../../solidity/read-unit.ts';
import type { ArtifactBox } from '../artifact-box.ts';
import { hashOf, type Mutant } from '../mutant.ts';
import { buildSwitched } from './build-switched.ts';

/** Contracts and Solidity tests that have all faults in them. */
export interface SwitchedCode {
  /** Mutant → number of its fault. */
  readonly faults: ReadonlyMap<string, number>;
  /** File → the fault nobody could miss. */
  readonly knownBad: ReadonlyMap<string, number>;
  /** Of everything that was compiled. */
  readonly hash: string;
}

const madeSchema = z.object({
  faults: z.array(z.tuple([z.string(), z.number()])),
  knownBad: z.array(z.tuple([z.string(), z.number()])),
  compilation: z.custom<Compilation>((value) => typeof value === 'object' && value !== null && 'contracts' in value),
});
const MADE = /^(contracts\/(?!interfaces\/|types\/)|test\/(contracts|fuzz)\/).*\.sol$/;

/** Makes the code and puts it into the box; what was made of the same texts before is taken from the disk. */
export function makeSwitched(
  root: string,
  data: string,
  box: ArtifactBox,
  unit: SolidityUnit,
  mutants: readonly Mutant[],
): SwitchedCode {
  const roots = listFiles(root, MADE);
  const texts = listFiles(root, /^(contracts|test)\/.*\.sol$/).map(
    (file) => `${file}\n${readFileSync(join(root, file), 'utf8')}`,
  );
  const hash = hashOf(...texts, ...mutants.map(({ id }) => id));
  const place = join(data, `switched-${hash}.json`);
  if (!existsSync(place)) {
    console.log(`${mutants.length} faults into one body of code …`);
    const { instead, faults, knownBad } = buildSwitched(root, unit, mutants, console.log);
    console.log(`  ${faults.size} have a switch; compiling …`);
    const compilation = compileCode({ root, roots, instead, optimize: false });
    if (compilation.errors.length > 0) throw new Error(compilation.errors.join('\n'));
    const made = {
      faults: [...faults],
      knownBad: [...knownBad],
      compilation: { errors: [], contracts: compilation.contracts },
    };
    mkdirSync(data, { recursive: true });
    writeFileSync(place, JSON.stringify(made));
  }
  const { faults, knownBad, compilation } = madeSchema.parse(JSON.parse(readFileSync(place, 'utf8')));
  box.fill(compilation);
  return { faults: new Map(faults), knownBad: new Map(knownBad), hash };
}
