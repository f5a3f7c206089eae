'use client';

import { Armchair, CircleUserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Address } from 'viem';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { Shape } from '@/components/faces.tsx';
import { Person, shortAddress } from '@/components/person.tsx';
import { Notice } from '@/components/section.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSession } from '@/lib/session.ts';
import { useDeskStanding } from '../../api/get-authority.ts';
import { type Reach, reachOf } from '../../authority.ts';
import type { DecisionState } from '../../use-decision.ts';
import type { SignDecision } from '../../use-sign-decision.ts';
import { DockSide } from './dock.tsx';
import { WhoMaySit } from './who-may-sit.tsx';

/** A seat: taken by a person, or empty and saying what it waits for. */
export function Seat({
  label,
  person,
  children,
}: {
  readonly label: string;
  readonly person: ReactNode | undefined;
  readonly children?: ReactNode;
}) {
  const Icon = person === undefined ? Armchair : CircleUserRound;
  return (
    <li className="flex items-start gap-3 border-b border-line py-2">
      <Icon
        aria-hidden
        strokeWidth={1.5}
        className={person === undefined ? 'mt-0.5 size-5 shrink-0 text-quiet' : 'mt-0.5 size-5 shrink-0 text-money'}
      />
      <span className="min-w-0">
        <span className="label block">{label}</span>
        {person ?? <span className="text-quiet">{children}</span>}
      </span>
    </li>
  );
}

export interface DecisionSeatsProps {
  readonly claim: ClaimView;
  readonly state: DecisionState;
  readonly signing: SignDecision;
  readonly overtaken: Address | undefined;
  readonly problems: number;
  readonly onAsk: () => void;
}

/** Who may sign this decision, told before anyone tries; above one's authority there are two seats. */
export function DecisionSeats({ claim, state, signing, overtaken, problems, onAsk }: DecisionSeatsProps) {
  const t = useTranslations('adjudication.seats');
  const { address } = useConnection();
  const { seats } = useSession();
  const standing = useDeskStanding(claim);
  const mayDecide = seats.includes('adjuster') || seats.includes('senior-adjuster');
  if (!mayDecide) return <Notice>{t('reader')}</Notice>;
  if (standing.data === undefined)
    return standing.error === null ? <Shape className="h-32 w-full" /> : <Notice tone="clock">{t('unknown')}</Notice>;
  const reach = reachOf(standing.data, state.waterfall.payableAssets, state.cutAssets);
  const blocked = claim.flags.includes('OUT_OF_TERMS') && state.waterfall.payableAssets > 0n;
  const press = (act: 'decide' | 'propose'): void => {
    onAsk();
    if (state.read.problems.length === 0) signing.sign(act, state);
  };
  return (
    <DockSide
      who={
        <>
          {overtaken === undefined ? null : (
            <Notice tone="clock" title={t('overtaken.title')}>
              {t('overtaken.text', { seat: shortAddress(overtaken) })}
            </Notice>
          )}
          <ul>
            <Seat
              label={t('first')}
              person={address === undefined ? undefined : <Person address={address} role={t('you')} />}
            />
            {reach.kind === 'propose' ? (
              <Seat label={t('second')} person={undefined}>
                {t('empty')}
              </Seat>
            ) : null}
          </ul>
          {reach.kind === 'propose' && address !== undefined ? (
            <WhoMaySit
              claim={claim}
              first={address}
              payAssets={state.waterfall.payableAssets}
              cutAssets={state.cutAssets}
            />
          ) : null}
          <ReachNote
            reach={reach}
            payAssets={standing.data.payAssets}
            cutAssets={standing.data.cutAssets}
            claim={claim}
          />
        </>
      }
      sign={
        <>
          {reach.kind === 'conflict' ? (
            <Notice tone="breach" title={t('conflict.title')}>
              {t(reach.mayRefuse ? 'conflict.named' : 'conflict.text', { party: shortAddress(reach.party) })}
            </Notice>
          ) : null}
          {blocked ? <Notice tone="clock">{t('outOfTerms')}</Notice> : null}
          {reach.kind === 'conflict' ? null : (
            <Button
              look="primary"
              size="large"
              busy={signing.busy}
              disabled={blocked}
              onClick={() => {
                press(reach.kind);
              }}
              data-testid="sign-decision"
            >
              {reach.kind === 'propose' ? t('propose') : t(`decide.${state.verdict}`)}
            </Button>
          )}
          {reach.kind === 'propose' ? (
            <div className="grid gap-1">
              <Button
                busy={signing.busy}
                disabled={blocked}
                onClick={() => {
                  onAsk();
                  if (state.read.problems.length === 0) signing.leaveWord(state);
                }}
                data-testid="leave-word"
              >
                {t('word')}
              </Button>
              <p className="text-13 text-quiet">{t('wordNote')}</p>
            </div>
          ) : null}
          {problems > 0 ? (
            <p role="alert" className="text-13 text-breach">
              {t('problems', { count: problems })}
            </p>
          ) : null}
          {signing.failure === undefined ? null : (
            <p role="alert" className="text-13 text-breach">
              {t(`failed.${signing.failure}`)}
            </p>
          )}
        </>
      }
    />
  );
}

function ReachNote({
  reach,
  payAssets,
  cutAssets,
  claim,
}: {
  readonly reach: Reach;
  readonly payAssets: bigint;
  readonly cutAssets: bigint;
  readonly claim: ClaimView;
}) {
  const t = useTranslations('adjudication.seats');
  const format = useFormat();
  const pay = format.money(payAssets, claim.asset);
  const cut = format.money(cutAssets, claim.asset);
  const over = reach.kind === 'propose' ? (reach.payOver ? t('overPay', { pay }) : t('overCut', { cut })) : undefined;
  return (
    <p className="text-13 text-quiet">
      {over === undefined ? t('limits', { pay, cut }) : <span className="text-clock">{over}</span>}
    </p>
  );
}
