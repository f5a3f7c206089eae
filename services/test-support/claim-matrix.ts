import { getAddress } from 'viem';
import type { Address } from 'viem';
import { people } from './people.ts';
import type { Person } from './people.ts';

const { ana, bo, chen, adjuster, seniorAdjuster, auditor, claimsManager, capitalProvider, stranger } = people;

/** A contract wallet that Chen's key speaks for; a payee of the claim. */
export const wallet = getAddress('0x00000000000000000000000000000000000c0de2');

/** Who may do what with Ana's claim. Everyone signs in but the last. */
export const matrix: readonly {
  who: string;
  person: Person | undefined;
  as?: Address;
  sees: boolean;
  reads: boolean;
  writes: boolean;
}[] = [
  { who: 'the holder', person: ana, sees: true, reads: false, writes: false },
  { who: 'a contract wallet that is a payee', person: chen, as: wallet, sees: true, reads: false, writes: false },
  { who: 'the key behind that wallet', person: chen, sees: false, reads: false, writes: false },
  { who: 'another holder', person: bo, sees: false, reads: false, writes: false },
  { who: 'an adjuster', person: adjuster, sees: true, reads: true, writes: true },
  { who: 'a senior adjuster', person: seniorAdjuster, sees: true, reads: true, writes: true },
  { who: 'a claims manager', person: claimsManager, sees: true, reads: true, writes: true },
  { who: 'an auditor', person: auditor, sees: true, reads: true, writes: false },
  { who: 'a treasurer', person: capitalProvider, sees: false, reads: false, writes: false },
  { who: 'a wallet without a role', person: stranger, sees: false, reads: false, writes: false },
  { who: 'nobody', person: undefined, sees: false, reads: false, writes: false },
];
