import { decodeEventLog, encodeEventTopics, type Hex } from 'viem';

import { claimBookAbi } from '../../domain/chain/abi/ClaimBook.ts';
import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import type { ChainLog } from './bench-chain.ts';

const [FILED] = encodeEventTopics({ abi: claimBookAbi, eventName: 'ClaimFiled' });
const [ISSUED] = encodeEventTopics({ abi: policyBookAbi, eventName: 'PolicyIssued' });

/** Claims filed in some logs, each with what its decision has to bring. */
export function filedIn(logs: readonly ChainLog[]) {
  return logs
    .filter(({ topics }) => topics[0] === FILED)
    .map(({ data, topics }) => {
      const { args } = decodeEventLog({ abi: claimBookAbi, eventName: 'ClaimFiled', data, topics });
      const { claimId, actor, filing, flags, expectedAssets, reservedAssets, caseHead } = args;
      return { claimId, caseHead, filed: { filing, filedBy: actor, flags, expectedAssets, reservedAssets, later: [] } };
    });
}

/** A claim that nothing has happened to since it was filed. */
export type FiledNow = ReturnType<typeof filedIn>[number];

/** Policies issued in some logs, and to whom. */
export function issuedIn(logs: readonly ChainLog[]): readonly { readonly policyId: number; readonly holder: Hex }[] {
  return logs
    .filter(({ topics }) => topics[0] === ISSUED)
    .map(({ data, topics }) => {
      const { args } = decodeEventLog({ abi: policyBookAbi, eventName: 'PolicyIssued', data, topics });
      return { policyId: args.policyId, holder: args.holder };
    });
}
