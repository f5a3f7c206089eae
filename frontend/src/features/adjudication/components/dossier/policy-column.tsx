'use client';

import type { Waterfall as Steps } from '@makewhole/domain/claims/claim-types.ts';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { Waterfall } from '@/components/waterfall.tsx';
import type { ClaimProposal, ClaimView } from '@/lib/claim/claim-view.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { forecastAsClaimed, forecastDecision } from '@/lib/claim/to-domain.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useWaterfallWords } from '@/lib/claim/use-waterfall-words.tsx';
import { claimedLoss } from '@/lib/claim/waterfall-steps.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { proposedDecision } from '../../use-sign-decision.ts';

export interface PolicyColumnProps {
  readonly claim: ClaimView;
  readonly version: VersionView;
  /** The sum as it is being decided; none once it is decided. */
  readonly waterfall: Steps | undefined;
  readonly proposal: ClaimProposal | undefined;
}

/** The policy, what was filed, and the way from loss to payable as the decision stands right now. */
export function PolicyColumn({ claim, version, waterfall, proposal }: PolicyColumnProps) {
  const t = useTranslations('adjudication.policy');
  const words = useWaterfallWords('staff');
  const proposed = proposal === undefined ? undefined : forecastDecision(claim, version, proposedDecision(proposal));
  const steps = waterfall ?? proposed ?? claim.decision?.waterfall ?? forecastAsClaimed(claim, version);
  const heading =
    waterfall !== undefined
      ? 'live'
      : proposed !== undefined
        ? 'proposed'
        : claim.decision === null || claim.decision === undefined
          ? 'asFiled'
          : 'decided';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8">
      <section aria-label={t(`sum.${heading}`)}>
        <h2 className="label mb-2">{t(`sum.${heading}`)}</h2>
        <Waterfall
          caption={words.caption}
          asset={claim.asset}
          loss={claimedLoss(steps)}
          lossLabel={words.loss}
          steps={words.claim(steps)}
          payableLabel={words.payable}
          showIdle
        />
      </section>
      <FiledItems claim={claim} version={version} />
      <PolicyFacts claim={claim} version={version} />
      {claim.decision?.rationale === null || claim.decision?.rationale === undefined ? null : (
        <section>
          <h2 className="label mb-2">{t('rationale')}</h2>
          <p className="whitespace-pre-line border-l-2 border-line pl-4">{claim.decision.rationale}</p>
        </section>
      )}
    </div>
  );
}

function FiledItems({ claim, version }: Pick<PolicyColumnProps, 'claim' | 'version'>) {
  const t = useTranslations('adjudication.policy');
  const words = useClaimWords();
  const format = useFormat();
  return (
    <section aria-label={t('filed')}>
      <h2 className="label mb-1">{t('filed')}</h2>
      <FactList>
        <Fact label={t('lossAt')}>
          <Moment at={claim.lossAt} />
        </Fact>
        {claim.items.map((item, place) => (
          <Fact
            key={place}
            label={
              <>
                {words.coverage(version.coverages[item.coverage]?.label ?? '')}
                <span className="block text-13">{words.cause(item.causeText ?? item.cause)}</span>
              </>
            }
          >
            {item.claimedDays > 0 ? (
              t('days', { days: item.claimedDays })
            ) : (
              <Amount units={item.claimedAssets} asset={claim.asset} />
            )}
          </Fact>
        ))}
        {(claim.payees.length === 0 ? [{ to: claim.claimant, shareBps: 10_000 }] : claim.payees).map((payee) => (
          <Fact key={payee.to} label={t('payee')}>
            <span className="inline-flex flex-wrap items-center justify-end gap-x-3">
              <Person address={payee.to} />
              {format.percent(payee.shareBps)}
            </span>
          </Fact>
        ))}
      </FactList>
    </section>
  );
}

function PolicyFacts({ claim, version }: Pick<PolicyColumnProps, 'claim' | 'version'>) {
  const t = useTranslations('adjudication.policy');
  const { policy, asset } = claim;
  const deductible = policy.deductibleAssets ?? version.deductibleAssets;
  return (
    <section aria-label={t('title', { policy: claim.policyId })}>
      <h2 className="label mb-1">{t('title', { policy: claim.policyId })}</h2>
      <FactList>
        <Fact label={t('holder')}>
          <Person address={policy.holder} />
        </Fact>
        <Fact label={t('term')}>
          <span className="whitespace-nowrap max-[22.5rem]:whitespace-normal">
            <Moment at={policy.startAt} grain="day" /> – <Moment at={policy.endAt} grain="day" />
          </span>
        </Fact>
        <Fact label={t('limit')}>
          <Amount units={policy.limitAssets} asset={asset} />
        </Fact>
        <Fact label={t('used')}>
          <Amount units={policy.usedAssets} asset={asset} />
        </Fact>
        {deductible > 0n ? (
          <Fact label={t('deductible')}>
            <Amount units={deductible} asset={asset} />
          </Fact>
        ) : null}
        <Fact label={t('wording')}>
          <Link href={`/wordings/${String(claim.versionId)}`} className="underline underline-offset-4">
            {t('version', { version: claim.versionId })}
          </Link>
        </Fact>
      </FactList>
    </section>
  );
}
