import { keccak256 } from 'viem';
import { DAY } from '../../domain/primitives/time.ts';
import { commitmentOfSecret, secretOfDay } from '../../domain/risk/daily-secret.ts';
import type { SecretPlace } from '../../domain/risk/daily-secret.ts';
import { findCommittedSecret } from './find-committed-secret.ts';
import type { RiskChain } from './risk-chain.ts';

/** So many days ahead are committed; when fewer than half of them are left, the rest is added. */
const DAYS_AHEAD = 30;
/** So long before midnight nothing is committed that would begin with another day if it were mined after it. */
const MIDNIGHT_MARGIN = 600;

/**
 * Reveals the secrets of days that are over, the oldest first, and commits those of days to come. Says what it did.
 *
 * @throws Error when a day's commitment is of no secret of this key: people have to restart the track.
 */
export async function keepSecrets(
  chain: Pick<RiskChain, 'now' | 'track' | 'drawOf' | 'commit' | 'reveal'>,
  place: SecretPlace,
): Promise<readonly string[]> {
  const now = await chain.now();
  const today = Math.floor(now / DAY);
  const { untilDay, dueDay } = await chain.track();
  const said: string[] = [];
  for (let day = dueDay; day <= untilDay && day < today; day += 1) {
    const found = await findCommittedSecret(chain, place, day);
    if (found === undefined) throw new Error(restartWanted(day));
    await chain.reveal(found.secret);
    said.push(found.ofDay === day ? `revealed day ${day}` : `revealed day ${day} by the secret of day ${found.ofDay}`);
  }
  if (untilDay >= today + DAYS_AHEAD / 2) return said;
  // Where tomorrow is not committed, the track counts from the day this is mined on, not from the day it was read.
  if (untilDay <= today && now % DAY >= DAY - MIDNIGHT_MARGIN) return said;
  const first = Math.max(untilDay, today) + 1;
  const days = Array.from({ length: today + DAYS_AHEAD - first + 1 }, (_, index) => first + index);
  await chain.commit(days.map((day) => commitmentOfSecret(keccak256, secretOfDay(keccak256, place, day))));
  return [...said, `committed days ${first} to ${today + DAYS_AHEAD}`];
}

function restartWanted(day: number): string {
  return (
    `The commitment of day ${day} is of no secret of this key: the fast track stands still until two people restart it ` +
    '(proposeRestart, then approveRestart). Claims of the days until then are decided by people.'
  );
}
