'use client';

import { pauseFlags } from '@makewhole/domain/access/pause-flags.ts';
import { claimBookAbi } from '@makewhole/domain/chain/abi/ClaimBook.ts';
import { disputeDeskAbi } from '@makewhole/domain/chain/abi/DisputeDesk.ts';
import { pauseControlAbi } from '@makewhole/domain/chain/abi/PauseControl.ts';
import { claimPhases } from '@makewhole/domain/claims/claim-types.ts';
import { SUPPLEMENT_LOSS_PERIOD } from '@makewhole/domain/claims/open-calls.ts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { type ClaimCourse, clocks, type ClockName, dateOf } from './course.ts';
import { wasReverted } from '../was-reverted.ts';
import { type ChainReader, useChainReader } from './use-chain-reader.ts';
import { type ClaimId, claimIdFrom } from './values.ts';

/** Asks the ClaimBook itself: what may be done, and by when, is nobody else's word. */
export async function readCourse(
  { client, at }: Pick<ChainReader, 'client' | 'at'>,
  claimId: ClaimId,
): Promise<ClaimCourse> {
  const book = { address: at.claimBook, abi: claimBookAbi } as const;
  const ends = async (clock: ClockName): Promise<number | undefined> =>
    dateOf(await client.readContract({ ...book, functionName: 'deadlineOf', args: [claimId, clocks[clock]] }));
  const [course, silent, moreUntil, acknowledge, decide, interim, supplement, appeal, evidence, ruling] =
    await Promise.all([
      client.readContract({ ...book, functionName: 'courseOf', args: [claimId] }),
      client.readContract({ ...book, functionName: 'silentUntilOf', args: [claimId] }),
      readMoreUntil({ client, at }, claimId),
      ends('acknowledge'),
      ends('decide'),
      ends('interim'),
      ends('supplement'),
      ends('appeal'),
      ends('evidence'),
      ends('ruling'),
    ]);
  const { stops, extensions, acknowledged, improved, disputed, appealedAt, soughtAssets, determinedAssets } = course;
  const disputable = appealedAt > 0 && !disputed && (await wouldOpen({ client, at }, claimId));
  const linked = (id: bigint): ClaimId | undefined => (id === 0n ? undefined : claimIdFrom(id));
  return {
    stops,
    extensions,
    acknowledged,
    improved,
    disputed,
    disputable,
    appealedAt,
    soughtAssets,
    determinedAssets,
    original: linked(course.original),
    supplementedBy: linked(course.supplementedBy),
    by: { acknowledge, decide, interim, supplement, appeal, evidence, ruling },
    silentUntil: dateOf(silent),
    moreUntil,
  };
}

/** Two years from the decision, else from the filing, with the seconds in which filing was paused. */
async function readMoreUntil(
  { client, at }: Pick<ChainReader, 'client' | 'at'>,
  claimId: ClaimId,
): Promise<number | undefined> {
  const { phase, filedAt, decidedAt } = await client.readContract({
    address: at.claimBook,
    abi: claimBookAbi,
    functionName: 'claimOf',
    args: [claimId],
  });
  if (phase !== claimPhases.indexOf('Closed')) return undefined;
  const from = decidedAt === 0 ? filedAt : decidedAt;
  return client.readContract({
    address: at.pauseControl,
    abi: pauseControlAbi,
    functionName: 'endWithPauses',
    args: [pauseFlags.indexOf('File'), from, from + SUPPLEMENT_LOSS_PERIOD],
  });
}

async function wouldOpen({ client, at }: Pick<ChainReader, 'client' | 'at'>, claimId: ClaimId): Promise<boolean> {
  try {
    await client.simulateContract({
      address: at.disputeDesk,
      abi: disputeDeskAbi,
      functionName: 'openDispute',
      args: [claimId],
    });
    return true;
  } catch (error) {
    if (wasReverted(error)) return false;
    throw error;
  }
}

export function courseQueryOptions(reader: ChainReader, claimId: ClaimId) {
  return queryOptions({
    queryKey: ['course', reader.chainId, claimId.toString()],
    queryFn: () => readCourse(reader, claimId),
    refetchInterval: 15_000,
  });
}

export function useCourse(claimId: ClaimId) {
  return useQuery(courseQueryOptions(useChainReader(), claimId));
}
