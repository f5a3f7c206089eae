import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { z } from 'zod';

const artifacts = resolve(fileURLToPath(new URL('../../artifacts', import.meta.url)));

const variableSchema = z.object({ label: z.string(), slot: z.string(), offset: z.number(), type: z.string() });
const layoutSchema = z.object({
  storage: z.array(variableSchema),
  types: z.record(z.string(), z.object({ label: z.string(), members: z.array(variableSchema).optional() })).nullable(),
});
const outputSchema = z.object({
  output: z.object({
    contracts: z.record(z.string(), z.record(z.string(), z.object({ storageLayout: layoutSchema.optional() }))),
  }),
});
const artifactSchema = z.object({ buildInfoId: z.string(), inputSourceName: z.string() });
const builds = new Map<string, z.infer<typeof outputSchema>>();

/** Storage of a contract: its variables, and the members of every struct it keeps; "slot 3 +16 uint128 name". */
export function readLayout(sourceName: string, contract: string): Readonly<Record<string, readonly string[]>> {
  const file = resolve(artifacts, sourceName, `${contract}.json`);
  const { buildInfoId, inputSourceName } = artifactSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const layout = readBuild(buildInfoId).output.contracts[inputSourceName]?.[contract]?.storageLayout;
  if (layout === undefined) throw new Error(`The build has no storage layout of ${contract}.`);
  const types = layout.types ?? {};
  const line = ({ slot, offset, type, label }: z.infer<typeof variableSchema>): string =>
    `slot ${slot} +${offset} ${types[type]?.label ?? type} ${label}`;
  const structs = Object.values(types)
    .filter(({ members }) => members !== undefined)
    .map(({ label, members }) => [label, (members ?? []).map(line)] as const)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries([['', layout.storage.map(line)] as const, ...structs]);
}

function readBuild(id: string): z.infer<typeof outputSchema> {
  const known = builds.get(id);
  if (known !== undefined) return known;
  const read = outputSchema.parse(
    JSON.parse(readFileSync(resolve(artifacts, 'build-info', `${id}.output.json`), 'utf8')),
  );
  builds.set(id, read);
  return read;
}
