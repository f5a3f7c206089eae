import { keccak256 } from 'viem';
import type { Hex } from 'viem';
import { commitmentOfSecret, secretOfDay } from '../../domain/risk/daily-secret.ts';
import type { SecretPlace } from '../../domain/risk/daily-secret.ts';

/** What is asked of the chain: the commitment of a day, and its secret once that is out. */
export interface DrawChain {
  drawOf(day: number): Promise<readonly [commitment: Hex, secret: Hex]>;
}

/** The secret a day was committed to, and the day whose secret it is. */
export interface CommittedSecret {
  readonly secret: Hex;
  readonly ofDay: number;
}

/** As many days ahead as the track takes commitments for: one can have come no later than that. */
const MOST_DAYS_LATE = 62;

/**
 * Looks for the secret behind a day's commitment: its own, or where the commitment was mined days after it was made, one of a
 * day before.
 *
 * @returns undefined where nothing is committed, or nothing this key gives.
 */
export async function findCommittedSecret(
  chain: DrawChain,
  place: SecretPlace,
  day: number,
): Promise<CommittedSecret | undefined> {
  const [commitment] = await chain.drawOf(day);
  for (let ofDay = day; ofDay >= 0 && ofDay >= day - MOST_DAYS_LATE; ofDay -= 1) {
    const secret = secretOfDay(keccak256, place, ofDay);
    if (commitmentOfSecret(keccak256, secret) === commitment) return { secret, ofDay };
  }
  return undefined;
}

/** As {@link findCommittedSecret}; undefined too where the secret comes out with an earlier day, so that a draw by it is no secret. */
export async function findClosedSecret(chain: DrawChain, place: SecretPlace, day: number): Promise<Hex | undefined> {
  const found = await findCommittedSecret(chain, place, day);
  if (found === undefined || found.ofDay === day) return found?.secret;
  const [commitment] = await chain.drawOf(found.ofDay);
  return commitment === commitmentOfSecret(keccak256, found.secret) ? undefined : found.secret;
}
