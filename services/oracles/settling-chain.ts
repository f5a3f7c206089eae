import type { Address } from 'viem';
import { observationFeedAbi } from '../../domain/chain/abi/ObservationFeed.ts';
import { parametricTriggerAbi } from '../../domain/chain/abi/ParametricTrigger.ts';
import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import type { ObservationRef } from '../../domain/oracles/observation-message.ts';
import { openLine, withMargin } from './oracle-chain.ts';
import type { OracleLine } from './oracle-chain.ts';

/** Where the contracts are that pay by what was observed. */
export interface SettlingPlaces {
  readonly policyBook: Address;
  readonly observationFeed: Address;
  readonly parametricTrigger: Address;
}

/** The chain as whoever has policies paid reads and writes it. */
export type SettlingChain = ReturnType<typeof openSettlingChain>;

export function openSettlingChain(line: OracleLine, at: SettlingPlaces) {
  const { client, wallet, mined, now } = openLine(line);
  const trigger = { address: at.parametricTrigger, abi: parametricTriggerAbi } as const;
  const feed = { address: at.observationFeed, abi: observationFeedAbi } as const;
  return {
    now,
    head: () => client.getBlockNumber({ cacheTime: 0 }),
    issuedBetween: async (fromBlock: bigint, toBlock: bigint): Promise<readonly number[]> => {
      const asked = { address: at.policyBook, abi: policyBookAbi, eventName: 'PolicyIssued' } as const;
      const issued = await client.getContractEvents({ ...asked, fromBlock, toBlock, strict: true });
      return issued.map(({ args }) => args.policyId);
    },
    /** How many final words stand on a period; zero while none does. */
    finalsOf: async (ref: ObservationRef) =>
      (await client.readContract({ ...feed, functionName: 'findingOf', args: [ref] })).rounds,
    /** Most that may be paid on it now, base units. */
    capOf: async (ref: ObservationRef) =>
      (await client.readContract({ ...trigger, functionName: 'eventOf', args: [ref] }))[1],
    /** Why a policy is not paid (zero: it is), and how much it is. */
    previewOf: (ref: ObservationRef, policyId: number) =>
      client.readContract({ ...trigger, functionName: 'previewOf', args: [ref, policyId] }),
    /**
     * Has a page of policies paid, if that pays anybody now.
     *
     * @throws BaseError when it is refused: then it cost nothing.
     */
    settle: async (ref: ObservationRef, policyIds: readonly number[]): Promise<boolean> => {
      if (wallet === undefined) return false;
      const call = { ...trigger, functionName: 'settle', args: [ref, policyIds] } as const;
      const { result } = await client.simulateContract({ ...call, account: wallet.account });
      if (result === 0n) return false;
      const gas = await client.estimateContractGas({ ...call, account: wallet.account });
      await mined(await wallet.writeContract({ ...call, gas: withMargin(gas) }));
      return true;
    },
  };
}
