import { isAddressEqual, parseEventLogs, type Address, type Log, type PublicClient } from 'viem';

import { groupDeskAbi } from '../../domain/chain/abi/GroupDesk.ts';
import { lensAbi } from '../../domain/chain/abi/Lens.ts';
import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import { productBookAbi } from '../../domain/chain/abi/ProductBook.ts';
import { claimPhases } from '../../domain/claims/claim-types.ts';
import { present } from '../../domain/primitives/assert.ts';
import type { ClaimFacts, GroupFacts, HealthFacts, PolicyFacts, VersionFacts } from './health-facts.ts';
import { readCaseFiles } from './read-case-files.ts';
import { readPool } from './read-pool-health.ts';

/** Where the contracts of a deployment are. */
export interface HealthPlaces {
  readonly startBlock: bigint;
  readonly asset: Address;
  readonly productBook: Address;
  readonly policyBook: Address;
  readonly groupDesk: Address;
  readonly claimBook: Address;
  readonly lens: Address;
  readonly pools: readonly Address[];
}

const POLICIES = 100;
const CLAIMS = 50;
/** Nodes answer for so many blocks at once. */
const BLOCKS = 5_000n;

/** Reads everything that is judged, at one block. @throws Error when the node cannot be reached or does not know the contracts. */
export async function readHealth(client: PublicClient, places: HealthPlaces): Promise<HealthFacts> {
  const chainId = await client.getChainId();
  const block = await client.getBlockNumber({ cacheTime: 0 });
  const logs = await readLogs(client, places, block);
  const versions = await readVersions(client, places, block, logs);
  const poolOf = new Map(versions.map(({ versionId, pool }) => [versionId, pool]));
  const policies = await readPolicies(client, places, block, poolOf);
  const groups = await readGroups(client, places, block, poolOf);
  const claims = await readClaims(client, places, block, policies, logs);
  const pools = await Promise.all(
    places.pools.map((pool) => readPool(client, { pool, asset: places.asset, block, logs })),
  );
  return { chainId, block, claimBook: places.claimBook, pools, versions, policies, groups, claims };
}

async function readLogs(client: PublicClient, places: HealthPlaces, block: bigint): Promise<readonly Log[]> {
  const address = [places.asset, places.productBook, places.claimBook, ...places.pools];
  const logs: Log[] = [];
  for (let fromBlock = places.startBlock; fromBlock <= block; fromBlock += BLOCKS) {
    const last = fromBlock + BLOCKS - 1n;
    logs.push(...(await client.getLogs({ address, fromBlock, toBlock: last < block ? last : block })));
  }
  return logs;
}

async function readVersions(
  client: PublicClient,
  { lens, productBook }: HealthPlaces,
  blockNumber: bigint,
  logs: readonly Log[],
): Promise<readonly (VersionFacts & { readonly pool: Address })[]> {
  const told = parseEventLogs({ abi: productBookAbi, eventName: 'VersionPublished', logs: [...logs] });
  const published = new Map(
    told
      .filter(({ address }) => isAddressEqual(address, productBook))
      .map(({ args }) => [args.versionId, args.termsHash]),
  );
  const found: (VersionFacts & { readonly pool: Address })[] = [];
  for (;;) {
    const args = [found.length + 1, CLAIMS] as const;
    const page = await client.readContract({
      address: lens,
      abi: lensAbi,
      functionName: 'versions',
      args,
      blockNumber,
    });
    found.push(
      ...page.map(({ versionId, termsHash, terms }) => ({
        versionId,
        termsHash,
        publishedHash: published.get(versionId),
        pool: terms.pool,
      })),
    );
    if (page.length === 0) return found;
  }
}

async function readPolicies(
  client: PublicClient,
  { lens, policyBook }: HealthPlaces,
  blockNumber: bigint,
  poolOf: ReadonlyMap<number, Address>,
): Promise<readonly (PolicyFacts & { readonly claimCount: number })[]> {
  const found: (PolicyFacts & { readonly claimCount: number })[] = [];
  for (;;) {
    const args = [found.length + 1, POLICIES] as const;
    const page = await client.readContract({
      address: lens,
      abi: lensAbi,
      functionName: 'policies',
      args,
      blockNumber,
    });
    if (page.length === 0) return found;
    const read = page.map(async ({ policyId, policy }) => {
      const asked = { address: policyBook, abi: policyBookAbi, functionName: 'lockedOf', args: [policyId] } as const;
      const lockedAssets = await client.readContract({ ...asked, blockNumber });
      const { limitAssets, usedAssets, openClaims, closed, claimCount } = policy;
      const pool = present(poolOf.get(policy.versionId), `version ${policy.versionId} has a pool`);
      return { policyId, pool, limitAssets, usedAssets, lockedAssets, openClaims, closed, claimCount };
    });
    found.push(...(await Promise.all(read)));
  }
}

async function readClaims(
  client: PublicClient,
  { lens, claimBook }: HealthPlaces,
  blockNumber: bigint,
  policies: readonly (PolicyFacts & { readonly claimCount: number })[],
  logs: readonly Log[],
): Promise<readonly ClaimFacts[]> {
  const files = await readCaseFiles(client, claimBook, logs);
  const found: ClaimFacts[] = [];
  for (const { policyId, pool, claimCount } of policies) {
    for (let from = 1; from <= claimCount; from += CLAIMS) {
      const args = [policyId, from, CLAIMS] as const;
      const page = await client.readContract({
        address: lens,
        abi: lensAbi,
        functionName: 'claimsOf',
        args,
        blockNumber,
      });
      found.push(
        ...page.map(({ claimId, claim }) => {
          const { reservedAssets, paidAssets, caseHead: head, entries } = claim;
          const phase = present(claimPhases[claim.phase], `phase ${claim.phase} is known`);
          return {
            claimId,
            policyId,
            pool,
            phase,
            reservedAssets,
            paidAssets,
            head,
            entries,
            file: files.get(claimId) ?? [],
          };
        }),
      );
    }
  }
  return found;
}

async function readGroups(
  client: PublicClient,
  { groupDesk }: HealthPlaces,
  blockNumber: bigint,
  poolOf: ReadonlyMap<number, Address>,
): Promise<readonly GroupFacts[]> {
  const book = { address: groupDesk, abi: groupDeskAbi, blockNumber } as const;
  const count = await client.readContract({ ...book, functionName: 'groupCount' });
  const read = Array.from({ length: count }, async (_, index): Promise<GroupFacts> => {
    const groupId = index + 1;
    const { versionId, lockedAssets, closed } = await client.readContract({
      ...book,
      functionName: 'groupOf',
      args: [groupId],
    });
    return { groupId, pool: present(poolOf.get(versionId), `version ${versionId} has a pool`), lockedAssets, closed };
  });
  return await Promise.all(read);
}
