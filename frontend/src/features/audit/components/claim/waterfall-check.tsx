'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { FailedFace, Shape } from '@/components/faces.tsx';
import { Notice } from '@/components/section.tsx';
import { Waterfall } from '@/components/waterfall.tsx';
import { ApiFailure } from '@/lib/api-client.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { CheckedCaseFile } from '@/lib/claim/use-case-file-check.ts';
import { useWaterfallWords } from '@/lib/claim/use-waterfall-words.tsx';
import { claimedLoss } from '@/lib/claim/waterfall-steps.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useClaimTerms } from '../../api/read-claim-terms.ts';
import { recomputeWaterfall } from '../../recompute-waterfall.ts';

export interface WaterfallCheckProps {
  readonly claim: ClaimView;
  readonly proof: CheckedCaseFile;
}

/** The sum again, from the terms and logs of the chain, beside what the event says. */
export function WaterfallCheck({ claim, proof }: WaterfallCheckProps) {
  const t = useTranslations('audit.waterfall');
  const words = useWaterfallWords('staff');
  const format = useFormat();
  const terms = useClaimTerms(claim.claimId);
  const again = useMemo(
    () => (terms.data === undefined ? undefined : recomputeWaterfall(proof.entries, terms.data)),
    [proof, terms.data],
  );
  if (terms.error !== null)
    return (
      <FailedFace
        error={new ApiFailure('unreachable', 0)}
        onRetry={() => {
          void terms.refetch();
        }}
      />
    );
  if (terms.data === undefined) return <Shape className="h-48 w-full" />;
  if (again === undefined) return <p className="text-quiet">{t('notDecided')}</p>;
  return (
    <div className="grid gap-4" data-testid="waterfall-check" data-same={again.same}>
      {again.same ? (
        <Notice tone="money">{t('same', { payable: format.money(again.computed.payableAssets, claim.asset) })}</Notice>
      ) : (
        <Notice tone="breach" title={t('differs')}>
          {t('differsText', {
            recorded: format.money(again.recorded.payableAssets, claim.asset),
            computed: format.money(again.computed.payableAssets, claim.asset),
          })}
        </Notice>
      )}
      <Waterfall
        caption={words.caption}
        asset={claim.asset}
        loss={claimedLoss(again.computed)}
        lossLabel={words.loss}
        steps={words.claim(again.computed)}
        payableLabel={words.payable}
        showIdle
      />
    </div>
  );
}
