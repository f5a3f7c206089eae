import { pauseControlAbi } from '@makewhole/domain/chain/abi/PauseControl.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';
import { type PauseFlag, pauseFlags } from '../pause-board.ts';

/** Two people set a pause, one lifts it. `endsAt` in seconds, chain time; the second person signs exactly the first's. */
export type PauseAct = { readonly kind: 'propose' | 'approve'; readonly endsAt: number } | { readonly kind: 'lift' };

export function pauseCall(pauseControl: Address, flag: PauseFlag, act: PauseAct): TransactionCall {
  return { to: pauseControl, data: dataOf(pauseFlags.indexOf(flag), act) };
}

function dataOf(flag: number, act: PauseAct) {
  const abi = pauseControlAbi;
  switch (act.kind) {
    case 'propose':
      return encodeFunctionData({ abi, functionName: 'proposePause', args: [flag, act.endsAt] });
    case 'approve':
      return encodeFunctionData({ abi, functionName: 'approvePause', args: [flag, act.endsAt] });
    case 'lift':
      return encodeFunctionData({ abi, functionName: 'liftPause', args: [flag] });
  }
}
