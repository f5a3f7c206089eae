import type { HDAccount } from 'viem/accounts';

/** The phrase every anvil and hardhat node publishes; worthless anywhere else. */
const phrase = 'test test test test test test test test test test test junk';
const known = new Map<number, HDAccount>();

/** Account `m/44'/60'/0'/0/index` of the development phrase. Loaded late: other chains never fetch this code. */
export async function demoAccount(index: number): Promise<HDAccount> {
  const cached = known.get(index);
  if (cached !== undefined) return cached;
  const { mnemonicToAccount } = await import('viem/accounts');
  const account = mnemonicToAccount(phrase, { addressIndex: index });
  known.set(index, account);
  return account;
}
