'use client';

import { useTranslations } from 'next-intl';
import { formatEther } from 'viem';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { LoadingFace } from '@/components/faces.tsx';
import { Notice } from '@/components/section.tsx';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import { useObservationAct } from '@/lib/observation/use-observation-act.ts';
import { useDisputeParty } from '../api/read-party.ts';
import { DisputeForm } from './dispute-form.tsx';
import { SayWord } from './say-word.tsx';

/** What can be done about an observation now, and by whom; a released bond that waits stands above it. */
export function NextAct({ observation }: { readonly observation: ObservationView }) {
  return (
    <div className="grid gap-6">
      <BondThatWaits observation={observation} />
      <Step observation={observation} />
    </div>
  );
}

function Step({ observation }: { readonly observation: ObservationView }) {
  const t = useTranslations('observations.now');
  const act = useObservationAct(observation);
  const { status, isConcluded } = observation;
  if (status === 'Reported') return <Dispute observation={observation} />;
  if (status === 'Disputed') return <SayWord observation={observation} act="answer" />;
  if (status === 'Awaited') return <SayWord observation={observation} act="report" />;
  return (
    <div className="grid gap-4">
      <p className="max-w-prose">{t(status === 'Final' ? 'final' : 'unresolved')}</p>
      {isConcluded ? null : (
        <div className="grid justify-items-start gap-3">
          <p className="max-w-prose text-quiet">{t('conclude')}</p>
          <Button
            onClick={() => {
              act({ act: 'conclude' });
            }}
            data-testid="conclude-observation"
          >
            {t('concludeAction')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Dispute({ observation }: { readonly observation: ObservationView }) {
  const t = useTranslations('observations.now');
  const { address } = useConnection();
  const { data: party, isPending } = useDisputeParty(address);
  if (address === undefined) return <Notice>{t('connect')}</Notice>;
  if (isPending) return <LoadingFace rows={2} />;
  if (party === undefined || party === null) return <Notice tone="breach">{t('chainSilent')}</Notice>;
  return <DisputeForm observation={observation} party={party} person={address} />;
}

function BondThatWaits({ observation }: { readonly observation: ObservationView }) {
  const t = useTranslations('observations.bond');
  const { address } = useConnection();
  const { data: party } = useDisputeParty(address);
  const act = useObservationAct(observation);
  if (party === undefined || party === null || party.credit === 0n) return null;
  return (
    <Notice tone="money" title={t('title', { amount: formatEther(party.credit) })}>
      <p>{t('text')}</p>
      <Button
        className="mt-3"
        onClick={() => {
          act({ act: 'collectBond' });
        }}
        data-testid="collect-bond"
      >
        {t('action')}
      </Button>
    </Notice>
  );
}
