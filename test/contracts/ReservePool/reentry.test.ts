import { expect } from 'chai';
import { Interface, ZeroAddress, ZeroHash, type ParamType } from 'ethers';

import { buildFundedPool, payOrder } from '../../support/pool.ts';

/** Every door of the pool that moves the asset, whoever may go through it. */
const DOORS = [
  'bookSale',
  'refundPremium',
  'settle',
  'settlePage',
  'bookRecovery',
  'payDebts',
  'collectCredit',
  'closeInstruction',
  'withdrawFees',
  'fundDeposit',
  'withdrawDeposit',
  'recapitalise',
] as const;

/** Nothing, of the type of an argument. */
function nothingOf({ baseType, type, components }: ParamType): unknown {
  if (baseType === 'array') return [];
  if (baseType === 'tuple') return (components ?? []).map(nothingOf);
  if (type === 'bool') return false;
  if (type === 'bytes32') return ZeroHash;
  return type === 'address' ? ZeroAddress : 0;
}

describe('ReservePool.settle', () => {
  describe('given a payee whose wallet calls back into a door that moves the asset', () => {
    for (const name of DOORS) {
      it(`shuts ${name} before it asks who knocks`, async () => {
        const situation = await buildFundedPool('CallbackToken');
        const { pool, people, token, claimBook } = situation;
        const door = pool.interface.getFunction(name);
        const data = new Interface([door]).encodeFunctionData(door, door.inputs.map(nothingOf));
        await token.contract.getFunction('prepare').send(people.ana.address, pool, data, false);
        const guarded = pool.interface.getError('ReentrancyGuardReentrantCall')?.selector;
        await expect(pool.connect(claimBook).settle(payOrder(situation, { assets: 1n })))
          .to.emit(token.contract, 'CalledBack')
          .withArgs(people.ana.address, false, guarded);
      });
    }
  });
});
