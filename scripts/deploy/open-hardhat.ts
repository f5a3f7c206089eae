import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import type { NetworkConnection } from 'hardhat/types/network';

import { present } from '../../domain/primitives/assert.ts';
import { lawProfiles } from '../config/law-profiles.ts';
import { networks } from '../config/networks.ts';
import { people, type Person } from '../config/people.ts';
import { products } from '../config/products.ts';
import { createChainClock } from './chain-clock.ts';
import { phraseAssessor } from './open-assessor.ts';
import { phraseOperators } from './open-operators.ts';
import type { DeployContext } from './deploy-context.ts';
import { memoryManifest } from './manifest.ts';

/** An in-process network of Hardhat: for tests and measurements. */
export type HardhatNetwork = NetworkConnection<'generic'>;

/** The people of the local chain on an in-process network. */
export async function seatPeople(network: HardhatNetwork): Promise<Readonly<Record<Person, HardhatEthersSigner>>> {
  const signers = await network.ethers.getSigners();
  const seat = (person: Person): HardhatEthersSigner =>
    present(signers[people[person].index], `${person} has an account`);
  return {
    admin: seat('admin'),
    carrier: seat('carrier'),
    productManager: seat('productManager'),
    actuary: seat('actuary'),
    adjudicationManager: seat('adjudicationManager'),
    adjuster: seat('adjuster'),
    seniorAdjuster: seat('seniorAdjuster'),
    auditor: seat('auditor'),
    capitalProvider: seat('capitalProvider'),
    ana: seat('ana'),
    bo: seat('bo'),
    chen: seat('chen'),
    pauseOfficerA: seat('pauseOfficerA'),
    pauseOfficerB: seat('pauseOfficerB'),
    attestor: seat('attestor'),
    underwriter: seat('underwriter'),
    claimsManager: seat('claimsManager'),
    lawEditor: seat('lawEditor'),
    recoveryOfficerA: seat('recoveryOfficerA'),
    recoveryOfficerB: seat('recoveryOfficerB'),
    arbitratorA: seat('arbitratorA'),
    arbitratorB: seat('arbitratorB'),
    arbitratorC: seat('arbitratorC'),
    arbitratorD: seat('arbitratorD'),
    arbitratorE: seat('arbitratorE'),
  };
}

/** The real deployment's context on an in-process network; what differs is given. */
export async function hardhatContext(
  network: HardhatNetwork,
  changes: Partial<DeployContext> = {},
): Promise<DeployContext> {
  const seats = await seatPeople(network);
  const { provider } = network.ethers;
  return {
    network: networks.local,
    provider,
    deployer: seats.admin,
    seatOf: (person) => Promise.resolve({ address: seats[person].address, signer: seats[person] }),
    asset: undefined,
    firstNonce: 0,
    laws: lawProfiles,
    products,
    assessor: phraseAssessor(),
    operators: phraseOperators(),
    manifest: memoryManifest(),
    clock: createChainClock(provider, (method, params) => provider.send(method, params)),
    onSend: () => undefined,
    onStep: () => undefined,
    ...changes,
  };
}
