'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimCourse } from '@/lib/claim/course.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { WithClaimFiles } from '../../claim-files.ts';
import { type ActsInput, type ClaimAct, claimActs } from '../../claim-acts.ts';
import { useClaimAct } from '../../use-claim-act.ts';
import { useTopUp } from '../../use-top-up.ts';
import { AppealForm } from './appeal-form.tsx';
import { ReviseForm } from './revise-form.tsx';
import { SendDocuments } from './send-documents.tsx';

export interface ClaimActionsProps {
  readonly claim: ClaimView;
  readonly course: ClaimCourse;
  readonly mine: boolean;
  readonly withFiles: WithClaimFiles;
}

/** Everything the reader may do now, each as a sentence with its button or form. */
export function ClaimActions({ claim, course, mine, withFiles }: ClaimActionsProps) {
  const now = useNow();
  const toppable = useTopUp(claim);
  // What an observation paid has no filed items to restate; a loss beyond it is filed by hand from the policy.
  const restatable = claim.items.length > 0;
  const acts = claimActs({ claim, course, toppable, mine, now }).filter(
    (act) => restatable || act !== 'supplementLoss',
  );
  if (acts.length === 0) return null;
  return (
    <ul className="divide-y divide-line border-b border-line">
      {acts.map((act) =>
        act === 'supplement' ? (
          <li key={act} className="py-5" data-testid="act-supplement">
            {withFiles(claim, 'documents', (files) => (
              <SendDocuments claim={claim} files={files} />
            ))}
          </li>
        ) : act === 'appeal' ? (
          <li key={act} className="py-5">
            <AppealForm claim={claim} />
          </li>
        ) : act === 'revise' || act === 'supplementLoss' ? (
          <li key={act} className="py-5">
            {withFiles(claim, act, (files) => (
              <ReviseForm act={act} claim={claim} files={files} />
            ))}
          </li>
        ) : (
          <SimpleAct key={act} act={act} claim={claim} figure={figureOf(act, { claim, course, toppable })} />
        ),
      )}
    </ul>
  );
}

/** The amount the act's sentence names. */
function figureOf(
  act: ClaimAct,
  { claim, course, toppable }: Pick<ActsInput, 'course' | 'toppable'> & { claim: ClaimView },
) {
  if (act === 'payDetermined') return course.determinedAssets - claim.paidAssets;
  return act === 'topUp' ? toppable : claim.expectedAssets;
}

function SimpleAct({
  act,
  claim,
  figure,
}: {
  readonly act: Exclude<ClaimAct, 'supplement' | 'revise' | 'supplementLoss' | 'appeal'>;
  readonly claim: ClaimView;
  readonly figure: bigint;
}) {
  const t = useTranslations('claims.act');
  const failures = useTranslations('pieces.prepare');
  const format = useFormat();
  const { begin, busy, failure } = useClaimAct(claim);
  const money = {
    reserve: format.money(claim.reservedAssets, claim.asset),
    figure: format.money(figure, claim.asset),
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
      <p className="max-w-prose min-w-0 flex-1 basis-72">{t(`${act}.offer`, money)}</p>
      <Button
        look={act === 'withdraw' ? 'danger' : act === 'escalate' ? 'primary' : 'secondary'}
        busy={busy}
        onClick={() => {
          begin(
            async (file) => {
              if (act === 'escalate' || act === 'payDetermined') return { act, filed: await file() };
              return { act };
            },
            { figure },
          );
        }}
        data-testid={`act-${act}`}
      >
        {t(`${act}.action`)}
      </Button>
      {failure === undefined ? null : (
        <p role="alert" className="basis-full text-13 text-breach">
          {failures(failure)}
        </p>
      )}
    </li>
  );
}
