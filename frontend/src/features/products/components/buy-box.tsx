'use client';

import { DAY } from '@makewhole/domain/primitives/time.ts';
import { canBuy } from '@makewhole/domain/policies/can-buy.ts';
import { zonesOf } from '@makewhole/domain/oracles/zones.ts';
import { premiumOf, splitPremium } from '@makewhole/domain/products/premium.ts';
import { zeroBytes32 } from '@makewhole/domain/primitives/label.ts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useConnection } from 'wagmi';
import { Amount } from '@/components/amount.tsx';
import { LimitChoice, TermChoice } from '@/components/cover-choice.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { useAssetBalance } from '@/lib/asset-balance.ts';
import type { ProductVersion } from '@/lib/catalogue/version-view.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { holdersOf } from '../holders-of.ts';
import { BuyAction } from './buy-action.tsx';
import { ForOthers } from './for-others.tsx';
import { ZoneChoice } from './zone-choice.tsx';

/** The price as one chooses limit and term, and the one button. What would be refused is said before anything is signed. */
export function BuyBox({ version }: { readonly version: ProductVersion }) {
  const t = useTranslations('products.buy');
  const format = useFormat();
  const now = useNow();
  const { address } = useConnection();
  const { terms, asset } = version;
  const { tariff } = terms;
  const balance = useAssetBalance(asset.address);
  const [limitAssets, setLimit] = useState(startLimit(tariff.minLimitAssets, tariff.maxLimitAssets));
  const [termDays, setTerm] = useState(Math.min(tariff.maxTermDays, Math.max(tariff.minTermDays, 365)));
  const open = tariff.needsZone ? zonesOf(version.productId) : [];
  const [zone, setZone] = useState(open[0]?.zone ?? 0);
  const [others, setOthers] = useState('');
  const holders = holdersOf(others);
  const count = BigInt(Math.max(holders.known.length, 1));
  const premiumAssets = premiumOf(tariff, limitAssets, termDays) * count;
  const split = splitPremium(tariff, premiumAssets);
  const allowed = canBuy(
    { limitAssets, termDays, startAt: 0, objectKey: zeroBytes32, zone },
    {
      versionId: version.versionId,
      terms,
      sellableAt: version.sellableAt,
      retired: version.status === 'retired',
      capAssets: version.capAssets ?? 0n,
      insuredAssets: version.insuredAssets,
      ...(address === undefined || balance.data === undefined ? {} : { balanceAssets: balance.data }),
    },
    now,
  );
  return (
    <section aria-labelledby="buy-title" className="border border-line bg-raised p-6">
      <h2 id="buy-title" className="text-18 font-medium">
        {t('title')}
      </h2>
      <div className="mt-5 grid gap-5">
        <LimitChoice version={version} value={limitAssets} onChange={setLimit} />
        <TermChoice version={version} value={termDays} onChange={setTerm} />
        {open.length === 0 ? null : <ZoneChoice zones={open} value={zone} onChange={setZone} />}
      </div>
      <div className="mt-6 border-t border-ink pt-4" aria-live="polite">
        <p className="label">{t('premium')}</p>
        <p>
          <Amount units={premiumAssets} asset={asset} size="large" />
        </p>
        {count === 1n ? null : <p className="text-13 text-quiet">{t('together', { count: Number(count) })}</p>}
      </div>
      <FactList className="mt-2 text-13">
        {split.taxAssets === 0n ? null : <Fact label={t('tax')}>{format.money(split.taxAssets, asset)}</Fact>}
        {split.feeAssets === 0n ? null : <Fact label={t('fee')}>{format.money(split.feeAssets, asset)}</Fact>}
      </FactList>
      <ForOthers value={others} wrong={holders.wrong} onChange={setOthers} />
      {holders.wrong === undefined ? (
        <BuyAction
          version={version}
          holders={holders.known.length === 0 ? undefined : holders.known}
          choice={{ limitAssets, termDays, premiumAssets, zone }}
          refusals={allowed.ok ? [] : allowed.failure.reasons}
          balance={balance.data}
        />
      ) : null}
      <p className="mt-4 text-13 text-quiet">
        {terms.waitingDays === 0 ? t('starts') : t('startsAfter', { when: format.date(now + terms.waitingDays * DAY) })}
      </p>
    </section>
  );
}

/** Begins near the middle, on a round figure. */
function startLimit(min: bigint, max: bigint): bigint {
  const middle = (min + max) / 2n;
  const step = max - min >= 10n ? 10n ** BigInt(middle.toString().length - 2) : 1n;
  const rounded = (middle / step) * step;
  return rounded < min ? min : rounded > max ? max : rounded;
}
