import { fastTrackAbi } from '@makewhole/domain/chain/abi/FastTrack.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { type Address, encodeFunctionData, type Hex } from 'viem';
import type { TransactionCall } from '@/lib/transaction.ts';
import type { NamedThresholds } from '../track-rules.ts';

/** Two people change models, caps and a halt; one stops. The second person signs exactly the first's. */
export type TrackAct =
  | { readonly kind: 'proposeModel' | 'approveModel'; readonly line: string; readonly model: NamedThresholds }
  | { readonly kind: 'stopModel'; readonly line: string; readonly modelHash: Hex; readonly reasonsHash: Hex }
  | { readonly kind: 'proposeDailyCap' | 'approveDailyCap'; readonly pool: Address; readonly capAssets: bigint }
  | { readonly kind: 'haltTrack' | 'proposeRestart' | 'approveRestart'; readonly reasonsHash: Hex };

const LIVE = 1;

export function trackCall(fastTrack: Address, act: TrackAct): TransactionCall {
  return { to: fastTrack, data: dataOf(act) };
}

function dataOf(act: TrackAct): Hex {
  const abi = fastTrackAbi;
  switch (act.kind) {
    case 'proposeModel':
    case 'approveModel': {
      const { modelHash, ...thresholds } = act.model;
      const args = [labelToBytes32(act.line), modelHash, { ...thresholds, state: LIVE }] as const;
      return encodeFunctionData({ abi, functionName: act.kind, args });
    }
    case 'stopModel': {
      const args = [labelToBytes32(act.line), act.modelHash, act.reasonsHash] as const;
      return encodeFunctionData({ abi, functionName: 'stopModel', args });
    }
    case 'proposeDailyCap':
    case 'approveDailyCap':
      return encodeFunctionData({ abi, functionName: act.kind, args: [act.pool, act.capAssets] });
    default:
      return encodeFunctionData({ abi, functionName: act.kind, args: [act.reasonsHash] });
  }
}
