'use client';

import { useTranslations } from 'next-intl';
import { formatEther } from 'viem';
import { EmptyFace } from '@/components/faces.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, Thread } from '@/components/thread/thread.tsx';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import type { ObservationView, RoundView } from '@/lib/observation/observation-view.ts';
import { SignedBy } from '@/lib/observation/observation-words.tsx';

/** Every word on the period: the report with who signed it, who doubts it with what bond, and what the others said. */
export function ObservationWords({
  rounds,
  of,
}: {
  readonly rounds: readonly RoundView[];
  readonly of: ObservationView;
}) {
  const t = useTranslations('observations.words');
  if (rounds.length === 0) return <EmptyFace title={t('none')}>{t('noneText')}</EmptyFace>;
  return (
    <Thread label={t('title')}>
      {rounds.map((round, place) => (
        <RoundKnots key={round.round} round={round} of={of} last={place === rounds.length - 1} />
      ))}
    </Thread>
  );
}

function RoundKnots({
  round,
  of,
  last,
}: {
  readonly round: RoundView;
  readonly of: ObservationView;
  readonly last: boolean;
}) {
  const t = useTranslations('observations.words');
  const reading = useReading(of.source);
  const { dispute, answer } = round;
  return (
    <>
      <Knot
        kind="done"
        title={t(round.round === 1 ? 'first' : 'revised', { reading: reading(round.value) })}
        when={<Moment at={round.reportedAt} />}
        last={last && dispute === null}
      >
        <SignedBy signers={round.signers} of={of} />
      </Knot>
      {dispute === null ? null : (
        <Knot
          kind={answer === null ? 'now' : 'done'}
          title={
            dispute.operator === null
              ? t('doubted', { policy: String(dispute.policyId ?? 0) })
              : t('doubtedBy', { operator: dispute.operator.label })
          }
          actor={<Person address={dispute.disputer} />}
          when={<Moment at={dispute.disputedAt} />}
          last={last && answer === null}
        >
          {dispute.bond === null ? null : (
            <span className="text-13 text-quiet">
              {t(`bond.${dispute.bond.status}`, { amount: formatEther(dispute.bond.amount) })}
            </span>
          )}
        </Knot>
      )}
      {answer === null ? null : (
        <Knot
          kind="done"
          title={t(answer.confirmed ? 'confirmed' : 'corrected', { reading: reading(answer.value) })}
          when={<Moment at={answer.answeredAt} />}
          last={last}
        >
          <SignedBy signers={answer.signers} of={of} />
        </Knot>
      )}
    </>
  );
}
