import { type Address, createPublicClient, erc20Abi, http } from 'viem';

import { addresses } from '../../../domain/chain/addresses.ts';
import { theRound } from './round.ts';

/** Accounts of the development phrase, by seat. */
export const seats = {
  actuary: 3,
  adjudicationManager: 4,
  adjuster: 5,
  seniorAdjuster: 6,
  auditor: 7,
  capitalProvider: 8,
  ana: 9,
  bo: 10,
  chen: 11,
  pauseOfficerA: 12,
  pauseOfficerB: 13,
  underwriter: 15,
  claimsManager: 16,
  lawEditor: 17,
  recoveryOfficerA: 18,
  recoveryOfficerB: 19,
  arbitrator: 20,
  /** The first of five operators who observe. */
  observer: 25,
  /** Nobody in particular. */
  stranger: 30,
} as const;

async function client() {
  const { stack } = await theRound();
  return createPublicClient({ transport: http(stack.rpcUrl) });
}

/** What an account holds of the local asset, base units, asked of the token itself. */
export async function balanceOf(account: Address): Promise<bigint> {
  const reader = await client();
  return reader.readContract({
    address: addresses[31_337].asset,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [account],
  });
}

/** How many transactions an account sent so far. */
export async function sentBy(account: Address): Promise<number> {
  const reader = await client();
  return reader.getTransactionCount({ address: account });
}

/** Chain time, seconds. */
export async function chainNow(): Promise<number> {
  const reader = await client();
  const { timestamp } = await reader.getBlock();
  return Number(timestamp);
}

/** The day it is on the chain, as a date field in Shanghai takes it. */
export async function today(): Promise<string> {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format((await chainNow()) * 1_000);
}
