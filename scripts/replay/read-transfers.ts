import { Interface } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import type { ReplayLog } from './replay-chain.ts';

const erc20 = new Interface(['event Transfer(address indexed from, address indexed to, uint256 value)']);
const TRANSFER = present(erc20.getEvent('Transfer'), 'ERC-20 transfers').topicHash;

/** One movement of the asset. */
export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly assets: bigint;
}

/** The asset's transfers among some logs. */
export function transfersIn(logs: readonly ReplayLog[], asset: string): readonly Transfer[] {
  return logs
    .filter(({ address, topics }) => address.toLowerCase() === asset.toLowerCase() && topics[0] === TRANSFER)
    .map((log) => {
      const { args } = present(erc20.parseLog(log), 'a transfer can be read');
      const take = (name: string): string => String(args.getValue(name));
      return { from: take('from'), to: take('to'), assets: BigInt(take('value')) };
    });
}
