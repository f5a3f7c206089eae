import { createPublicClient, createWalletClient, defineChain, http } from 'viem';
import type { Address, Hex, PublicClient } from 'viem';
import { claimBookAbi } from '../../domain/chain/abi/ClaimBook.ts';
import { fastTrackAbi } from '../../domain/chain/abi/FastTrack.ts';
import { policyBookAbi } from '../../domain/chain/abi/PolicyBook.ts';
import { productBookAbi } from '../../domain/chain/abi/ProductBook.ts';
import type { FiledClaim } from '../../domain/claims/open-case-file.ts';
import type { Assessment } from '../../domain/risk/assessment-message.ts';
import type { FreshClaim } from './assess-claim.ts';
import type { RiskEnv } from './risk-env.ts';

/** Where the contracts are that the node asks. */
export interface RiskPlaces {
  readonly claimBook: Address;
  readonly policyBook: Address;
  readonly productBook: Address;
  readonly fastTrack: Address;
}

/** The chain as the risk node reads and writes it. */
export type RiskChain = ReturnType<typeof openRiskChain>;

/** Opens the chain. The assessor's key is not among those that send. */
export function openRiskChain(env: RiskEnv, at: RiskPlaces) {
  const chain = defineChain({
    id: env.chainId,
    name: 'book',
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
    rpcUrls: { default: { http: [env.rpcUrl] } },
  });
  const transport = http(env.rpcUrl, { timeout: 8_000, retryCount: 1 });
  const client: PublicClient = createPublicClient({ chain, transport, cacheTime: 0 });
  const wallet = createWalletClient({ chain, transport, account: env.attestor });
  const fastTrack = { address: at.fastTrack, abi: fastTrackAbi } as const;
  const send = async (hash: Promise<Hex>): Promise<void> => {
    const { status } = await client.waitForTransactionReceipt({ hash: await hash, pollingInterval: 200 });
    if (status !== 'success') throw new Error('The transaction was reverted.');
  };
  return {
    now: async () => Number((await client.getBlock({ blockTag: 'latest' })).timestamp),
    head: () => client.getBlockNumber({ cacheTime: 0 }),
    track: () => client.readContract({ ...fastTrack, functionName: 'track' }),
    drawOf: (day: number) => client.readContract({ ...fastTrack, functionName: 'drawOf', args: [day] }),
    modelOf: (line: Hex, hash: Hex) =>
      client.readContract({ ...fastTrack, functionName: 'modelOf', args: [line, hash] }),
    purseOf: (pool: Address) => client.readContract({ ...fastTrack, functionName: 'purseOf', args: [pool] }),
    standingOf: (claimId: bigint) =>
      client.readContract({ address: at.claimBook, abi: claimBookAbi, functionName: 'standingOf', args: [claimId] }),
    coverOf: (policyId: number) =>
      client.readContract({
        address: at.policyBook,
        abi: policyBookAbi,
        functionName: 'claimCoverOf',
        args: [policyId],
      }),
    fastTrackTermsOf: (versionId: number) =>
      client.readContract({
        address: at.productBook,
        abi: productBookAbi,
        functionName: 'fastTrackTermsOf',
        args: [versionId, at.fastTrack],
      }),
    termsOf: (versionId: number) =>
      client.readContract({ address: at.productBook, abi: productBookAbi, functionName: 'termsOf', args: [versionId] }),
    filedBetween: async (fromBlock: bigint, toBlock: bigint): Promise<readonly FreshClaim[]> => {
      const filings = await client.getContractEvents({
        address: at.claimBook,
        abi: claimBookAbi,
        eventName: 'ClaimFiled',
        fromBlock,
        toBlock,
        strict: true,
      });
      return filings.map(({ args: { claimId, caseHead, actor, filing, flags, expectedAssets, reservedAssets } }) => ({
        claimId,
        caseHead,
        filed: { filing, filedBy: actor, flags, expectedAssets, reservedAssets, later: [] },
      }));
    },
    commit: (commitments: readonly Hex[]) =>
      send(wallet.writeContract({ ...fastTrack, functionName: 'commitDraws', args: [commitments] })),
    reveal: (secret: Hex) => send(wallet.writeContract({ ...fastTrack, functionName: 'revealDraw', args: [secret] })),
    approve: async (filed: FiledClaim, assessment: Assessment, signature: Hex) => {
      const call = { ...fastTrack, functionName: 'approveClaim', args: [filed, assessment, signature] } as const;
      // Refused here, it costs nothing and says why.
      await client.simulateContract({ ...call, account: env.attestor });
      await send(wallet.writeContract(call));
    },
  };
}
