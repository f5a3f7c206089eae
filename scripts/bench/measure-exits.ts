import { DAY } from '../../domain/primitives/time.ts';
import { gasOf, type BenchBook } from './bench-book.ts';

/** As long as anybody's notice. */
const NOTICE = 60 * DAY;

/** What leaving costs a provider of capital: the request, and the money after the notice. */
export async function measureExits({ contracts, people, network }: BenchBook) {
  const provider = people.capitalProvider;
  const pool = contracts.pools.PROPERTY.connect(provider);
  const shares = (await pool.balanceOf(provider.address)) / 100n;
  const requestExit = await gasOf(pool.requestExit(shares));
  await network.networkHelpers.time.increase(NOTICE + DAY);
  await (await pool.accrue(1_000)).wait();
  const redeem = await gasOf(pool.redeemExit(provider.address, 1n));
  return { requestExit, redeem };
}
