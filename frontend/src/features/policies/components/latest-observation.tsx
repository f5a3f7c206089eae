'use client';

import { payoutOf } from '@makewhole/domain/oracles/payout-curve.ts';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Button } from '@/components/button.tsx';
import { Notice } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import type { VersionView } from '@/lib/claim/get-version.ts';
import { formatClaimNumber } from '@/lib/claim/values.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { saidOf } from '@/lib/observation/observation-view.ts';
import { ObservationStatus, ObservationWindow, SignedBy, usePeriodDay } from '@/lib/observation/observation-words.tsx';
import { useObservationAct } from '@/lib/observation/use-observation-act.ts';
import type { PolicyObservation } from '../api/get-observations.ts';
import type { WholePolicy } from '../api/policy-view.ts';

export interface LatestObservationProps {
  readonly observation: PolicyObservation;
  readonly policy: WholePolicy;
  readonly version: VersionView;
}

/** What was observed last of this cover: the value, who signed it, what may still be done about it, and what it pays. */
export function LatestObservation({ observation, policy, version }: LatestObservationProps) {
  const t = useTranslations('observations');
  const dayOf = usePeriodDay();
  const now = useNow();
  const reading = useReading(observation.source);
  const said = saidOf(observation);
  return (
    <div className="mb-8 border-y border-ink py-5" data-testid="latest-observation">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="text-13 text-quiet">{t('policy.day', { day: dayOf(observation) })}</p>
        <ObservationStatus status={observation.status} />
      </div>
      <p className="figure mt-1 text-24 font-medium">{said === undefined ? t('nothingSaid') : reading(said)}</p>
      {observation.word === null ? null : (
        <p className="mt-1">
          <SignedBy signers={(observation.word.answer ?? observation.word).signers} of={observation} />
        </p>
      )}
      <div className="mt-3">
        <ObservationWindow of={observation} now={now} />
      </div>
      <Outcome observation={observation} policy={policy} version={version} />
      {observation.word === null ? null : (
        <p className="mt-4">
          <Link href={`/observations/${observation.key}`} className="underline underline-offset-4">
            {t('policy.open')}
          </Link>
        </p>
      )}
    </div>
  );
}

/** What it pays on this policy: paid already, still to be paid, or nothing and why. */
function Outcome({ observation, policy, version }: LatestObservationProps) {
  const t = useTranslations('observations.policy');
  const skip = useTranslations('observations.skip');
  const format = useFormat();
  const act = useObservationAct(observation);
  const { payments, skipped, status } = observation;
  const best = bestOf(observation, policy, version);
  const [paid] = payments;
  if (paid !== undefined) {
    const sum = payments.reduce((total, { paidAssets }) => total + paidAssets, 0n);
    return (
      <div className="mt-4" data-testid="observation-paid">
        <Notice tone="money" title={t('paid', { amount: format.money(sum, policy.asset) })}>
          <Link href={`/claims/${formatClaimNumber(paid.claimId)}`} className="underline underline-offset-4">
            {t('paidLink')}
          </Link>
        </Notice>
      </div>
    );
  }
  if (skipped !== null && isSkip(skipped.reason))
    return <p className="mt-4 max-w-prose">{t('skipped', { reason: skip(skipped.reason) })}</p>;
  if (best === undefined || status === 'Unresolved' || status === 'Awaited') return null;
  if (best === 0n) return <p className="mt-4 max-w-prose">{t('nothing')}</p>;
  const amount = format.money(best, policy.asset);
  if (status !== 'Final') return <p className="mt-4 max-w-prose">{t('wouldPay', { amount })}</p>;
  return (
    <div className="mt-4 grid justify-items-start gap-3">
      <p className="max-w-prose">{t('due', { amount })}</p>
      <Button
        look="primary"
        onClick={() => {
          act({ act: 'settle', policyId: policy.policyId });
        }}
        data-testid="settle-policy"
      >
        {t('settle')}
      </Button>
    </div>
  );
}

/** What the curve gives by what stands: the better of the extremes, and of a word that is not written down yet. */
function bestOf(observation: PolicyObservation, policy: WholePolicy, version: VersionView): bigint | undefined {
  const curve = { kind: version.curveKind, points: version.curve };
  const values = [observation.lowest, observation.highest, saidOf(observation) ?? null];
  const gives = values.flatMap((value) => (value === null ? [] : [payoutOf(curve, value, policy.limitAssets)]));
  return gives.length === 0 ? undefined : gives.reduce((most, one) => (one > most ? one : most));
}

const skips = [
  'Unknown',
  'OtherProduct',
  'OtherRegion',
  'NotCovered',
  'SettledAlready',
  'NothingDue',
  'CapReached',
  'Refused',
] as const;

function isSkip(reason: string): reason is (typeof skips)[number] {
  return skips.some((one) => one === reason);
}
