import type { Address, Hex } from 'viem';

import type { Filing, ItemAssessment } from '../claims/claim-types.ts';
import type { Observation, ObservationRef } from '../oracles/observation-message.ts';
import type { Seconds } from '../primitives/time.ts';
import type { PauseFlag } from '../access/pause-flags.ts';

/** What is to be bought; zero for now, for oneself, for no object. */
export interface ModelCover {
  readonly versionId: number;
  readonly holder: Address;
  readonly limitAssets: bigint;
  readonly startAt: Seconds;
  readonly termDays: number;
  readonly objectKey: Hex;
  readonly zone: number;
}

/** An underwriter's offer, as far as it differs from a cover. */
export interface ModelQuote extends ModelCover {
  readonly buyer: Address;
  readonly deductibleAssets: bigint;
  readonly premiumAssets: bigint;
  readonly nonce: bigint;
  readonly expiresAt: Seconds;
}

/** A finding; the head that was seen is the head there is. */
export interface ModelDecision {
  readonly assessments: readonly ItemAssessment[];
  readonly otherInsuranceAssets: bigint;
  readonly rationaleHash: Hex;
}

/** One transaction of somebody. */
export type Act = { readonly by: Address } & (
  | { readonly kind: 'deposit'; readonly pool: Address; readonly assets: bigint }
  | { readonly kind: 'mintShares'; readonly pool: Address; readonly shares: bigint }
  | { readonly kind: 'requestExit'; readonly pool: Address; readonly shares: bigint }
  | { readonly kind: 'cancelExit'; readonly pool: Address }
  | { readonly kind: 'redeemExit'; readonly pool: Address; readonly receiver: Address; readonly minAssets: bigint }
  | { readonly kind: 'redeem'; readonly pool: Address; readonly receiver: Address; readonly shares: bigint }
  | { readonly kind: 'accrue'; readonly pool: Address; readonly maxDays: number }
  | { readonly kind: 'payDebts'; readonly pool: Address; readonly maxDebts: number }
  | { readonly kind: 'collectCredit'; readonly pool: Address; readonly payee: Address; readonly to: Address }
  | { readonly kind: 'buy'; readonly cover: ModelCover; readonly maxPremiumAssets: bigint }
  | { readonly kind: 'buyQuoted'; readonly quote: ModelQuote }
  | { readonly kind: 'file'; readonly filing: Filing }
  | { readonly kind: 'supplementLoss' | 'revise'; readonly claimId: bigint; readonly filing: Filing }
  | { readonly kind: 'requestDocuments' | 'extend'; readonly claimId: bigint }
  | { readonly kind: 'supplement'; readonly claimId: bigint; readonly evidenceRoot: Hex }
  | {
      readonly kind: 'reviseReserve';
      readonly claimId: bigint;
      readonly reservedAssets: bigint;
      readonly determinedAssets: bigint;
    }
  | { readonly kind: 'advance'; readonly claimId: bigint; readonly assets: bigint }
  | { readonly kind: 'payDetermined' | 'escalate' | 'openDispute' | 'resolve' | 'topUp'; readonly claimId: bigint }
  | { readonly kind: 'appeal'; readonly claimId: bigint; readonly soughtAssets: bigint }
  | { readonly kind: 'improve'; readonly claimId: bigint; readonly statedAssets: bigint }
  | { readonly kind: 'rule'; readonly disputeId: number; readonly ruling: number }
  | { readonly kind: 'proposeAward' | 'approveAward'; readonly claimId: bigint; readonly assets: bigint }
  | { readonly kind: 'recover'; readonly claimId: bigint; readonly assets: bigint }
  | { readonly kind: 'recapitalise' | 'fundDeposit'; readonly pool: Address; readonly assets: bigint }
  | { readonly kind: 'coolOff' | 'cancel'; readonly policyId: number }
  | { readonly kind: 'withdraw' | 'accept' | 'finalize'; readonly claimId: bigint }
  | { readonly kind: 'decide'; readonly claimId: bigint; readonly decision: ModelDecision }
  | { readonly kind: 'close'; readonly policyIds: readonly number[] }
  | { readonly kind: 'proposePause' | 'approvePause'; readonly flag: PauseFlag; readonly endsAt: Seconds }
  | { readonly kind: 'liftPause'; readonly flag: PauseFlag }
  | { readonly kind: 'refuse'; readonly account: Address; readonly refused: boolean }
  | { readonly kind: 'report' | 'answer'; readonly observation: Observation; readonly seats: readonly number[] }
  | { readonly kind: 'doubt'; readonly ref: ObservationRef; readonly policyId: number; readonly bond: bigint }
  | { readonly kind: 'conclude'; readonly ref: ObservationRef }
  | { readonly kind: 'settle'; readonly ref: ObservationRef; readonly policyIds: readonly number[] }
  | {
      readonly kind: 'raiseEventCap';
      readonly ref: ObservationRef;
      readonly capAssets: bigint;
      readonly reasonsHash: Hex;
    }
  | { readonly kind: 'collectBond' | 'sweepForfeits' }
  | { readonly kind: 'donate'; readonly pool: Address; readonly assets: bigint }
);

export type ActKind = Act['kind'];

/** An act at its instant. */
export interface TimedAct {
  readonly at: Seconds;
  readonly act: Act;
}
