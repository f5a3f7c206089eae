import type { Hex } from 'viem';
import type { HDAccount } from 'viem/accounts';

import { present } from '../../domain/primitives/assert.ts';
import { dollars } from '../config/amounts.ts';
import { callOne, newestLogs } from './bench-chain.ts';
import { accountOf, giveEther, openNodeBook, personOf, playAll, playEverybody, type NodeBook } from './node-book.ts';
import { approveCall, buyCall, depositCall, mintCall } from './node-calls.ts';
import { issuedIn } from './read-filed.ts';

const FIRST_INDEX = 2_000;
/** Accounts that file, each with a policy that carries fifty claims. */
export const HOLDERS = 250;
const LIMIT = dollars('2000');
const CAPITAL = LIMIT * BigInt(HOLDERS);

/** A book on a node with one policy for each of many accounts, who sign for themselves. */
export interface ThroughputBook extends NodeBook {
  readonly adjuster: HDAccount;
  readonly holders: readonly HDAccount[];
  /** Policy → its holder: the node decides in which order the purchases of a block are mined. */
  readonly holderOf: (policyId: number) => HDAccount;
}

/** Deploys by the real scripts, brings capital and sells the policies; none of this is measured. */
export async function openThroughputBook(url: string): Promise<ThroughputBook> {
  const book = await openNodeBook(url, CAPITAL);
  const holders = Array.from({ length: HOLDERS }, (_, index) => accountOf(FIRST_INDEX + index));
  const provider = personOf('capitalProvider').address;
  await playEverybody(url);
  await giveEther(url, holders.map(addressOf));
  await playAll(url, [
    mintCall(book, provider, CAPITAL),
    approveCall(book, provider),
    depositCall(book, provider, CAPITAL),
  ]);
  await playAll(
    url,
    holders.flatMap(({ address }) => [mintCall(book, address, LIMIT), approveCall(book, address)]),
  );
  await playAll(
    url,
    holders.map(({ address }) => buyCall(book, address, LIMIT)),
  );
  const accounts = new Map(holders.map((account) => [account.address, account]));
  const owners = new Map(issuedIn(await newestLogs(url)).map(({ policyId, holder }) => [policyId, holder]));
  if (owners.size !== HOLDERS) throw new Error(`Only ${owners.size} of ${HOLDERS} policies were sold.`);
  await callOne(url, 'anvil_autoImpersonateAccount', [false]);
  const holderOf = (policyId: number): HDAccount =>
    present(accounts.get(present(owners.get(policyId), `policy ${policyId} was sold`)), 'its owner is a holder');
  return { ...book, adjuster: personOf('adjuster'), holders, holderOf };
}

function addressOf({ address }: HDAccount): Hex {
  return address;
}
