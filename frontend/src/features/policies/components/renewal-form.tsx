'use client';

import { canBuy } from '@makewhole/domain/policies/can-buy.ts';
import { zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { premiumOf } from '@makewhole/domain/products/premium.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { LimitChoice, TermChoice } from '@/components/cover-choice.tsx';
import { Notice } from '@/components/section.tsx';
import { useAssetBalance } from '@/lib/asset-balance.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useExplainRevert } from '@/lib/explain-revert.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useStandingCover } from '../api/get-standing-cover.ts';
import type { PolicyView } from '../api/policy-view.ts';
import { isUndoable, waitingGoesOn } from '../renewal-offer.ts';
import { useRenew } from '../use-renew.ts';

export interface RenewalFormProps {
  readonly policy: PolicyView;
  readonly version: ProductVersion;
  /** First second of the next cover. */
  readonly startsAt: number;
  /** Cover has ended already, so that a hole stays. */
  readonly gap: boolean;
}

/** Limit and term of the next cover with their price; what would be refused is said before anything is signed. */
export function RenewalForm({ policy, version, startsAt, gap }: RenewalFormProps) {
  const t = useTranslations('policies.renewal');
  const format = useFormat();
  const now = useNow();
  const explain = useExplainRevert();
  const renew = useRenew(policy);
  const balance = useAssetBalance(policy.asset.address);
  const standing = useStandingCover(policy);
  const { terms, asset, versionId } = version;
  const { tariff } = terms;
  const [limitAssets, setLimit] = useState(within(policy.limitAssets, tariff.minLimitAssets, tariff.maxLimitAssets));
  const [termDays, setTerm] = useState(
    Math.min(tariff.maxTermDays, Math.max(tariff.minTermDays, Math.round((policy.endAt - policy.startAt) / 86_400))),
  );
  const premiumAssets = premiumOf(tariff, limitAssets, termDays);
  const allowed = canBuy(
    { limitAssets, termDays, startAt: startsAt, objectKey: zeroBytes32, zone: policy.zone ?? 0 },
    {
      versionId,
      terms,
      sellableAt: version.sellableAt,
      retired: version.status === 'retired',
      capAssets: version.capAssets ?? 0n,
      insuredAssets: version.insuredAssets,
      ...(balance.data === undefined ? {} : { balanceAssets: balance.data }),
    },
    now,
  );
  const refusal = allowed.ok ? undefined : allowed.failure.reasons[0];
  const words = refusal === undefined ? undefined : explain({ name: refusal.code, args: refusal.args }, asset);
  const known = standing.data ?? { isLatestOnObject: false, followableUntil: policy.endAt };
  const goesOn = waitingGoesOn(policy, { versionId, limitAssets, startsAt }, known, now);
  return (
    <div className="grid gap-6 sm:max-w-xl">
      <p>{t(gap ? 'startsNow' : 'startsAfter', { when: format.dateTime(startsAt) })}</p>
      <div className="grid gap-5">
        <LimitChoice version={version} value={limitAssets} onChange={setLimit} />
        <TermChoice version={version} value={termDays} onChange={setTerm} />
      </div>
      {terms.waitingDays === 0 && terms.coverages.every((coverage) => coverage.waitingDays === 0) ? null : (
        <Notice tone={goesOn ? 'money' : 'clock'}>
          {t(
            goesOn
              ? 'waitingGoesOn'
              : gap
                ? 'waitingAfterGap'
                : isUndoable(policy, now)
                  ? 'waitingTooEarly'
                  : 'waitingAnew',
          )}
        </Notice>
      )}
      {versionId === policy.versionId ? null : <Notice title={t('otherVersion')}>{t('otherVersionText')}</Notice>}
      <div className="border-t border-ink pt-4" aria-live="polite">
        <p className="label">{t('premium')}</p>
        <Amount units={premiumAssets} asset={asset} size="large" />
      </div>
      {words === undefined ? (
        <Button
          look="primary"
          size="large"
          className="justify-self-start"
          busy={renew.isPending}
          onClick={() => {
            renew.mutate({ versionId, limitAssets, premiumAssets, termDays, startsAt });
          }}
          data-testid="act-renew"
        >
          {t('action')}
        </Button>
      ) : (
        <Notice tone="clock">
          <p>{words.what}</p>
          <p className="text-quiet">{words.now}</p>
        </Notice>
      )}
      {renew.isError ? (
        <p role="alert" className="text-13 text-breach">
          {t('failed')}
        </p>
      ) : null}
    </div>
  );
}

function within(units: bigint, min: bigint, max: bigint): bigint {
  return units < min ? min : units > max ? max : units;
}
