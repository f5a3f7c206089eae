import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { id } from 'ethers';
import { network as hardhat } from 'hardhat';
import { z } from 'zod';

import { present } from '../../domain/primitives/assert.ts';
import type { HardhatNetwork } from '../../scripts/deploy/open-hardhat.ts';
import { linkCode } from '../../scripts/deploy/link-code.ts';
import { readArtifact, type LinkPlace } from '../../scripts/deploy/read-artifact.ts';
import { situations } from '../../scripts/deploy/situations.ts';
import { compileCode } from '../../scripts/solidity/compile-code.ts';

const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
/** Somebody who never built anything: what they build stands where nothing stands yet. */
const BUILDER = `0x${'b1'.repeat(20)}`;
const ADDRESS = /^0{24}(?<address>[0-9a-f]{40})$/;

/** Our own code with one defence taken out: a twin on which an attack must succeed. */
export interface Weakness {
  /** The contract, or linked library, that is replaced, by its file. */
  readonly contract: string;
  /** For a library: the contract it is linked to. */
  readonly linkedTo?: string;
  /** The file the defence stands in, where it is another: a library. */
  readonly file?: string;
  /** The defence, as it stands in the code, once. */
  readonly take: string;
  /** What stands in its place. */
  readonly put: string;
}

let bench: Promise<HardhatNetwork> | undefined;
let age = situations.age;

/** Replaces the code of a deployed contract by that of its twin; what it has stored stays. */
export async function putTwin(
  network: HardhatNetwork,
  address: string,
  ...weaknesses: readonly Weakness[]
): Promise<void> {
  const { contract, linkedTo } = present(weaknesses[0], 'a weakness');
  const name = basename(contract, '.sol');
  const outer = await creationOf(network, address);
  const linked = linkedTo === undefined ? undefined : librariesIn(basename(linkedTo, '.sol'), outer);
  const place = linked === undefined ? address : present(linked[name], `${name} is linked to ${linkedTo ?? ''}`);
  const created = linked === undefined ? outer : await creationOf(network, place);
  const args = created.slice(readArtifact(name).bytecode.length);
  // A campaign closes every network when it forgets its situations.
  if (age !== situations.age) bench = undefined;
  age = situations.age;
  bench ??= hardhat.create({ network: 'default', override: { allowUnlimitedContractSize: true } });
  const { ethers, networkHelpers } = await bench;
  // A constructor may ask its neighbours.
  for (const word of args.match(/.{64}/g) ?? []) {
    const neighbour = ADDRESS.exec(word)?.groups?.['address'];
    if (neighbour === undefined) continue;
    const code = await network.ethers.provider.getCode(`0x${neighbour}`);
    if (code !== '0x') await networkHelpers.setCode(`0x${neighbour}`, code);
  }
  const twin = compileTwin(name, contract, weaknesses);
  const code = linkCode(twin.code, twin.links, librariesIn(name, created));
  const made = await ethers.provider.call({ data: code + args, from: BUILDER });
  await network.networkHelpers.setCode(place, made);
}

/** The libraries a contract was linked to when it was created, by name. */
function librariesIn(name: string, created: string): Readonly<Record<string, string>> {
  const places = readArtifact(name).links.map(({ library, start }) => {
    return [library, `0x${created.slice(2 + 2 * start, 42 + 2 * start)}`] as const;
  });
  return Object.fromEntries(places);
}

/** What was sent to create a contract. */
async function creationOf({ ethers }: HardhatNetwork, address: string): Promise<string> {
  const last = await ethers.provider.getBlockNumber();
  for (let number = 0; number <= last; number += 1) {
    const block = present(await ethers.provider.getBlock(number, true), 'the block');
    for (const transaction of block.prefetchedTransactions) {
      if (transaction.to !== null) continue;
      const receipt = await ethers.provider.getTransactionReceipt(transaction.hash);
      if (receipt?.contractAddress?.toLowerCase() === address.toLowerCase()) return transaction.data;
    }
  }
  throw new Error(`Nobody created ${address}.`);
}

const twinSchema = z.object({
  code: z.string(),
  links: z.array(z.object({ library: z.string(), start: z.number() })),
});

/** Compiled once on a machine; the text decides. */
function compileTwin(name: string, contract: string, weaknesses: readonly Weakness[]): z.infer<typeof twinSchema> {
  const instead = new Map<string, string>();
  for (const { file = contract, take, put } of weaknesses) {
    const text = instead.get(file) ?? readFileSync(join(root, file), 'utf8');
    const places = text.split(take).length - 1;
    if (places !== 1) throw new Error(`"${take}" stands ${places} times in ${file}; where is the defence now?`);
    instead.set(
      file,
      text.replace(take, () => put),
    );
  }
  const text = instead.get(contract) ?? readFileSync(join(root, contract), 'utf8');
  // The artifact's code stands for everything the twin takes in.
  const key = id(JSON.stringify([contract, readArtifact(name).bytecode, text, [...instead]])).slice(2, 26);
  const cached = join(root, '.data', 'twins', `${key}.json`);
  if (existsSync(cached)) return twinSchema.parse(JSON.parse(readFileSync(cached, 'utf8')));
  const compiled = compileCode({ root, roots: [contract], instead, optimize: false });
  if (compiled.errors.length > 0)
    throw new Error(`The twin of ${name} does not compile:\n${compiled.errors.join('\n')}`);
  const bytes = present(compiled.contracts[contract]?.[name]?.evm?.bytecode, 'the code of the twin');
  const places = Object.values(bytes.linkReferences ?? {}).flatMap((found) => Object.entries(found));
  const links = places.flatMap(([library, starts]): LinkPlace[] => starts.map(({ start }) => ({ library, start })));
  const twin = { code: `0x${bytes.object}`, links };
  mkdirSync(dirname(cached), { recursive: true });
  writeFileSync(cached, JSON.stringify(twin));
  return twin;
}
