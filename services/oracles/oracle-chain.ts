import { createPublicClient, createWalletClient, defineChain, hashTypedData, http, recoverAddress } from 'viem';
import type { Address, Hex, PublicClient } from 'viem';
import { observationFeedAbi } from '../../domain/chain/abi/ObservationFeed.ts';
import { sourceRegisterAbi } from '../../domain/chain/abi/SourceRegister.ts';
import { observationDomain, observationMessage, observationTypes } from '../../domain/oracles/observation-message.ts';
import type { ObservationRef } from '../../domain/oracles/observation-message.ts';
import { observationOf, signaturesOf } from '../../domain/oracles/signed-observation.ts';
import type { SignedStatement, Statement } from '../../domain/oracles/signed-observation.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import type { OracleEnv } from './oracle-env.ts';

/** Where the contracts are that the node asks. */
export interface OraclePlaces {
  readonly sourceRegister: Address;
  readonly observationFeed: Address;
}

/** The chain as an observation node reads and writes it. */
export type OracleChain = ReturnType<typeof openOracleChain>;

/** What an operator signs of a statement. */
export function typedDataOf(statement: Statement) {
  return {
    domain: observationDomain(statement.chainId, statement.feed),
    types: observationTypes,
    primaryType: 'Observation',
    message: { ...observationMessage(observationOf(statement)) },
  } as const;
}

/** Opens the chain. The operator's key is not among those that send. */
export function openOracleChain(env: Pick<OracleEnv, 'rpcUrl' | 'chainId' | 'relay'>, at: OraclePlaces) {
  const chain = defineChain({
    id: env.chainId,
    name: 'book',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [env.rpcUrl] } },
  });
  const transport = http(env.rpcUrl, { timeout: 8_000, retryCount: 1 });
  const client: PublicClient = createPublicClient({ chain, transport, cacheTime: 0 });
  const feed = { address: at.observationFeed, abi: observationFeedAbi } as const;
  const register = { address: at.sourceRegister, abi: sourceRegisterAbi } as const;
  const seatOf = (signer: Address) => client.readContract({ ...register, functionName: 'seatOf', args: [signer] });
  return {
    chainId: env.chainId,
    feed: at.observationFeed,
    now: async () => Number((await client.getBlock({ blockTag: 'latest' })).timestamp),
    seatOf,
    sourceOf: (label: string) =>
      client.readContract({ ...register, functionName: 'sourceOf', args: [labelToBytes32(label)] }),
    roundOf: (ref: ObservationRef) => client.readContract({ ...feed, functionName: 'roundOf', args: [ref] }),
    statusOf: (ref: ObservationRef) => client.readContract({ ...feed, functionName: 'statusOf', args: [ref] }),
    /** The seat of whoever signed this statement; zero for nobody who counts. */
    signedBy: async (statement: Statement, signature: Hex): Promise<number> => {
      try {
        return await seatOf(await recoverAddress({ hash: hashTypedData(typedDataOf(statement)), signature }));
      } catch {
        return 0;
      }
    },
    /** Brings what a quorum signed. @throws BaseError when the feed refuses it: then it cost nothing. */
    bring: async (signed: SignedStatement): Promise<void> => {
      const { relay } = env;
      if (relay === undefined) return;
      const functionName = signed.attempt === 0 ? 'report' : 'answer';
      const call = { ...feed, functionName, args: [observationOf(signed), [...signaturesOf(signed)]] } as const;
      await client.simulateContract({ ...call, account: relay });
      const wallet = createWalletClient({ chain, transport, account: relay });
      const hash = await wallet.writeContract(call);
      const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: 200 });
      if (status !== 'success') throw new Error('The transaction was reverted.');
    },
  };
}
