import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';

import type { Person } from '../../scripts/config/people.ts';
import type { DeployedContracts } from '../../scripts/deploy/deployed-contracts.ts';
import type { Addresses } from '../../scripts/deploy/predict-addresses.ts';
import type { HardhatNetwork } from '../../scripts/deploy/open-hardhat.ts';

/** A deployment in the test's own network. */
export interface TestDeployment {
  readonly network: HardhatNetwork;
  readonly contracts: DeployedContracts;
  readonly addresses: Addresses;
  readonly people: Readonly<Record<Person, HardhatEthersSigner>>;
  /** Product id → version id. */
  readonly versions: Readonly<Record<string, number>>;
}
