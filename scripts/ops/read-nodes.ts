import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodeHealthAt, nodeStatesSchema, type NodeHealth, type NodeState } from '../../domain/oracles/node-state.ts';

/** An observation node of this machine, and whether it works. */
export type NodeVerdict = NodeState & { readonly health: NodeHealth };

/** How the observation nodes of this machine are; undefined where none was ever started, none where their door is shut. */
export async function readNodes(dataDir: string, chainId: number): Promise<readonly NodeVerdict[] | undefined> {
  const door = join(dataDir, 'oracles', String(chainId), 'door');
  if (!existsSync(door)) return undefined;
  try {
    const url = new URL('/health', readFileSync(door, 'utf8').trim());
    const answer = await fetch(url, { signal: AbortSignal.timeout(3_000) });
    const { nodes } = nodeStatesSchema.parse(await answer.json());
    const now = Math.floor(Date.now() / 1_000);
    return nodes.map((node) => ({ ...node, health: nodeHealthAt(node, now) }));
  } catch {
    return [];
  }
}

/** The nodes in words, a line each. */
export function nodeLines(nodes: readonly NodeVerdict[] | undefined): readonly string[] {
  if (nodes === undefined) return [];
  if (nodes.length === 0) return ['Observation nodes: their door does not answer.'];
  const working = nodes.filter(({ health }) => health === 'works').length;
  return [
    `Observation nodes: ${working} of ${nodes.length} work.`,
    ...nodes.map(({ operator, product, region, health, signed, last, fault }) => {
      const said =
        last === null
          ? 'signed nothing yet'
          : `signed ${signed}, the last one ${last.value} for ${dayOf(last.periodStart)}`;
      return `  ${health.padEnd(6)}  ${operator}  ${product} ${region}: ${fault ?? said}`;
    }),
  ];
}

/** The instant a period began, in UTC. */
function dayOf(periodStart: number): string {
  return `${new Date(periodStart * 1_000).toISOString().slice(0, 16)}Z`;
}
