import { encodeFunctionData, type Hex } from 'viem';

import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import { reservePoolAbi } from '../../domain/chain/abi/ReservePool.ts';
import { present } from '../../domain/primitives/assert.ts';
import { DAY } from '../../domain/primitives/time.ts';
import { dollars } from '../config/amounts.ts';
import { allLogs, callOne, newestLogs, timeOf } from './bench-chain.ts';
import type { Figures } from './constancy-rows.ts';
import { accountOf, gasOfCall, giveEther, openNodeBook, personOf, playAll, playEverybody } from './node-book.ts';
import type { NodeBook, NodeCall } from './node-book.ts';
import { approveCall, buyCall, decideCall, depositCall, fileCall, mintCall } from './node-calls.ts';
import { filedIn, issuedIn } from './read-filed.ts';

const LIMIT = dollars('200');
const CLOSED = 20;
const SHORT_TERM = 30;
/** Term and tail of the short ones, and a day. */
const PASSED = 30 + 60 + 1;
const FIRST_INDEX = 5_000;
const CROWD = 100;

interface World {
  readonly book: NodeBook;
  readonly crowd: readonly Hex[];
  readonly ana: Hex;
  readonly bo: Hex;
  readonly adjuster: Hex;
}

/**
 * What buying, filing, deciding and closing cost in a book with `sizes[i]` live policies, half of them with an open claim,
 * and a tenth as many deposits of capital. Smallest size first.
 */
export async function measureConstancy(
  url: string,
  sizes: readonly number[],
  say: (words: string) => void,
): Promise<ReadonlyMap<number, Figures>> {
  const largest = Math.max(...sizes);
  const book = await openNodeBook(url, LIMIT * BigInt(largest + 1_000));
  const crowd = Array.from({ length: CROWD }, (_, index) => accountOf(FIRST_INDEX + index).address);
  const [ana, bo] = [personOf('ana').address, personOf('bo').address];
  const world = { book, crowd, ana, bo, adjuster: personOf('adjuster').address };
  await playEverybody(url);
  await giveEther(url, crowd);
  const purse = LIMIT * BigInt(largest);
  const provider = personOf('capitalProvider').address;
  const people = [...crowd, ana, bo, provider];
  await playAll(
    url,
    people.flatMap((one) => [mintCall(book, one, purse), approveCall(book, one)]),
  );
  await playAll(url, [depositCall(book, provider, purse)]);
  const figures = new Map<number, Figures>();
  let live = 0;
  for (const size of sizes) {
    say(`${size} live policies …`);
    await grow(world, size - live);
    live = size;
    figures.set(size, await measure(world));
  }
  return figures;
}

/** More policies of a year, every second one with an open claim, and capital in many small pieces. */
async function grow({ book, crowd }: World, count: number): Promise<void> {
  const at = (index: number): Hex => present(crowd[index % crowd.length], 'the crowd goes round');
  const deposits = Array.from({ length: Math.ceil(count / 10) }, (_, index) =>
    depositCall(book, at(index), dollars('1')),
  );
  await playAll(book.url, deposits);
  const before = issuedIn(await allLogs(book.url)).length;
  await playAll(
    book.url,
    Array.from({ length: count }, (_, index) => buyCall(book, at(index), LIMIT)),
  );
  const bought = issuedIn(await allLogs(book.url)).slice(before);
  if (bought.length !== count) throw new Error(`Only ${bought.length} of ${count} policies were sold.`);
  const lossAt = await timeOf(book.url);
  const claimed = bought.filter((_, index) => index % 2 === 0);
  await playAll(
    book.url,
    claimed.map(({ policyId, holder }) => fileCall(book, holder, policyId, lossAt)),
  );
}

async function measure(world: World): Promise<Figures> {
  const { book, ana, bo, adjuster } = world;
  const { url } = book;
  // Before the day of measuring: what will be closed, and a claim of the morning, so that nothing is the first of its kind.
  await playAll(
    url,
    Array.from({ length: CLOSED }, () => buyCall(book, ana, LIMIT, SHORT_TERM)),
  );
  const ending = issuedIn(await newestLogs(url)).map(({ policyId }) => policyId);
  await gasOfCall(url, buyCall(book, bo, LIMIT));
  const [second] = issuedIn(await newestLogs(url));
  const buy = await gasOfCall(url, buyCall(book, ana, LIMIT));
  const [first] = issuedIn(await newestLogs(url));
  const lossAt = await timeOf(url);
  await gasOfCall(url, fileCall(book, bo, present(second, 'Bo bought').policyId, lossAt));
  await gasOfCall(url, await decision(world));
  const file = await gasOfCall(url, fileCall(book, ana, present(first, 'Ana bought').policyId, lossAt));
  const decide = await gasOfCall(url, await decision(world));
  await callOne(url, 'evm_increaseTime', [PASSED * DAY]);
  await gasOfCall(url, accrue(book, adjuster));
  const close = Math.ceil((await gasOfCall(url, closing(book, adjuster, ending))) / CLOSED);
  return { buy, file, decide, close };
}

async function decision({ book, adjuster }: World): Promise<NodeCall> {
  const [filed] = filedIn(await newestLogs(book.url));
  return decideCall(book, adjuster, present(filed, 'a claim was filed'));
}

function accrue({ at }: NodeBook, from: Hex): NodeCall {
  const data = encodeFunctionData({ abi: reservePoolAbi, functionName: 'accrue', args: [400] });
  return { from, to: at.pool, data };
}

function closing({ at }: NodeBook, from: Hex, policyIds: readonly number[]): NodeCall {
  const data = encodeFunctionData({ abi: policyBookAbi, functionName: 'close', args: [policyIds] });
  return { from, to: at.policyBook, data };
}
