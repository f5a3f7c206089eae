'use client';

import type { Filing } from '@makewhole/domain/claims/claim-types.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { Shape } from '@/components/faces.tsx';
import { Notice } from '@/components/section.tsx';
import { Waterfall } from '@/components/waterfall.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { PolicyForFiling } from '@/lib/claim/get-policy.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { useClockBasis } from '@/lib/claim/use-clock-basis.ts';
import { useWaterfallWords } from '@/lib/claim/use-waterfall-words.tsx';
import { claimedLoss } from '@/lib/claim/waterfall-steps.ts';
import { useExplainRevert } from '@/lib/explain-revert.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { knownErrors } from '@/lib/known-errors.ts';
import { failureFrom } from '@/lib/transaction-failure.ts';
import { outOfTermsReason } from '../../out-of-terms.ts';
import type { FilingForecast } from '../../use-filing-preview.ts';

export interface FilingPreviewProps {
  readonly policy: PolicyForFiling;
  readonly version: VersionView;
  readonly filing: Filing | undefined;
  readonly preview: UseQueryResult<FilingForecast>;
}

/** Before anything is signed: what would be paid and why, and what the insurer must do by when. */
export function FilingPreview({ policy, version, filing, preview }: FilingPreviewProps) {
  const t = useTranslations('claims.preview');
  if (filing === undefined) {
    return (
      <Face>
        <p className="text-quiet">{t('empty')}</p>
      </Face>
    );
  }
  if (preview.data === undefined) {
    return (
      <Face>{preview.error === null ? <Shape className="h-32 w-full" /> : <NoPreview error={preview.error} />}</Face>
    );
  }
  return (
    <Face>
      <Forecast policy={policy} version={version} filing={filing} forecast={preview.data} />
    </Face>
  );
}

/** Why there is no sum: the node is away, or the contract would refuse such a filing, in its own words. */
function NoPreview({ error }: { readonly error: unknown }) {
  const t = useTranslations('claims.preview');
  const explain = useExplainRevert();
  const failure = failureFrom(error, knownErrors);
  const revert = failure.code === 'reverted' && failure.error !== undefined ? explain(failure.error) : undefined;
  if (revert !== undefined) {
    return (
      <Notice tone="clock" title={revert.what}>
        {revert.now}
      </Notice>
    );
  }
  return (
    <Notice tone="clock" title={t('away.title')}>
      {t('away.text')}
    </Notice>
  );
}

function Face({ children }: { readonly children: React.ReactNode }) {
  const t = useTranslations('claims.preview');
  return (
    <section aria-label={t('title')} className="border-t-2 border-ink pt-4" data-testid="filing-preview">
      <h2 className="label mb-3">{t('title')}</h2>
      {children}
    </section>
  );
}

interface ForecastProps {
  readonly policy: PolicyForFiling;
  readonly version: VersionView;
  readonly filing: Filing;
  readonly forecast: FilingForecast;
}

function Forecast({ policy, version, filing, forecast }: ForecastProps) {
  const t = useTranslations('claims.preview');
  const words = useWaterfallWords('holder');
  const format = useFormat();
  const now = useNow();
  const basis = useClockBasis(version, 'Decide');
  const { asset } = version;
  const { payableAssets } = forecast.waterfall;
  const loss = claimedLoss(forecast.waterfall);
  const reason = forecast.outOfTerms ? outOfTermsReason(policy, version, filing, now) : undefined;
  const short = forecast.reservableAssets < payableAssets && !forecast.outOfTerms;
  return (
    <>
      {reason === undefined ? (
        <p className="text-18">
          {payableAssets === 0n ? t('nothing') : t('get')}
          {payableAssets === 0n ? null : (
            <Amount units={payableAssets} asset={asset} size="large" tone="money" className="mt-1 block" />
          )}
        </p>
      ) : (
        <Notice tone="clock" title={t(`outOfTerms.${reason.code}.what`, { when: format.date(reason.at) })}>
          {t('outOfTerms.still')}
        </Notice>
      )}
      <div className="mt-5">
        <Waterfall
          caption={words.caption}
          asset={asset}
          loss={loss}
          lossLabel={words.loss}
          steps={words.claim(forecast.waterfall)}
          payableLabel={t(reason === undefined ? 'payable' : 'payableIf')}
        />
      </div>
      {forecast.decideBy === undefined ? null : (
        <p className="mt-5">
          <Deadline
            act={t('decides')}
            startsAt={now}
            endsAt={forecast.decideBy}
            consequence={t('silence')}
            {...basis}
          />
        </p>
      )}
      {short ? (
        <p className="mt-3 text-13 text-quiet">
          {t('unreserved', { amount: format.money(forecast.reservableAssets, asset) })}
        </p>
      ) : null}
      {reason === undefined ? <p className="mt-3 text-13 text-quiet">{t('person')}</p> : null}
    </>
  );
}
