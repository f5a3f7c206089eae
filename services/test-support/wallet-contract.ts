import { createRequire } from 'node:module';
import { createWalletClient, http, isHex, publicActions } from 'viem';
import type { Address, Hex } from 'viem';
import { z } from 'zod';
import type { Person } from './people.ts';

/** A wallet contract that answers ERC-1271 for its owner's key, and one that reverts. */
const source = `
pragma solidity ^0.8.27;
contract Wallet {
  address immutable owner;
  constructor(address owner_) { owner = owner_; }
  function isValidSignature(bytes32 hash, bytes calldata s) external view returns (bytes4) {
    address signer = ecrecover(hash, uint8(s[64]), bytes32(s[0:32]), bytes32(s[32:64]));
    return signer == owner ? this.isValidSignature.selector : bytes4(0xffffffff);
  }
}
contract Hostile {
  constructor(address) {}
  function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) { revert("no"); }
}`;

const solcSchema = z.object({ compile: z.custom<(input: string) => string>((value) => typeof value === 'function') });
const outputSchema = z.object({
  contracts: z.object({
    'W.sol': z.record(z.string(), z.object({ evm: z.object({ bytecode: z.object({ object: z.string() }) }) })),
  }),
});

/** Deploys one of the wallets to a chain for tests. */
export async function deployWallet(rpcUrl: string, kind: 'Wallet' | 'Hostile', owner: Person): Promise<Address> {
  const solc = solcSchema.parse(createRequire(import.meta.url)('solc'));
  const input = {
    language: 'Solidity',
    sources: { 'W.sol': { content: `// SPDX-License-Identifier: MIT\n${source}` } },
    settings: { evmVersion: 'cancun', outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
  };
  const { contracts } = outputSchema.parse(JSON.parse(solc.compile(JSON.stringify(input))));
  const bytecode: Hex = `0x${contracts['W.sol'][kind]?.evm.bytecode.object ?? ''}${owner.address.slice(2).padStart(64, '0')}`;
  const client = createWalletClient({ account: owner, transport: http(rpcUrl) }).extend(publicActions);
  const hash = await client.sendTransaction({ chain: null, data: bytecode });
  const { contractAddress } = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 });
  if (!isHex(contractAddress)) throw new Error('The wallet was not deployed.');
  return contractAddress;
}
