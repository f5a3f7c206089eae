import type { Hex } from 'viem';
import { listAwaited } from '../observations/list-awaited.ts';
import { getObservation } from '../observations/list-observations.ts';
import type { AppDeps } from './context.ts';
import { HttpFailure } from './http-failure.ts';

/** An observation about which something was said, or that still waits for a first word. @throws HttpFailure for any other key */
export async function findObservation({ index }: Pick<AppDeps, 'index'>, key: Hex, at: number) {
  const told = await getObservation({ index, at }, key);
  if (told !== undefined) return told;
  const awaited = (await listAwaited({ index, at })).find((one) => one.key === key);
  if (awaited === undefined) throw new HttpFailure('OBSERVATION_NOT_FOUND');
  return { observation: awaited, rounds: [], history: [] };
}
