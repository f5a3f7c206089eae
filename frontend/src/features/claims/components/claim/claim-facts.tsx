'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useVersion } from '@/lib/claim/get-version.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { useFormat } from '@/lib/format/use-format.ts';

/** What was filed, as it stands on the chain. */
export function ClaimFacts({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('claims.facts');
  const words = useClaimWords();
  const format = useFormat();
  const { data: version } = useVersion(claim.versionId);
  return (
    <FactList>
      <Fact label={t('lossAt')}>
        <Moment at={claim.lossAt} />
      </Fact>
      <Fact label={t('filedAt')}>
        <Moment at={claim.filedAt} />
      </Fact>
      {claim.items.map((item, place) => {
        const code = item.coverageCode ?? version?.coverages[item.coverage]?.label ?? '';
        return (
          <Fact
            key={place}
            label={
              <>
                {words.coverage(code)}
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
        );
      })}
      {claim.payees.length === 0 ? (
        <Fact label={t('payee')}>
          <Person address={claim.claimant} />
        </Fact>
      ) : (
        claim.payees.map((payee) => (
          <Fact key={payee.to} label={t('payee')}>
            <span className="inline-flex flex-wrap items-center justify-end gap-x-3">
              <Person address={payee.to} />
              {format.percent(payee.shareBps)}
            </span>
          </Fact>
        ))
      )}
      {claim.flags.includes('OUT_OF_TERMS') ? <Fact label={t('flag')}>{t('outOfTerms')}</Fact> : null}
      {claim.flags.includes('LATE') ? <Fact label={t('flag')}>{t('late')}</Fact> : null}
      {claim.flags.includes('LATER_EVIDENCE') ? <Fact label={t('flag')}>{t('laterEvidence')}</Fact> : null}
    </FactList>
  );
}
