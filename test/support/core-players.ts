import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';

import type { Person } from '../../scripts/config/people.ts';

/** The accounts that play the core contracts, so that each of the pool's doors can be tried from both sides. */
export type CorePlayers = Readonly<
  Record<
    | 'salesDesk'
    | 'groupDesk'
    | 'serviceDesk'
    | 'transferDesk'
    | 'policyBook'
    | 'claimBook'
    | 'treasuryDesk'
    | 'eligibilityDesk'
    | 'pauseControl'
    | 'payingAgent',
    HardhatEthersSigner
  >
>;

/** Who plays which core contract. None of them has a purse of its own in these tests. */
export function coreOf(people: Readonly<Record<Person, HardhatEthersSigner>>): CorePlayers {
  return {
    salesDesk: people.carrier,
    groupDesk: people.productManager,
    serviceDesk: people.underwriter,
    transferDesk: people.lawEditor,
    policyBook: people.auditor,
    claimBook: people.adjuster,
    treasuryDesk: people.claimsManager,
    eligibilityDesk: people.attestor,
    pauseControl: people.pauseOfficerA,
    payingAgent: people.actuary,
  };
}
