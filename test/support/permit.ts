import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { Signature } from 'ethers';

import { DAY } from '../../domain/primitives/time.ts';
import type { PermitStruct } from '../../types/ethers-contracts/contracts/policies/SalesDesk.ts';
import type { TestDeployment } from './test-deployment.ts';

const permitTypes = {
  Permit: [
    { name: 'owner', type: 'address' },
    { name: 'spender', type: 'address' },
    { name: 'value', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'deadline', type: 'uint256' },
  ],
};

/** An ERC-2612 permit for the property pool to take `value`, good for a day. */
export async function signPermit(
  { contracts, addresses, network }: TestDeployment,
  owner: HardhatEthersSigner,
  value: bigint,
): Promise<PermitStruct> {
  const token = contracts.testDollar;
  const deadline = (await network.networkHelpers.time.latest()) + DAY;
  const chainId = network.networkConfig.chainId ?? 31_337;
  const domain = { name: 'Test Dollar', version: '1', chainId, verifyingContract: addresses.asset };
  const nonce = await token.nonces(owner.address);
  const message = { owner: owner.address, spender: addresses.pools.PROPERTY, value, nonce, deadline };
  const { v, r, s } = Signature.from(await owner.signTypedData(domain, permitTypes, message));
  return { value, deadline, v, r, s };
}
