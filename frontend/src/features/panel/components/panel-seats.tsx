'use client';

import { Armchair, CircleUserRound } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { Person } from '@/components/person.tsx';
import type { PanelDispute, PanelSeat } from '../api/read-dispute.ts';

/** Every seat: who sits, and whether their vote is sealed or open. No vote is told before it is open. */
export function PanelSeats({ dispute }: { readonly dispute: PanelDispute }) {
  const t = useTranslations('panel.seats');
  const { address } = useConnection();
  return (
    <ul className="grid gap-x-8 sm:grid-cols-3" data-testid="panel-seats">
      {dispute.seats.map((seat, place) => {
        const Icon = seat.arbitrator === undefined ? Armchair : CircleUserRound;
        return (
          <li key={place} className="flex items-start gap-3 border-b border-line py-3">
            <Icon aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0 text-quiet" />
            <span className="min-w-0">
              <span className="label block">{t('seat', { seat: place + 1 })}</span>
              {seat.arbitrator === undefined ? (
                <span className="text-quiet">{t(dispute.round === 0 ? 'notDrawn' : 'empty')}</span>
              ) : (
                <Person address={seat.arbitrator} {...(seat.arbitrator === address ? { role: t('you') } : {})} />
              )}
              {seat.arbitrator === undefined ? null : (
                <span className="block text-13 text-quiet">{t(voteWord(seat))}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function voteWord({ sealed, choice }: PanelSeat) {
  if (choice === undefined) return sealed === undefined ? 'silent' : 'sealed';
  return choice === 1 ? 'vote.insurer' : choice === 2 ? 'vote.claimant' : 'vote.neither';
}
