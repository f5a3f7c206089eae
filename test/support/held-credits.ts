import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../../scripts/config/amounts.ts';
import { buildPool, loadFundedPool, NOON, payOrder, poolDefaults, sell, type PoolSituation } from './pool.ts';

const { capital, claimId } = poolDefaults;

/** As long as a hold lasts that nobody renews. */
export const until = NOON + 30 * DAY;

/** A sale, and a claim that reserved $300 of its lock: what is paid out of that is an ordinary order. */
export async function loadReserved(): Promise<PoolSituation> {
  const situation = await loadFundedPool();
  await sell(situation);
  await situation.pool.connect(situation.claimBook).reserve(claimId, dollars('300'), dollars('300'));
  return situation;
}

/** Ana, whom the token refuses, has $50 on hold for want of an attestation and a credit of one unit beside it. */
export async function buildHeldBeside(): Promise<PoolSituation> {
  const situation = await buildPool('BlacklistToken', [6]);
  const { pool, claimBook, people, token } = situation;
  await pool.connect(people.capitalProvider).deposit(capital, people.capitalProvider);
  await token.contract.getFunction('blacklist').send(people.ana.address, true);
  await pool.connect(claimBook).settle(payOrder(situation, { assets: dollars('50'), needsEligibility: true }));
  await pool.connect(claimBook).settle(payOrder(situation, { assets: 1n }));
  return situation;
}

/** Everything to one. */
export function toPayee(address: string) {
  return [{ to: address, shareBps: 10_000 }];
}

/** An ordinary order of $5 for somebody. */
export function ordinary(situation: PoolSituation, address: string) {
  const assets = dollars('5');
  return payOrder(situation, { payees: toPayee(address), assets, fromReservedAssets: assets });
}
