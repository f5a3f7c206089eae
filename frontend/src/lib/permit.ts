import { type Address, parseAbi, parseSignature, type PublicClient } from 'viem';
import type { PermitData, PermitSignature } from './transaction.ts';

const permitAbi = parseAbi([
  'function nonces(address owner) view returns (uint256)',
  'function eip712Domain() view returns (bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)',
]);

export interface PermitInput {
  readonly token: Address;
  readonly owner: Address;
  readonly spender: Address;
  /** Base units allowed: exactly what the call takes. */
  readonly value: bigint;
  /** Chain time, seconds; until then the signature may be used. */
  readonly deadline: bigint;
  readonly chainId: number;
}

/**
 * Reads what a permit of this token must say.
 * @returns undefined when the token has no ERC-2612 permit: approve in a transaction of its own then
 */
export async function preparePermit(client: PublicClient, input: PermitInput): Promise<PermitData | undefined> {
  try {
    const [nonce, domain] = await Promise.all([
      client.readContract({ address: input.token, abi: permitAbi, functionName: 'nonces', args: [input.owner] }),
      client.readContract({ address: input.token, abi: permitAbi, functionName: 'eip712Domain' }),
    ]);
    return { ...input, nonce, name: domain[1], version: domain[2] };
  } catch (error) {
    if (await isContractAnswering(client, input.token)) return undefined;
    throw error;
  }
}

async function isContractAnswering(client: PublicClient, token: Address): Promise<boolean> {
  const code = await client.getCode({ address: token });
  return code !== undefined;
}

/** The EIP-712 message a wallet shows for an ERC-2612 permit. */
export function permitTypedData(data: PermitData) {
  return {
    domain: { name: data.name, version: data.version, chainId: data.chainId, verifyingContract: data.token },
    types: {
      Permit: [
        { name: 'owner', type: 'address' },
        { name: 'spender', type: 'address' },
        { name: 'value', type: 'uint256' },
        { name: 'nonce', type: 'uint256' },
        { name: 'deadline', type: 'uint256' },
      ],
    },
    primaryType: 'Permit',
    message: {
      owner: data.owner,
      spender: data.spender,
      value: data.value,
      nonce: data.nonce,
      deadline: data.deadline,
    },
  } as const;
}

/** @throws when the wallet answered something that is no 65-byte signature (a contract wallet, for one) */
export function splitPermit(data: PermitData, signature: `0x${string}`): PermitSignature {
  const { r, s, yParity } = parseSignature(signature);
  return { value: data.value, deadline: data.deadline, v: yParity + 27, r, s };
}
