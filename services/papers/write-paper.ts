import { getAddress } from 'viem';

import type { Paper } from '../../domain/papers/paper-kinds.ts';
import type { AssetView } from '../platform/views.ts';
import type { PaymentRow } from './paper.repository.ts';

/** Up to where the index had read, and what amounts are counted in. */
export interface ReadAt {
  readonly block: bigint;
  /** Chain time, seconds: when the paper is issued. */
  readonly at: number;
  readonly asset: AssetView;
}

/** A paper before it is signed. */
export type Said = Pick<Paper, 'kind' | 'facts'>;

/** What papers say of a policy, as the index keeps it. */
export interface PolicyFacts {
  readonly id: number;
  readonly holder: string;
  readonly productId: string;
  readonly versionId: number;
  readonly limitAssets: bigint;
  readonly premiumAssets: bigint;
  readonly premiumPaidAssets: bigint;
  readonly refundedAssets: bigint;
  readonly startAt: number;
  readonly endAt: number;
  readonly soldAt: number;
  readonly tx: string;
}

/** That the register holds this cover. */
export function writeCertificate(
  policy: PolicyFacts,
  known: { readonly termsHash: string; readonly status: string },
  read: ReadAt,
): Said {
  return {
    kind: 'InsuranceCertificate',
    facts: {
      policyId: String(policy.id),
      holder: getAddress(policy.holder),
      product: policy.productId,
      versionId: String(policy.versionId),
      termsHash: known.termsHash.toLowerCase(),
      ...assetFacts(read),
      limitAssets: policy.limitAssets.toString(),
      startAt: String(policy.startAt),
      endAt: String(policy.endAt),
      status: known.status,
      ...readFacts(read),
    },
  };
}

/** What was paid for a policy, and what went back. */
export function writePremiumReceipt(policy: PolicyFacts, read: ReadAt): Said {
  return {
    kind: 'PremiumReceipt',
    facts: {
      policyId: String(policy.id),
      holder: getAddress(policy.holder),
      product: policy.productId,
      ...assetFacts(read),
      premiumAssets: policy.premiumAssets.toString(),
      paidAssets: policy.premiumPaidAssets.toString(),
      refundedAssets: policy.refundedAssets.toString(),
      soldAt: String(policy.soldAt),
      transaction: policy.tx.toLowerCase(),
      ...readFacts(read),
    },
  };
}

/** That one payment of a claim left for its payee. */
export function writePaymentReceipt(payment: PaymentRow, productId: string, read: ReadAt): Said {
  return {
    kind: 'ClaimPaymentReceipt',
    facts: {
      claimId: payment.claimId.toString(),
      policyId: String(payment.policyId),
      payee: getAddress(payment.payee),
      product: productId,
      ...assetFacts(read),
      paidAssets: payment.assets.toString(),
      paidAt: String(payment.at),
      how: payment.kind === 'DebtPaid' ? 'debt-paid' : 'paid',
      transaction: payment.tx.toLowerCase(),
      ...readFacts(read),
    },
  };
}

function assetFacts({ asset }: ReadAt): Readonly<Record<string, string>> {
  return { asset: asset.address, symbol: asset.symbol.slice(0, 64), decimals: String(asset.decimals) };
}

function readFacts({ block, at }: ReadAt): Readonly<Record<string, string>> {
  return { block: block.toString(), issuedAt: String(at) };
}
