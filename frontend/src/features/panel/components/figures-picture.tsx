'use client';

import { figureOf, rulings } from '@makewhole/domain/claims/final-offer.ts';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Amount } from '@/components/amount.tsx';
import { classNames } from '@/lib/class-names.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { Choice } from '../sealed-vote.ts';

export interface FiguresPictureProps {
  readonly claim: ClaimView;
  /** The claimant's figure, base units. */
  readonly soughtAssets: bigint;
  readonly chosen: Choice | undefined;
  /** Without it the picture is only looked at. */
  readonly onChoose?: (choice: Choice) => void;
}

const order: readonly Choice[] = [1, 2, 0];
const tones: Readonly<Record<Choice, string>> = { 1: 'bg-note', 2: 'bg-money', 0: 'bg-quiet' };

/** Both figures as bars on the loss claimed, and what each vote comes to; the same bars are the ballot. */
export function FiguresPicture({ claim, soughtAssets, chosen, onChoose }: FiguresPictureProps) {
  const t = useTranslations('panel.figures');
  const group = useId();
  const claimed = claim.items.reduce((sum, item) => sum + item.claimedAssets, 0n);
  const offers = {
    statedAssets: claim.statedAssets,
    soughtAssets,
    isStated: claim.statedAssets > 0n || claim.decidedAt !== null,
    isOutOfTerms: claim.flags.includes('OUT_OF_TERMS'),
  };
  const figures = order.map((choice) => ({ choice, assets: figureOf(rulings[choice], offers) }));
  const widest = figures.reduce((most, { assets }) => (assets > most ? assets : most), claimed);
  const widthOf = (assets: bigint): string => `${String(widest === 0n ? 0 : Number((assets * 1_000n) / widest) / 10)}%`;
  return (
    <fieldset data-testid="figures">
      <legend className="sr-only">{t('title')}</legend>
      <div className="border-b border-line py-3">
        <p className="flex flex-wrap items-baseline justify-between gap-x-6">
          <span className="text-quiet">{t('claimed')}</span>
          <Amount units={claimed} asset={claim.asset} tone="quiet" />
        </p>
        <span aria-hidden className="mt-1 block h-2 border border-line-strong" style={{ width: widthOf(claimed) }} />
      </div>
      {figures.map(({ choice, assets }) => (
        <label
          key={choice}
          className={classNames(
            'block border-b border-line py-3',
            onChoose === undefined ? '' : 'cursor-pointer hover:wash-ink',
          )}
        >
          <span className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
            <span className="flex min-h-8 items-center gap-3">
              {onChoose === undefined ? null : (
                <input
                  type="radio"
                  name={group}
                  className="size-5 shrink-0 accent-(--money)"
                  checked={chosen === choice}
                  onChange={() => {
                    onChoose(choice);
                  }}
                />
              )}
              <span>
                <span className="font-medium">{t(`choice.${choice}.name`)}</span>
                <span className="block text-13 text-quiet">{t(`choice.${choice}.text`)}</span>
              </span>
            </span>
            <Amount units={assets} asset={claim.asset} size="medium" />
          </span>
          <span
            aria-hidden
            className={classNames('mt-2 block h-3', tones[choice])}
            style={{ width: widthOf(assets) }}
          />
        </label>
      ))}
    </fieldset>
  );
}
