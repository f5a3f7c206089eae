import type { HDNodeWallet, Interface } from 'ethers';

import { present } from '../../domain/primitives/assert.ts';
import { zeroAddress, zeroBytes32 } from '../../domain/primitives/label.ts';
import type { PlannedClaim, PlannedMoment } from './plan-replay.ts';
import { holderOf, type ReplayBook } from './replay-book.ts';
import type { ReplayChain } from './replay-chain.ts';
import { transfersIn } from './read-transfers.ts';
import type { PipelineCall, SignPipeline } from './sign-pipeline.ts';

const GAS_LIMIT = 700_000n;
const OFFER_PERIOD = 86_400;

const quoteTypes = {
  Quote: [
    { name: 'versionId', type: 'uint32' },
    { name: 'buyer', type: 'address' },
    { name: 'holder', type: 'address' },
    { name: 'insured', type: 'address' },
    { name: 'limitAssets', type: 'uint96' },
    { name: 'deductibleAssets', type: 'uint96' },
    { name: 'premiumAssets', type: 'uint96' },
    { name: 'startAt', type: 'uint40' },
    { name: 'termDays', type: 'uint16' },
    { name: 'objectKey', type: 'bytes32' },
    { name: 'zone', type: 'uint32' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiresAt', type: 'uint40' },
  ],
};

/** What selling needs. */
export interface SalesDeps {
  readonly book: ReplayBook;
  readonly chain: ReplayChain;
  readonly chainId: number;
  readonly sign: SignPipeline;
}

/** A policy that was not sold as the row says. */
export interface FailedSale {
  readonly claim: PlannedClaim;
  readonly reason: string;
}

export interface SalesOutcome {
  /** Index of the row → policy number. */
  readonly policies: ReadonlyMap<number, bigint>;
  readonly failed: readonly FailedSale[];
}

/** Sells every policy of a moment by the underwriter's signed quote. */
export async function playSales(deps: SalesDeps, moment: PlannedMoment): Promise<SalesOutcome> {
  const { book, chain } = deps;
  const calls: PipelineCall[] = [];
  for (const claim of moment.claims) calls.push(await saleCall(deps, claim, moment.at));
  const receipts = await chain.play(await deps.sign(calls), moment.at);
  const policies = new Map<number, bigint>();
  const failed: FailedSale[] = [];
  for (const [index, claim] of moment.claims.entries()) {
    const receipt = receipts[index];
    const policyId = receipt?.logs.map((log) => issuedIn(book.contracts.policyBook.interface, log)).find((id) => id);
    if (receipt === undefined || !receipt.succeeded || policyId === undefined || policyId === null) {
      failed.push({ claim, reason: `the sale reverted (${receipt?.hash ?? 'not mined'})` });
      continue;
    }
    policies.set(claim.index, policyId);
    const paid = transfersIn(receipt.logs, book.asset).filter(({ to }) => to === book.pool);
    const premium = paid.reduce((sum, { assets }) => sum + assets, 0n);
    if (premium !== claim.record.premiumAssets) failed.push({ claim, reason: `the premium taken was ${premium}` });
  }
  return { policies, failed };
}

async function saleCall(deps: SalesDeps, claim: PlannedClaim, at: number): Promise<PipelineCall> {
  const { book } = deps;
  const { salesDesk } = book.contracts;
  const holder = holderOf(book, claim);
  const quote = {
    versionId: book.versionId,
    buyer: holder.address,
    holder: holder.address,
    insured: zeroAddress,
    limitAssets: claim.record.limitAssets,
    deductibleAssets: claim.record.deductibleAssets,
    premiumAssets: claim.record.premiumAssets,
    startAt: claim.year.startAt,
    termDays: claim.year.termDays,
    objectKey: zeroBytes32,
    zone: 0,
    nonce: BigInt(claim.index),
    expiresAt: at + OFFER_PERIOD,
  };
  const underwriter: HDNodeWallet = book.walletOf('underwriter');
  const to = await salesDesk.getAddress();
  const domain = { name: 'Makewhole SalesDesk', version: '1', chainId: deps.chainId, verifyingContract: to };
  const signature = await underwriter.signTypedData(domain, quoteTypes, quote);
  const data = salesDesk.interface.encodeFunctionData('buyQuoted', [quote, underwriter.address, signature]);
  return { from: holder, to, data, gasLimit: GAS_LIMIT };
}

function issuedIn(book: Interface, log: { readonly topics: readonly string[]; readonly data: string }): bigint | null {
  const event = present(book.getEvent('PolicyIssued'), 'the register says what it issues');
  if (log.topics[0] !== event.topicHash) return null;
  const id: unknown = book.parseLog(log)?.args.getValue('policyId');
  return typeof id === 'bigint' ? id : null;
}
