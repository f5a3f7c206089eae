import type { Signer, TransactionResponse } from 'ethers';

import type { Person } from '../config/people.ts';
import { awaitReceipt } from '../deploy/await-receipt.ts';
import type { ChainClock } from '../deploy/chain-clock.ts';
import type { DeployedContracts } from '../deploy/deployed-contracts.ts';
import type { Addresses } from '../deploy/predict-addresses.ts';

/** Somebody who signs, whose address is known. */
export type DemoSigner = Signer & { readonly address: string };

/** What the demo needs of a deployed book. */
export interface DemoBook {
  readonly contracts: DeployedContracts;
  readonly addresses: Addresses;
  /** Product id → version id. */
  readonly versions: Readonly<Record<string, number>>;
  readonly walletOf: (person: Person) => DemoSigner;
  /** An account of the development phrase that is nobody in particular. */
  readonly workshop: string;
  readonly clock: ChainClock;
  /** The present: where the story ends, seconds. */
  readonly present: number;
}

/** Waits until a transaction is in a block. @throws Error when it reverts. */
export async function done(sent: Promise<TransactionResponse>): Promise<void> {
  await awaitReceipt(await sent);
}
