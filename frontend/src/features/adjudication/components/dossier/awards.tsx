'use client';

import { useTranslations } from 'next-intl';
import { Amount } from '@/components/amount.tsx';
import { Button } from '@/components/button.tsx';
import { Person } from '@/components/person.tsx';
import { SealedWords } from '@/components/sealed-words.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useSession } from '@/lib/session.ts';
import { type AwardProposal, useAwardProposals } from '../../api/get-award-proposals.ts';
import { useAward } from '../../use-award.ts';
import { ProposeAward } from './propose-award.tsx';

/** A payment on a claim that is over: a court's, an ombudsman's or of grace. Two seats, one after the other. */
export function Awards({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.award');
  const { seats } = useSession();
  const { data = [] } = useAwardProposals(claim.claimId);
  const maySeatOne = seats.includes('senior-adjuster');
  if (claim.phase !== 'Closed' || (!maySeatOne && data.length === 0)) return null;
  return (
    <section aria-label={t('section')} className="mt-10 border-t border-line pt-5" data-testid="awards">
      <h2 className="label">{t('section')}</h2>
      <ul className="mt-2 divide-y divide-line border-b border-line">
        {data.map((proposal) => (
          <Proposed key={`${String(proposal.assets)}-${proposal.basisRef}`} claim={claim} proposal={proposal} />
        ))}
        {maySeatOne ? (
          <li className="py-3">
            <ProposeAward claim={claim} />
          </li>
        ) : null}
      </ul>
    </section>
  );
}

function Proposed({ claim, proposal }: { readonly claim: ClaimView; readonly proposal: AwardProposal }) {
  const t = useTranslations('adjudication.award');
  const { address, seats } = useSession();
  const award = useAward(claim);
  const isParty = address === proposal.by || address === claim.claimant;
  return (
    <li className="grid gap-3 py-4">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <Person address={proposal.by} role={t('seatOne')} />
        <Amount units={proposal.assets} asset={claim.asset} />
      </p>
      <SealedWords commitment={proposal.basisRef} />
      {!seats.includes('claims-manager') ? (
        <p className="text-13 text-clock">{t('waits')}</p>
      ) : isParty ? (
        <p className="text-13 text-breach">{t('conflict')}</p>
      ) : (
        <Button
          look="primary"
          className="justify-self-start"
          onClick={() => {
            award('approveAward', proposal);
          }}
          data-testid="act-approveAward"
        >
          {t('approveAward.action')}
        </Button>
      )}
    </li>
  );
}
