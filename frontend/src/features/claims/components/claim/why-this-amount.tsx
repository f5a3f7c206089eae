'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FailedFace, Shape } from '@/components/faces.tsx';
import { Waterfall } from '@/components/waterfall.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useVersion, type VersionView } from '@/lib/claim/get-version.ts';
import { forecastAsClaimed } from '@/lib/claim/to-domain.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useWaterfallWords, type WaterfallReader } from '@/lib/claim/use-waterfall-words.tsx';
import { isTriggered } from '@/lib/claim/is-triggered.ts';
import { claimedLoss } from '@/lib/claim/waterfall-steps.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { WhyObserved } from './why-observed.tsx';

export interface WhyThisAmountProps {
  readonly claim: ClaimView;
  readonly reader: WaterfallReader;
}

/** From the loss to the amount, step by step: decided by the event on the chain, or what the terms say before. */
export function WhyThisAmount({ claim, reader }: WhyThisAmountProps) {
  const { data, error, refetch } = useVersion(claim.versionId);
  if (error !== null)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <Shape className="h-48 w-full" />;
  if (isTriggered(claim)) return <WhyObserved claim={claim} version={data} />;
  return <Steps claim={claim} version={data} reader={reader} />;
}

function Steps({ claim, version, reader }: WhyThisAmountProps & { readonly version: VersionView }) {
  const t = useTranslations('claims.why');
  const words = useWaterfallWords(reader);
  const format = useFormat();
  const { decision } = claim;
  const waterfall = decision?.waterfall ?? forecastAsClaimed(claim, version);
  const cuts =
    decision?.assessments.some((assessment) => assessment.clause !== '' || assessment.reason !== '') ?? false;
  const isOpenQuestion = (decision === null || decision === undefined) && claim.phase !== 'Closed';
  return (
    <div className="grid gap-6">
      {decision === null || decision === undefined ? (
        <p className="text-quiet">{t(claim.phase === 'Closed' ? 'neverDecided' : 'notDecided')}</p>
      ) : null}
      <Waterfall
        caption={words.caption}
        asset={claim.asset}
        loss={claimedLoss(waterfall)}
        lossLabel={words.loss}
        steps={words.claim(waterfall)}
        payableLabel={isOpenQuestion ? t('wouldBe') : words.payable}
      />
      {claim.flags.includes('LINKED') && isOpenQuestion ? (
        <p className="max-w-prose">{t('lessPaid', { rest: format.money(claim.expectedAssets, claim.asset) })}</p>
      ) : null}
      {cuts ? <Cuts claim={claim} version={version} /> : null}
      {decision?.rationale === null || decision?.rationale === undefined ? null : (
        <blockquote className="border-l-2 border-line pl-4">
          <p className="label">{t('rationale')}</p>
          <p className="mt-1 max-w-prose whitespace-pre-line">{decision.rationale}</p>
        </blockquote>
      )}
      <p className="text-13 text-quiet">
        <Link href={`/wordings/${String(claim.versionId)}`} className="underline underline-offset-4">
          {t('wording')}
        </Link>
      </p>
    </div>
  );
}

/** Item by item why less than claimed was found, with the clause that says so. */
function Cuts({ claim, version }: { readonly claim: ClaimView; readonly version: VersionView }) {
  const t = useTranslations('claims.why');
  const words = useClaimWords();
  return (
    <ul className="divide-y divide-line border-y border-line">
      {claim.decision?.assessments.map((assessment, place) => {
        const item = claim.items[place];
        if (item === undefined || (assessment.reason === '' && assessment.clause === '')) return null;
        const coverage = version.coverages[item.coverage]?.label ?? '';
        return (
          <li key={place} className="py-3">
            <p className="font-medium">{words.coverage(coverage)}</p>
            <p>{words.reason(claim.decision?.reasonTexts[place] ?? assessment.reason)}</p>
            {assessment.clause === '' ? null : (
              <Link
                href={`/wordings/${String(claim.versionId)}#clause-${assessment.clause}`}
                className="text-13 text-note underline underline-offset-4"
              >
                {t('clause', { clause: assessment.clause })}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}
