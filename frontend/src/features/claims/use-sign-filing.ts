'use client';

import type { Filing } from '@makewhole/domain/claims/claim-types.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Hex } from 'viem';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import type { PolicyForFiling } from '@/lib/claim/get-policy.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { claimedLoss } from '@/lib/claim/waterfall-steps.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useApi } from '@/lib/use-api.ts';
import { commitCause } from './api/commit-cause.ts';
import type { FilingDraftState } from './use-filing-draft.ts';
import type { FilingForecast } from './use-filing-preview.ts';
import { planFileClaim } from './transactions/file-claim.ts';

/** The evidence beside the form, as the form needs it. */
export interface FilingEvidence {
  readonly count: number;
  /** Files are still on their way. */
  readonly busy: boolean;
  /** The root over the files as the vault has them, recomputed here. @throws EvidenceDiffers, ApiFailure */
  seal(): Promise<Hex>;
}

/** Who signs a filing: the holder, or the carrier for a holder who told it of a loss. */
export type FilingTaker = 'holder' | 'carrier';

/** Vault and browser disagree about the files: nothing may be signed. */
export class EvidenceDiffers extends Error {
  override readonly name = 'EvidenceDiffers';
}

export type SignFilingFailure = 'unreachable' | 'signedOut' | 'evidenceDiffers' | 'unknown';

export interface SignFilingState {
  readonly busy: boolean;
  readonly failure: SignFilingFailure | undefined;
  sign(): void;
}

export interface SignFilingInput {
  readonly policy: PolicyForFiling;
  readonly version: VersionView;
  readonly kept: FilingDraftState;
  readonly evidence: FilingEvidence;
  readonly filing: Filing | undefined;
  readonly forecast: FilingForecast | undefined;
  readonly taker: FilingTaker;
}

/** Seals the evidence, commits to causes where they are confidential, then opens the one transaction sheet. */
export function useSignFiling(input: SignFilingInput): SignFilingState {
  const { policy, version, kept, evidence, filing, forecast, taker } = input;
  const t = useTranslations('claims.filing.transaction');
  const format = useFormat();
  const read = useApi();
  const { at } = useChainReader();
  const { start } = useTransaction();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SignFilingFailure>();

  const prepare = async (ready: Filing): Promise<Filing> => {
    const evidenceRoot = evidence.count === 0 ? ready.evidenceRoot : await evidence.seal();
    if (!version.sensitive) return { ...ready, evidenceRoot };
    const causes = await Promise.all(kept.draft.items.map((item) => commitCause(read, policy.policyId, item.cause)));
    const items = ready.items.map((item, place) => ({ ...item, cause: causes[place] ?? item.cause }));
    return { ...ready, items, evidenceRoot };
  };

  const sign = async (): Promise<void> => {
    if (filing === undefined || forecast === undefined) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const whole = await prepare(filing);
      const loss = format.money(claimedLoss(forecast.waterfall), version.asset);
      const payable = format.money(forecast.waterfall.payableAssets, version.asset);
      const aside = {
        label: t('aside'),
        units: forecast.reservableAssets,
        asset: version.asset,
        direction: 'aside',
      } as const;
      start(
        planFileClaim({
          at,
          taker,
          filing: whole,
          words: {
            title: t('title', { policy: policy.policyId }),
            explanation:
              taker === 'carrier'
                ? t('told', { loss, payable })
                : forecast.outOfTerms
                  ? t('outOfTerms', { loss })
                  : t('explanation', { loss, payable }),
            doneText: t('done'),
            nextLabel: t('next'),
          },
          moves: forecast.reservableAssets > 0n ? [aside] : [],
          onRecorded: () => {
            void kept.discard();
          },
        }),
      );
    } catch (cause) {
      setFailure(failureOf(cause));
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    failure,
    sign: () => {
      void sign();
    },
  };
}

function failureOf(cause: unknown): SignFilingFailure {
  if (cause instanceof EvidenceDiffers) return 'evidenceDiffers';
  if (!(cause instanceof ApiFailure)) return 'unknown';
  if (cause.code === 'unauthorised') return 'signedOut';
  return cause.code === 'unreachable' || cause.code === 'broken' ? 'unreachable' : 'unknown';
}
