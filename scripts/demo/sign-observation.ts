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

/** The word of as many operators as make a quorum, in the order of their seats; the first few may be passed over. */
export async function signObservation(
  { walletOf, addresses }: Pick<DemoBook, 'walletOf' | 'addresses'>,
  observation: Observation,
  quorum: number,
  passedOver = 0,
): Promise<string[]> {
  const { chainId } = await present(walletOf('chen').provider, 'a wallet has a chain').getNetwork();
  const domain = observationDomain(Number(chainId), getAddress(addresses.observationFeed));
  const signers = operators.slice(passedOver, passedOver + quorum).map(({ index }) => operatorWallet(index));
  return Promise.all(
    signers.map((signer) => signer.signTypedData(domain, observationTypes, observationMessage(observation))),
  );
}
