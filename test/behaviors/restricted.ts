import type { HardhatEthersSigner } from '@nomicfoundation/hardhat-ethers/types';
import { expect } from 'chai';
import type { BaseContract, ContractTransactionResponse } from 'ethers';

/** A call of a restricted function as somebody who may not make it. */
export interface RestrictedCall {
  readonly contract: BaseContract;
  readonly caller: HardhatEthersSigner;
  readonly send: () => Promise<ContractTransactionResponse>;
}

/** The suite of every function that only a role may call: nobody else gets as far as its own requirements. */
export function behavesAsRestricted(prepare: () => Promise<RestrictedCall>): void {
  describe('when the caller does not have the role', () => {
    it('reverts with AccessManagedUnauthorized', async () => {
      const { contract, caller, send } = await prepare();
      await expect(send())
        .to.be.revertedWithCustomError(contract, 'AccessManagedUnauthorized')
        .withArgs(caller.address);
    });
  });
}
