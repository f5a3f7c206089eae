import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';

import { DAY } from '../../domain/primitives/time.ts';
import type { TestDeployment } from './test-deployment.ts';

/** A call somebody signed and somebody else brings (ERC-2771); OpenZeppelin's forwarder. */
export const forwardTypes = {
  ForwardRequest: [
    { name: 'from', type: 'address' },
    { name: 'to', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'gas', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint48' },
    { name: 'data', type: 'bytes' },
  ],
};

/** `from` signs a call of `to`; what comes back is what the forwarder's `execute` takes. */
export async function signForward(
  { contracts, addresses, network }: TestDeployment,
  from: HardhatEthersSigner,
  to: string,
  data: string,
) {
  const chainId = network.networkConfig.chainId ?? 31_337;
  const domain = { name: 'Makewhole Forwarder', version: '1', chainId, verifyingContract: addresses.forwarder };
  const request = {
    from: from.address,
    to,
    value: 0,
    gas: 2_000_000,
    nonce: await contracts.forwarder.nonces(from),
    deadline: (await network.networkHelpers.time.latest()) + DAY,
    data,
  };
  const signature = await from.signTypedData(domain, forwardTypes, request);
  return { from: from.address, to, value: 0, gas: 2_000_000, deadline: request.deadline, data, signature };
}
