import { observationFeedAbi } from '@makewhole/domain/chain/abi/ObservationFeed.ts';
import { parametricTriggerAbi } from '@makewhole/domain/chain/abi/ParametricTrigger.ts';
import { observationOf, signaturesOf, type SignedStatement } from '@makewhole/domain/oracles/signed-observation.ts';
import { labelToBytes32 } from '@makewhole/domain/primitives/label.ts';
import { type Address, encodeFunctionData } from 'viem';
import type { TransactionCall } from '../transaction.ts';
import type { ObservationView } from './observation-view.ts';

/** What can be done about an observation; the names are those of the contracts. */
export type ObservationAct =
  | { readonly act: 'conclude' | 'collectBond' }
  /** Zero policy and bond: an operator doubts, free of charge. Bond in wei. */
  | { readonly act: 'dispute'; readonly policyId: number; readonly bond: bigint }
  | { readonly act: 'report' | 'answer'; readonly signed: SignedStatement }
  | { readonly act: 'settle'; readonly policyId: number };

export type ObservedPeriod = Pick<ObservationView, 'productId' | 'source' | 'region' | 'periodStart'>;

/** An act about a period as it goes to the feed or the trigger. */
export function observationCall(
  at: { readonly observationFeed: Address; readonly parametricTrigger: Address },
  period: ObservedPeriod,
  act: ObservationAct,
): TransactionCall {
  const abi = observationFeedAbi;
  const to = at.observationFeed;
  const ref = refOf(period);
  switch (act.act) {
    case 'dispute':
      return {
        to,
        data: encodeFunctionData({ abi, functionName: 'dispute', args: [ref, act.policyId] }),
        value: act.bond,
      };
    case 'conclude':
      return { to, data: encodeFunctionData({ abi, functionName: 'conclude', args: [ref] }) };
    case 'collectBond':
      return { to, data: encodeFunctionData({ abi, functionName: 'collectBond' }) };
    case 'settle':
      return {
        to: at.parametricTrigger,
        data: encodeFunctionData({ abi: parametricTriggerAbi, functionName: 'settle', args: [ref, [act.policyId]] }),
      };
    case 'report':
    case 'answer': {
      const args = [observationOf(act.signed), [...signaturesOf(act.signed)]] as const;
      return { to, data: encodeFunctionData({ abi, functionName: act.act, args }) };
    }
  }
}

/** The period as the contracts name it. */
export function refOf({ productId, source, region, periodStart }: ObservedPeriod) {
  return { product: labelToBytes32(productId), source: labelToBytes32(source), region, periodStart };
}

/** Whether a signed file is about this period and kind of word: another one is not sent. */
export function isAbout(signed: SignedStatement, period: ObservedPeriod, attempt: 0 | 1): boolean {
  const { product, source, region, periodStart } = signed;
  const same = product === period.productId && source === period.source && region === period.region;
  return same && periodStart === period.periodStart && signed.attempt === attempt;
}
