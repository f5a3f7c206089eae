import { keccak256 } from 'viem';
import { DAY } from '../../domain/primitives/time.ts';
import { commitmentOfSecret, secretOfDay } from '../../domain/risk/daily-secret.ts';
import type { SecretPlace } from '../../domain/risk/daily-secret.ts';
import type { RiskChain } from './risk-chain.ts';

/** So many days ahead are committed; when fewer than half of them are left, the rest is added. */
const DAYS_AHEAD = 30;

/** Reveals the secrets of days that are over, the oldest first, and commits those of days to come. Says what it did. */
export async function keepSecrets(
  chain: Pick<RiskChain, 'now' | 'track' | 'commit' | 'reveal'>,
  place: SecretPlace,
): Promise<readonly string[]> {
  const today = Math.floor((await chain.now()) / DAY);
  const { untilDay, dueDay } = await chain.track();
  const said: string[] = [];
  for (let day = dueDay; day <= untilDay && day < today; day += 1) {
    await chain.reveal(secretOfDay(keccak256, place, day));
    said.push(`revealed day ${day}`);
  }
  if (untilDay >= today + DAYS_AHEAD / 2) return said;
  const first = Math.max(untilDay, today) + 1;
  const days = Array.from({ length: today + DAYS_AHEAD - first + 1 }, (_, index) => first + index);
  await chain.commit(days.map((day) => commitmentOfSecret(keccak256, secretOfDay(keccak256, place, day))));
  return [...said, `committed days ${first} to ${today + DAYS_AHEAD}`];
}
