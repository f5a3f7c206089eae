import { mnemonicToAccount } from 'viem/accounts';

const at = (addressIndex: number) =>
  mnemonicToAccount('test test test test test test test test test test test junk', { addressIndex });

/** The people of the local chain, by the same keys. */
export const people = {
  adjuster: at(5),
  seniorAdjuster: at(6),
  auditor: at(7),
  capitalProvider: at(8),
  ana: at(9),
  bo: at(10),
  chen: at(11),
  claimsManager: at(16),
  stranger: at(40),
} as const;

/** One of them. */
export type Person = (typeof people)[keyof typeof people];
