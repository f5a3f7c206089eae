'use client';

import { DAY } from '@makewhole/domain/primitives/time.ts';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { AmountInput, Field } from '@/components/field.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { classNames } from '@/lib/class-names.ts';
import { amountToInput, parseAmount } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { TrackPurse } from '../api/get-track.ts';
import { useChangeDelay } from '../api/get-change-delay.ts';
import { spentOn, usedBps } from '../track-rules.ts';
import { useTrackAct } from '../use-track-act.ts';
import { FormPlace } from './form-place.tsx';
import { SeatNote } from './seat-note.tsx';
import { Since } from './since.tsx';
import { useTrackWords } from './track-words.ts';

/** From here on a bar warns, basis points. */
const NEARLY = 8_000;

/** A pool: how much a day, how much of it is used today, and another amount to propose. */
export function CapRow({ purse }: { readonly purse: TrackPurse }) {
  const t = useTranslations('track.caps');
  const words = useTrackWords();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
  };
  return (
    <li className="grid gap-4 py-6" data-testid={`cap-${purse.lines.join('-')}`} data-cap={purse.capAssets.toString()}>
      <div>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h3 className="font-medium">{t('pool', { lines: words.lines(purse.lines) })}</h3>
          <span className="text-13 text-quiet">
            <Amount units={purse.capAssets} asset={purse.asset} size="medium" /> {t('perDay')}
          </span>
        </div>
        <Used purse={purse} />
        <Since since={purse.since} proposer={purse.proposer} approver={purse.approver} />
      </div>
      <SeatNote seat="adjudication-manager" act="propose" silent>
        <FormPlace isOpen={isOpen} onClose={close}>
          {isOpen ? (
            <CapForm purse={purse} onClose={close} />
          ) : (
            <Button
              className="justify-self-start"
              onClick={() => {
                setOpen(true);
              }}
            >
              {t('open')}
            </Button>
          )}
        </FormPlace>
      </SeatNote>
    </li>
  );
}

function Used({ purse }: { readonly purse: TrackPurse }) {
  const t = useTranslations('track.caps');
  const format = useFormat();
  const now = useNow();
  const spent = spentOn(purse, Math.floor(now / DAY));
  const used = usedBps(spent, purse.capAssets);
  const text =
    purse.capAssets === 0n
      ? t('nothing')
      : t('used', {
          spent: format.money(spent, purse.asset),
          share: format.percent(used),
          left: format.money(purse.capAssets > spent ? purse.capAssets - spent : 0n, purse.asset),
        });
  return (
    <div className="mt-3">
      <div
        role="meter"
        aria-label={t('meter')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={used / 100}
        aria-valuetext={text}
        className="h-3 w-full overflow-hidden border border-line-strong"
      >
        <span
          className={classNames(
            'block h-full transition-[width]',
            used >= 10_000 ? 'bg-breach' : used >= NEARLY ? 'bg-clock' : 'bg-money',
          )}
          style={{ width: `${String(purse.capAssets === 0n ? 0 : used / 100)}%` }}
        />
      </div>
      <p className="figure mt-1.5 text-13 text-quiet" suppressHydrationWarning>
        {text}
      </p>
    </div>
  );
}

function CapForm({ purse, onClose }: { readonly purse: TrackPurse; readonly onClose: () => void }) {
  const t = useTranslations('track.caps');
  const common = useTranslations('track');
  const format = useFormat();
  const words = useTrackWords();
  const now = useNow();
  const delay = useChangeDelay();
  const act = useTrackAct();
  const [typed, setTyped] = useState(() => amountToInput(purse.capAssets, purse.asset));
  const [asked, setAsked] = useState(false);
  const capAssets = parseAmount(typed, purse.asset);
  const isSame = capAssets === purse.capAssets;
  const error = capAssets === undefined ? t('wrong') : isSame ? t('same') : undefined;
  const from = format.money(purse.capAssets, purse.asset);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (capAssets === undefined || isSame) return;
    const change = common('change.two', { from, to: format.money(capAssets, purse.asset) });
    const when = delay === undefined ? '' : format.dateTime(now + delay);
    const what = t('pool', { lines: words.lines(purse.lines) });
    act({ kind: 'proposeDailyCap', pool: purse.pool, capAssets }, { what, change, when }, onClose);
  };
  return (
    <form
      onSubmit={submit}
      className="grid gap-5 border-l-2 border-line pl-5 sm:max-w-xl"
      noValidate
      data-testid="cap-form"
    >
      <Field label={t('amount')} hint={t('amountHint')} error={asked ? error : undefined}>
        {(control) => (
          <AmountInput
            {...control}
            symbol={purse.asset.symbol}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        )}
      </Field>
      {capAssets === undefined || isSame ? null : (
        <p className="flex flex-wrap items-baseline gap-x-2 text-13">
          <s className="figure text-quiet">{from}</s>
          <span aria-hidden className="text-quiet">
            →
          </span>
          <span className="figure font-medium">{format.money(capAssets, purse.asset)}</span>
          <span className={classNames('ml-2', capAssets > purse.capAssets ? 'text-clock' : 'text-note')}>
            {common(`effect.${capAssets > purse.capAssets ? 'looser' : 'stricter'}`)}
          </span>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary">
          {t('action')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {common('reasons.cancel')}
        </Button>
      </div>
    </form>
  );
}
