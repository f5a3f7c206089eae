'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import { useTransaction } from '@/components/transaction/transaction-provider.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { claimStanding } from '@/lib/claim/claim-standing.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { type EndingAct, planEndClaim } from '../../transactions/end-claim.ts';

/** What may be done now, by whom; nothing is offered that the contract would refuse. */
export function possibleActs(claim: ClaimView, mine: boolean, now: number): readonly EndingAct[] {
  const standing = claimStanding(claim, now);
  if (standing === 'windowOver') return mine ? ['finalize', 'accept'] : ['finalize'];
  if (!mine) return [];
  if (claim.phase === 'Filed' || claim.phase === 'AwaitingDocuments') return ['withdraw'];
  return claim.phase === 'Decided' ? ['accept'] : [];
}

/** Accept, withdraw, finalize: each a sentence and a button. */
export function ClaimActions({ claim, mine }: { readonly claim: ClaimView; readonly mine: boolean }) {
  const t = useTranslations('claims.act');
  const format = useFormat();
  const now = useNow();
  const { at } = useChainReader();
  const { start } = useTransaction();
  const acts = possibleActs(claim, mine, now);
  if (acts.length === 0) return null;
  const number = formatClaimNumber(claim.claimId);
  const reserve = format.money(claim.reservedAssets, claim.asset);
  const begin = (act: EndingAct): void => {
    const words = {
      title: t(`${act}.title`, { number }),
      explanation: t(`${act}.explanation`, { reserve }),
      doneText: t(`${act}.done`),
    };
    start(planEndClaim({ act, claimId: claim.claimId, claimBook: at.claimBook, words, moves: [] }));
  };
  return (
    <ul className="divide-y divide-line border-b border-line">
      {acts.map((act) => (
        <li key={act} className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
          <p className="max-w-prose min-w-0 flex-1 basis-72">{t(`${act}.offer`, { reserve })}</p>
          <Button
            look={act === 'withdraw' ? 'danger' : 'secondary'}
            onClick={() => {
              begin(act);
            }}
            data-testid={`act-${act}`}
          >
            {t(`${act}.action`)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
