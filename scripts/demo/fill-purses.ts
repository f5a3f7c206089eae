import { MaxUint256, parseEther, toQuantity } from 'ethers';

import { dollars } from '../config/amounts.ts';
import { lines } from '../config/lines.ts';
import { demoCapital } from '../config/parameters.ts';
import { everyPerson, type Person } from '../config/people.ts';
import type { SendRpc } from '../deploy/chain-clock.ts';
import { done, type DemoBook } from './demo-book.ts';

const PURSE = dollars('25000');
const ETHER = parseEther('1000');
const holders: readonly Person[] = ['ana', 'bo', 'chen'];

/** Gives everybody ether for gas, the holders and the capital provider test dollars, and every pool its capital. */
export async function fillPurses(book: DemoBook, send: SendRpc): Promise<number> {
  for (const person of everyPerson()) {
    const wallet = book.walletOf(person);
    const balance = (await wallet.provider?.getBalance(wallet.address)) ?? 0n;
    if (balance < ETHER) await send('hardhat_setBalance', [wallet.address, toQuantity(ETHER)]);
  }
  let sent = 0;
  for (const person of holders) sent += await fillPurse(book, person, PURSE);
  for (const line of lines) sent += await bringCapital(book, line);
  return sent;
}

/** Money comes once: whoever has spent it already is not given more. */
async function fillPurse({ contracts, walletOf }: DemoBook, person: Person, assets: bigint): Promise<number> {
  const { address } = walletOf(person);
  const earlier = await contracts.testDollar.queryFilter(contracts.testDollar.filters.Transfer(undefined, address));
  if (earlier.length > 0) return 0;
  await done(contracts.testDollar.mint(address, assets));
  return 1;
}

async function bringCapital({ contracts, walletOf }: DemoBook, line: (typeof lines)[number]): Promise<number> {
  const provider = walletOf('capitalProvider');
  const pool = contracts.pools[line];
  if ((await pool.totalSupply()) > 0n) return 0;
  const dollar = contracts.testDollar.connect(provider);
  if ((await dollar.balanceOf(provider.address)) < demoCapital[line]) {
    await done(dollar.mint(provider.address, demoCapital[line]));
  }
  await done(dollar.approve(await pool.getAddress(), MaxUint256));
  await done(pool.connect(provider).deposit(demoCapital[line], provider.address));
  return 3;
}
