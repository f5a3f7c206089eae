import { createPublicClient, createWalletClient, defineChain, hashTypedData, http, recoverAddress } from 'viem';
import type { Address, Hex, PublicClient } from 'viem';
import { observationFeedAbi } from '../../domain/chain/abi/ObservationFeed.ts';
import { sourceRegisterAbi } from '../../domain/chain/abi/SourceRegister.ts';
import type { ObservationRef } from '../../domain/oracles/observation-message.ts';
import { observationOf, signaturesOf } from '../../domain/oracles/signed-observation.ts';
import type { SignedStatement, Statement } from '../../domain/oracles/signed-observation.ts';
import { statementTypedData } from '../../domain/oracles/statement-typed-data.ts';
import { labelToBytes32 } from '../../domain/primitives/label.ts';
import { LOCAL_CHAIN } from './oracle-env.ts';
import type { OracleEnv } from './oracle-env.ts';

/** Where the contracts are that the node asks. */
export interface OraclePlaces {
  readonly sourceRegister: Address;
  readonly observationFeed: Address;
}

/** The chain as an observation node reads and writes it. */
export type OracleChain = ReturnType<typeof openOracleChain>;

/** Which chain a node speaks to, and with which key it pays. */
export type OracleLine = Pick<OracleEnv, 'rpcUrl' | 'chainId' | 'relay'>;

/**
 * How a node reads and sends. The local chain makes a block only when somebody sends something, so there it is asked about
 * the block that would come next: else time would stand still while nobody acts.
 */
export function openLine({ rpcUrl, chainId, relay }: OracleLine) {
  const chain = defineChain({
    id: chainId,
    name: 'book',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [rpcUrl] } },
  });
  const transport = http(rpcUrl, { timeout: 8_000, retryCount: 1, batch: true });
  const blockTag = chainId === LOCAL_CHAIN ? 'pending' : 'latest';
  const client: PublicClient = createPublicClient({
    chain,
    transport,
    cacheTime: 0,
    experimental_blockTag: blockTag,
  });
  const wallet = relay === undefined ? undefined : createWalletClient({ chain, transport, account: relay });
  /** Waits until what was sent is in a block. @throws Error when it was reverted there. */
  const mined = async (hash: Hex): Promise<void> => {
    const { status } = await client.waitForTransactionReceipt({ hash, pollingInterval: 200 });
    if (status !== 'success') throw new Error('The transaction was reverted.');
  };
  const now = async () => Number((await client.getBlock({ blockTag })).timestamp);
  return { client, wallet, mined, now };
}

/** Opens the chain. The operator's key is not among those that send. */
export function openOracleChain(env: OracleLine, at: OraclePlaces) {
  const { client, wallet, mined, now } = openLine(env);
  const feed = { address: at.observationFeed, abi: observationFeedAbi } as const;
  const register = { address: at.sourceRegister, abi: sourceRegisterAbi } as const;
  const seatOf = (signer: Address) => client.readContract({ ...register, functionName: 'seatOf', args: [signer] });
  return {
    chainId: env.chainId,
    feed: at.observationFeed,
    now,
    seatOf,
    sourceOf: (label: string) =>
      client.readContract({ ...register, functionName: 'sourceOf', args: [labelToBytes32(label)] }),
    roundOf: (ref: ObservationRef) => client.readContract({ ...feed, functionName: 'roundOf', args: [ref] }),
    statusOf: (ref: ObservationRef) => client.readContract({ ...feed, functionName: 'statusOf', args: [ref] }),
    /** The seat of whoever signed this statement; zero for nobody who counts. */
    signedBy: async (statement: Statement, signature: Hex): Promise<number> => {
      try {
        return await seatOf(await recoverAddress({ hash: hashTypedData(statementTypedData(statement)), signature }));
      } catch {
        return 0;
      }
    },
    /** Brings what a quorum signed. @throws BaseError when the feed refuses it: then it cost nothing. */
    bring: async (signed: SignedStatement): Promise<void> => {
      if (wallet === undefined) return;
      const functionName = signed.attempt === 0 ? 'report' : 'answer';
      const call = { ...feed, functionName, args: [observationOf(signed), [...signaturesOf(signed)]] } as const;
      const gas = await client.estimateContractGas({ ...call, account: wallet.account });
      await mined(await wallet.writeContract({ ...call, gas: withMargin(gas) }));
    },
  };
}

/** What is estimated for one second may cost a little more in the next. */
export function withMargin(gas: bigint): bigint {
  return (gas * 5n) / 4n;
}
