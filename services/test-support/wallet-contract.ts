import { createRequire } from 'node:module';
import {
  createWalletClient,
  encodeFunctionData,
  getCreate2Address,
  http,
  isHex,
  parseAbi,
  publicActions,
  serializeErc6492Signature,
  zeroHash,
} from 'viem';
import type { Address, Hex } from 'viem';
import { z } from 'zod';
import type { Person } from './people.ts';

/** A wallet contract that answers ERC-1271 for its owner's key, a factory that makes such wallets, and one that reverts. */
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
contract Factory {
  constructor(address) {}
  function make(address owner) external returns (address) { return address(new Wallet{salt: 0}(owner)); }
}
contract Hostile {
  constructor(address) {}
  function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) { revert("no"); }
}`;

type Kind = 'Wallet' | 'Factory' | 'Hostile';

/** A contract wallet before its first transaction. */
export interface PromisedWallet {
  readonly address: Address;
  readonly wrap: (signature: Hex) => Hex;
  readonly make: (rpcUrl: string) => Promise<void>;
}

const factoryAbi = parseAbi(['function make(address owner) returns (address)']);
const solcSchema = z.object({ compile: z.custom<(input: string) => string>((value) => typeof value === 'function') });
const outputSchema = z.object({
  contracts: z.object({
    'W.sol': z.record(z.string(), z.object({ evm: z.object({ bytecode: z.object({ object: z.string() }) }) })),
  }),
});

/** Deploys one of the wallets to a chain for tests. */
export async function deployWallet(rpcUrl: string, kind: Kind, owner: Person): Promise<Address> {
  const client = createWalletClient({ account: owner, transport: http(rpcUrl) }).extend(publicActions);
  const hash = await client.sendTransaction({ chain: null, data: creationOf(kind, owner) });
  const { contractAddress } = await client.waitForTransactionReceipt({ hash, pollingInterval: 50 });
  if (!isHex(contractAddress)) throw new Error('The wallet was not deployed.');
  return contractAddress;
}

/** A wallet that its factory has not made yet: where it will be, and its owner's signature as ERC-6492 wraps it. */
export function promiseWallet(factory: Address, owner: Person): PromisedWallet {
  const address = getCreate2Address({ from: factory, salt: zeroHash, bytecode: creationOf('Wallet', owner) });
  const data = encodeFunctionData({ abi: factoryAbi, functionName: 'make', args: [owner.address] });
  const wrap = (signature: Hex) => serializeErc6492Signature({ address: factory, data, signature });
  const make = async (rpcUrl: string) => {
    const client = createWalletClient({ account: owner, transport: http(rpcUrl) }).extend(publicActions);
    const hash = await client.sendTransaction({ chain: null, to: factory, data });
    await client.waitForTransactionReceipt({ hash, pollingInterval: 50 });
  };
  return { address, wrap, make };
}

function creationOf(kind: Kind, owner: Person): Hex {
  const solc = solcSchema.parse(createRequire(import.meta.url)('solc'));
  const input = {
    language: 'Solidity',
    sources: { 'W.sol': { content: `// SPDX-License-Identifier: MIT\n${source}` } },
    settings: { evmVersion: 'cancun', outputSelection: { '*': { '*': ['evm.bytecode.object'] } } },
  };
  const { contracts } = outputSchema.parse(JSON.parse(solc.compile(JSON.stringify(input))));
  return `0x${contracts['W.sol'][kind]?.evm.bytecode.object ?? ''}${owner.address.slice(2).padStart(64, '0')}`;
}
