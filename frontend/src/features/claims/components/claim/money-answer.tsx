'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Amount } from '@/components/amount.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useVersion } from '@/lib/claim/get-version.ts';
import { useClockBasis } from '@/lib/claim/use-clock-basis.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { type MoneyAnswer, whereIsMoney } from '../../where-is-money.ts';
import { PaymentList, PaymentWords } from './payments.tsx';

/** "Where is my money", answered in one figure and two sentences, above everything else. */
export function MoneyAnswerBlock({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('claims.money');
  const now = useNow();
  const answer = whereIsMoney(claim, now);
  return (
    <section
      aria-label={t('question')}
      className="border-y-2 border-ink py-6"
      data-testid="money-answer"
      data-kind={answer.kind}
    >
      <p className="label">{t('question')}</p>
      <Figure answer={answer} claim={claim} />
      <div className="mt-4">
        <Next answer={answer} claim={claim} />
      </div>
      <PaymentList claim={claim} />
    </section>
  );
}

function Figure({ answer, claim }: { readonly answer: MoneyAnswer; readonly claim: ClaimView }) {
  const t = useTranslations('claims.money');
  const { asset } = claim;
  const line = (label: string, units: bigint, tone: 'ink' | 'money' | 'breach'): ReactNode => (
    <p className="mt-1 text-18">
      {label}
      <Amount units={units} asset={asset} size="huge" tone={tone} className="mt-1 block" />
    </p>
  );
  switch (answer.kind) {
    case 'setAside':
    case 'late':
    case 'documents':
      return line(t('setAside'), answer.reserved, 'ink');
    case 'paid':
    case 'paidPart': {
      const { claimant, others } = answer.paid;
      return line(t(others > 0n ? 'paidOut' : 'paid'), claimant + others, 'money');
    }
    case 'disputed': {
      const paid = answer.paid.claimant + answer.paid.others;
      return paid > 0n ? line(t('paid'), paid, 'money') : line(t('setAside'), answer.reserved, 'ink');
    }
    case 'owed':
      return line(t('owed'), answer.owed, 'breach');
    case 'atBank':
      return line(t('atBank.figure'), answer.atBank, 'ink');
    case 'nothingDue':
    case 'outOfTerms':
    case 'denied':
    case 'deniedFinal':
    case 'withdrawn':
      return <p className="mt-1 text-24 font-medium">{t(`${answer.kind}.figure`)}</p>;
  }
}

function Next({ answer, claim }: { readonly answer: MoneyAnswer; readonly claim: ClaimView }) {
  const t = useTranslations('claims.money');
  const format = useFormat();
  const basis = useClockBasis(useVersion(claim.versionId).data, 'Decide');
  const now = useNow();
  const decides = (endsAt: number | undefined, interest = true): ReactNode =>
    endsAt === undefined ? null : (
      <Deadline
        act={t('insurerDecides')}
        startsAt={claim.filedAt}
        endsAt={endsAt}
        {...(interest ? { consequence: t(now > endsAt ? 'silenceNow' : 'silence') } : {})}
        {...basis}
      />
    );
  const short = (assets: bigint): ReactNode =>
    assets === 0n ? null : (
      <p className="max-w-prose text-13 text-quiet">
        {t('short', {
          expected: format.money(claim.expectedAssets, claim.asset),
          reserved: format.money(claim.reservedAssets, claim.asset),
        })}
      </p>
    );
  switch (answer.kind) {
    case 'setAside':
      return (
        <div className="grid gap-2">
          <p className="max-w-prose">{t('setAsideNext')}</p>
          {short(answer.short)}
          {decides(answer.decideBy)}
        </div>
      );
    case 'late':
      return (
        <div className="grid gap-2">
          <p className="max-w-prose">{t('lateNext')}</p>
          {short(answer.short)}
          {decides(answer.decideBy)}
        </div>
      );
    case 'nothingDue':
      return (
        <div className="grid gap-2">
          <p className="max-w-prose">{t(answer.late ? 'nothingDueLate' : 'nothingDue.next')}</p>
          {decides(answer.decideBy, false)}
        </div>
      );
    case 'outOfTerms':
      return (
        <div className="grid gap-2">
          <p className="max-w-prose">{t('outOfTerms.next')}</p>
          {decides(answer.decideBy)}
        </div>
      );
    case 'documents':
      return <p className="max-w-prose">{t('documentsNext')}</p>;
    case 'paid':
      return <PaymentWords answer={answer} claim={claim} />;
    case 'paidPart': {
      const rest = format.money(answer.reserved, claim.asset);
      return (
        <div className="grid gap-2">
          <PaymentWords answer={answer} claim={claim} />
          {answer.reserved > 0n ? <p className="max-w-prose">{t('paidPartNext', { rest })}</p> : null}
          <Window claim={claim} appealBy={answer.appealBy} />
        </div>
      );
    }
    case 'disputed':
      return (
        <div className="grid gap-2">
          <PaymentWords answer={answer} claim={claim} />
          <p className="max-w-prose">
            {t(answer.silent ? 'disputedSilent' : 'disputed', { rest: format.money(answer.reserved, claim.asset) })}
          </p>
        </div>
      );
    case 'atBank': {
      const paid = answer.paid.claimant + answer.paid.others;
      return (
        <div className="grid max-w-prose gap-2">
          {paid > 0n ? <p>{t('owedBeside', { paid: format.money(paid, claim.asset) })}</p> : null}
          <p>{t('atBank.next', { when: format.dateTime(answer.returnsAt) })}</p>
          <p className="text-13 text-quiet">{t('atBank.late')}</p>
        </div>
      );
    }
    case 'owed': {
      const paid = answer.paid.claimant + answer.paid.others;
      return (
        <div className="grid max-w-prose gap-2">
          {paid > 0n ? <p>{t('owedBeside', { paid: format.money(paid, claim.asset) })}</p> : null}
          <p>{t('owedNext')}</p>
        </div>
      );
    }
    case 'denied':
      return (
        <div className="grid gap-2">
          <p className="max-w-prose">{t('denied.next')}</p>
          <Window claim={claim} appealBy={answer.appealBy} />
        </div>
      );
    case 'deniedFinal':
      return <p className="max-w-prose">{t('deniedFinal.next')}</p>;
    case 'withdrawn':
      return <p className="max-w-prose">{t('withdrawn.next')}</p>;
  }
}

function Window({ claim, appealBy }: { readonly claim: ClaimView; readonly appealBy: number | undefined }) {
  const t = useTranslations('claims.money');
  const now = useNow();
  if (appealBy === undefined || claim.decidedAt === null || claim.decidedAt === undefined) return null;
  if (now > appealBy) return <p className="text-13 text-note">{t('windowOver')}</p>;
  return <Deadline act={t('youAnswer')} startsAt={claim.decidedAt} endsAt={appealBy} consequence={t('windowThen')} />;
}
