'use client';

import { policyBookAbi } from '@makewhole/domain/chain/abi/PolicyBook.ts';
import { transferDeskAbi } from '@makewhole/domain/chain/abi/TransferDesk.ts';
import { DAY } from '@makewhole/domain/primitives/time.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type Address, type Hex, zeroAddress } from 'viem';
import { type ChainReader, useChainReader } from './claim/use-chain-reader.ts';

/** Somebody who is about to take another's place; seconds, zero until everybody has said what they must. */
export interface Passing {
  readonly to: Address;
  readonly maturesAt: number;
  /** Nothing is left to take: the owner had no policy any more after a takeover. */
  readonly taken: boolean;
  /** The officer who asked for a recovery; nobody for a succession. */
  readonly proposer: Address;
  /** keccak256 of the document of a recovery. */
  readonly documentHash: Hex;
}

/** From maturity on; a place that was not taken by then must be asked for again. */
const TAKING_SECONDS = 30 * DAY;

/** Whether it still leads anywhere; the last second counts. */
export function isRunning({ maturesAt, taken }: Passing, now: number): boolean {
  return !taken && (maturesAt === 0 || now <= maturesAt + TAKING_SECONDS);
}

/** Who shall take an owner's place, and who is about to. */
export interface Succession {
  readonly successor: Address | undefined;
  readonly succession: Passing | undefined;
  readonly recovery: Passing | undefined;
}

export async function readSuccession({ client, at }: ChainReader, owner: Address): Promise<Succession> {
  const desk = { address: at.transferDesk, abi: transferDeskAbi, args: [owner] } as const;
  const [successor, succession, recovery] = await Promise.all([
    client.readContract({ ...desk, functionName: 'successorOf' }),
    client.readContract({ ...desk, functionName: 'successionOf' }),
    client.readContract({ ...desk, functionName: 'recoveryOf' }),
  ]);
  const passing = (found: Passing): Passing | undefined => (found.to === zeroAddress ? undefined : found);
  return {
    successor: successor === zeroAddress ? undefined : successor,
    succession: passing(succession),
    recovery: passing(recovery),
  };
}

export function useSuccession(owner: Address | undefined) {
  const reader = useChainReader();
  return useQuery(
    queryOptions({
      queryKey: ['succession', reader.chainId, owner],
      queryFn: () => readSuccession(reader, owner ?? zeroAddress),
      enabled: owner !== undefined,
      refetchInterval: 30_000,
    }),
  );
}

/** The policies an owner holds now, out of the chain's own logs: the one who takes their place has no list of them. */
export async function readPoliciesOf({ client, at }: ChainReader, owner: Address): Promise<readonly number[]> {
  const book = { address: at.policyBook, abi: policyBookAbi } as const;
  const issued = await client.getContractEvents({
    ...book,
    eventName: 'PolicyIssued',
    fromBlock: BigInt(at.startBlock),
    strict: true,
  });
  const held = await Promise.all(
    issued.map(async ({ args: { policyId } }) => {
      const holder = await client.readContract({ ...book, functionName: 'ownerOf', args: [BigInt(policyId)] });
      return holder === owner ? Number(policyId) : undefined;
    }),
  );
  return held.filter((id) => id !== undefined);
}
