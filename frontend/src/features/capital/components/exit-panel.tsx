'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { PoolView } from '../api/get-pools.ts';
import type { ExitRequest, Position } from '../api/get-position.ts';
import { daysToBook, exitState } from '../exit-state.ts';
import { useExit } from '../use-exit.ts';
import { ExitForm } from './exit-form.tsx';

export interface ExitPanelProps {
  readonly pool: PoolView;
  readonly name: string;
  readonly position: Position;
}

/** What one has in a pool and the way out: ask, wait for the notice, take it within the window. */
export function ExitPanel({ pool, name, position }: ExitPanelProps) {
  const t = useTranslations('capital');
  const { shares, assets, exit } = position;
  if (shares === 0n && exit === undefined)
    return (
      <div>
        <p className="label">{t('mine')}</p>
        <p className="text-13">{t('mineNone')}</p>
      </div>
    );
  return (
    <div className="grid gap-4" data-testid="exit-panel">
      <div>
        <p className="label">{t('mine')}</p>
        <Amount units={assets} asset={pool.asset} size="medium" />
      </div>
      {exit === undefined ? (
        <ExitForm pool={pool} name={name} position={position} />
      ) : (
        <Leaving pool={pool} name={name} exit={exit} earnedThroughDay={position.earnedThroughDay} />
      )}
    </div>
  );
}

interface LeavingProps extends Pick<ExitPanelProps, 'pool' | 'name'> {
  readonly exit: ExitRequest;
  readonly earnedThroughDay: number;
}

function Leaving({ pool, name, exit, earnedThroughDay }: LeavingProps) {
  const t = useTranslations('capital.exit');
  const format = useFormat();
  const now = useNow();
  const act = useExit(pool, name);
  const state = exitState(exit, now);
  const behind = state === 'open' ? daysToBook(earnedThroughDay, now) : 0;
  const tones = { notice: 'clock', open: 'money', lapsed: 'over' } as const;
  return (
    <div className="grid gap-3 border-l-2 border-line pl-4" data-testid="exit-request" data-state={state}>
      <div>
        <p className="label">{t('leaving')}</p>
        <Amount units={exit.assets} asset={pool.asset} size="medium" />
      </div>
      <StatusWord tone={tones[state]}>{t(`state.${state}`)}</StatusWord>
      <p className="text-13 text-quiet" suppressHydrationWarning>
        {state === 'notice'
          ? t('notice', { when: format.dateTime(exit.matureAt), left: format.duration(exit.matureAt - now) })
          : state === 'open'
            ? t('open', { when: format.dateTime(exit.lapsesAt), left: format.duration(exit.lapsesAt - now) })
            : t('lapsed', { when: format.dateTime(exit.lapsesAt) })}
      </p>
      {behind > 0 ? <p className="text-13 text-clock">{t('behind', { days: behind })}</p> : null}
      {state === 'open' && behind === 0 && exit.redeemableAssets < exit.assets ? (
        <p className="text-13 text-clock">
          {t('bounded', { amount: format.money(exit.redeemableAssets, pool.asset) })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {behind > 0 ? (
          <Button
            look="primary"
            onClick={() => {
              act.book(behind);
            }}
          >
            {t('book.action')}
          </Button>
        ) : null}
        {state === 'open' && behind === 0 && exit.redeemableAssets > 0n ? (
          <Button
            look="primary"
            onClick={() => {
              act.redeem(exit);
            }}
          >
            {t('redeem.action')}
          </Button>
        ) : null}
        <Button
          onClick={() => {
            act.cancel();
          }}
        >
          {t('cancel.action')}
        </Button>
      </div>
    </div>
  );
}
