import { getAddress } from 'viem';

import {
  observationDomain,
  observationMessage,
  observationTypes,
  type Observation,
} from '../../domain/oracles/observation-message.ts';
import { present } from '../../domain/primitives/assert.ts';
import { operators } from '../config/observations.ts';
import { operatorWallet } from '../deploy/open-operators.ts';
import type { DemoBook } from './demo-book.ts';

/** The word of as many operators as make a quorum, in the order of their seats. */
export async function signObservation(
  { walletOf, addresses }: Pick<DemoBook, 'walletOf' | 'addresses'>,
  observation: Observation,
  quorum: number,
): Promise<string[]> {
  const { chainId } = await present(walletOf('chen').provider, 'a wallet has a chain').getNetwork();
  const domain = observationDomain(Number(chainId), getAddress(addresses.observationFeed));
  const signers = operators.slice(0, quorum).map(({ index }) => operatorWallet(index));
  return Promise.all(
    signers.map((signer) => signer.signTypedData(domain, observationTypes, observationMessage(observation))),
  );
}
