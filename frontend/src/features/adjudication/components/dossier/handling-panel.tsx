'use client';

import { useTranslations } from 'next-intl';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useCourse } from '@/lib/claim/use-course.ts';
import { useSession } from '@/lib/session.ts';
import { handlingActs } from '../../handling-acts.ts';
import { AcknowledgeAct } from './acknowledge-act.tsx';
import { AmountAct } from './amount-act.tsx';
import { ReserveAct } from './reserve-act.tsx';
import { WordsAct } from './words-act.tsx';

/** What can be done with the claim besides deciding it; each act folded until it is wanted. */
export function HandlingPanel({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('adjudication.handling');
  const now = useNow();
  const { seats } = useSession();
  const { data: course } = useCourse(claim.claimId);
  if (course === undefined) return null;
  const acts = handlingActs({ claim, course, seats, now });
  if (acts.length === 0) return null;
  return (
    <section aria-label={t('title')} className="mt-10 border-t border-line pt-5" data-testid="handling">
      <h2 className="label">{t('title')}</h2>
      <ul className="mt-2 divide-y divide-line border-b border-line">
        {acts.map((act) => (
          <li key={act} className="py-3">
            {act === 'acknowledge' ? <AcknowledgeAct claim={claim} /> : null}
            {act === 'requestDocuments' || act === 'extend' ? <WordsAct act={act} claim={claim} /> : null}
            {act === 'advance' ? <AmountAct act={act} claim={claim} most={claim.expectedAssets} /> : null}
            {act === 'improve' ? <AmountAct act={act} claim={claim} most={course.soughtAssets} /> : null}
            {act === 'reviseReserve' ? <ReserveAct claim={claim} course={course} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
