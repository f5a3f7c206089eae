import { appealPanelAbi } from '@makewhole/domain/chain/abi/AppealPanel.ts';
import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';
import type { Choice } from '../sealed-vote.ts';

/** What can be done before the panel; the names are those of the contract. */
export type PanelAct =
  | { readonly act: 'giveUpSeed' | 'drawSeats' | 'replaceSilent' | 'giveRuling' | 'tellRuling' }
  | { readonly act: 'commitVote'; readonly commitment: Hex }
  | { readonly act: 'revealVote'; readonly choice: Choice; readonly salt: Hex; readonly reasonsHash: Hex }
  | { readonly act: 'collect'; readonly to: Address };

/** A ruling stands though the claim could not take it, so no estimate says what taking it needs: payment with every payee. */
const RULING_GAS = 1_500_000n;

/** An act on a dispute as it goes to the panel. */
export function panelCall(panel: Address, disputeId: bigint, act: PanelAct): TransactionCall {
  const call = { to: panel, data: dataOf(disputeId, act) };
  const tells = act.act === 'giveRuling' || act.act === 'tellRuling';
  return tells ? { ...call, leastGas: RULING_GAS } : call;
}

function dataOf(disputeId: bigint, act: PanelAct): Hex {
  const abi = appealPanelAbi;
  switch (act.act) {
    case 'commitVote':
      return encodeFunctionData({ abi, functionName: act.act, args: [disputeId, act.commitment] });
    case 'revealVote':
      return encodeFunctionData({
        abi,
        functionName: act.act,
        args: [disputeId, act.choice, act.salt, act.reasonsHash],
      });
    case 'collect':
      return encodeFunctionData({ abi, functionName: act.act, args: [act.to] });
    default:
      return encodeFunctionData({ abi, functionName: act.act, args: [disputeId] });
  }
}
