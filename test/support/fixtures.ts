import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { network as hardhat } from 'hardhat';

import type { Person } from '../../scripts/config/people.ts';
import type { DeployedContracts } from '../../scripts/deploy/deployed-contracts.ts';
import type { Addresses } from '../../scripts/deploy/predict-addresses.ts';
import { runDeployment } from '../../scripts/deploy/run-deployment.ts';
import { hardhatContext, seatPeople, type TestNetwork } from './hardhat-context.ts';

/** A deployment in the test's own network. */
export interface TestDeployment {
  readonly network: TestNetwork;
  readonly contracts: DeployedContracts;
  readonly addresses: Addresses;
  readonly people: Readonly<Record<Person, HardhatEthersSigner>>;
  /** Product id → version id. */
  readonly versions: Readonly<Record<string, number>>;
}

/** One in-process network for all tests of a run: fixtures go back to their own snapshot. */
const opened = hardhat.create();

/** The network the fixtures live in; for time and blocks. */
export async function testNetwork(): Promise<TestNetwork> {
  return opened;
}

/** Deployed by the real scripts: roles, law, products and authority as configured, the public delay over, no capital. */
async function deployed(network: TestNetwork): Promise<TestDeployment> {
  const deployment = await runDeployment(await hardhatContext(network));
  return {
    network,
    contracts: deployment.contracts,
    addresses: deployment.addresses,
    people: await seatPeople(network),
    versions: deployment.manifest.versions,
  };
}

async function onOpened(): Promise<TestDeployment> {
  return deployed(await opened);
}

/** {@link deployed}, from its snapshot. */
export async function loadDeployment(): Promise<TestDeployment> {
  const { networkHelpers } = await opened;
  return networkHelpers.loadFixture(onOpened);
}
