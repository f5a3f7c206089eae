'use client';

import type { ClaimAction } from '@makewhole/domain/claims/claim-types.ts';
import { actionWords } from '@makewhole/domain/claims/claim-words.ts';
import { inLocale } from '@makewhole/domain/primitives/locale.ts';
import { useLocale, useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { Amount } from '@/components/amount.tsx';
import { Deadline } from '@/components/deadline.tsx';
import { Hash, type HashCheck } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { Person } from '@/components/person.tsx';
import { Knot, type KnotKind, Thread } from '@/components/thread/thread.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import type { ClaimView, HistoryEntry } from '@/lib/claim/claim-view.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { tellEntry } from '@/lib/claim/told-entry.ts';
import { type CheckedEntry, useCaseFileCheck } from '@/lib/claim/use-case-file-check.ts';
import { useCourse } from '@/lib/claim/use-course.ts';
import { type NextKnot, nextKnots } from '../../next-knots.ts';
import { wasFastTracked } from '../../was-fast-tracked.ts';
import { EntryDetail } from './entry-detail.tsx';

export interface ClaimThreadProps {
  readonly claim: ClaimView;
  readonly reader: 'holder' | 'staff';
}

/** From the loss to the money: what happened with its proof, then hollow what comes next. */
export function ClaimThread({ claim, reader }: ClaimThreadProps) {
  const t = useTranslations('claims.thread');
  const locale = useLocale();
  const now = useNow();
  const { at } = useChainReader();
  const file = useCaseFileCheck(claim.claimId);
  const checkOf = useEntryChecks(file);
  const { data: course } = useCourse(claim.claimId);
  const next = nextKnots(claim, now, course);
  const titleOf = (entry: HistoryEntry): string => {
    if (wasFastTracked(entry, at.fastTrack)) return t(reader === 'staff' ? 'fastTracked' : 'holder.fastTracked');
    return reader === 'staff' ? inLocale(actionWords[entry.action], locale) : t(`holder.${entry.action}`);
  };
  return (
    <Thread label={t('label')}>
      <Knot kind="done" title={t('loss')} when={<Moment at={claim.lossAt} />} />
      {claim.history.map((entry, place) => (
        <Knot
          key={entry.seq}
          kind={knotKind(entry.action, entry.assets ?? 0n)}
          title={titleOf(entry)}
          when={<Moment at={entry.at} />}
          actor={<Actor entry={entry} claim={claim} />}
          amount={
            entry.assets === null || entry.assets === undefined || entry.assets === 0n ? undefined : (
              <EntryAmount action={entry.action} assets={entry.assets} claim={claim} />
            )
          }
          proof={<Hash hash={entry.caseHead} label={t('head')} check={checkOf(entry)} />}
          last={next.length === 0 && place === claim.history.length - 1}
        >
          <Detail entry={file.data?.entries[entry.seq - 1]} claim={claim} />
        </Knot>
      ))}
      {next.map((knot, place) => (
        <FutureKnot key={knot.id} knot={knot} last={place === next.length - 1} />
      ))}
    </Thread>
  );
}

/** Arrows whose amount is money that left. */
const pays: ReadonlySet<ClaimAction> = new Set([
  'DecideInPart',
  'DecideInFull',
  'SelfApprove',
  'Advance',
  'Improve',
  'Rule',
  'Resolve',
  'Award',
  'SettleTriggered',
]);
const frees: ReadonlySet<ClaimAction> = new Set(['Withdraw', 'Accept', 'Finalize']);
const sets: ReadonlySet<ClaimAction> = new Set(['File', 'Notify', 'SupplementLoss']);
const bad: ReadonlySet<ClaimAction> = new Set(['Escalate']);

function knotKind(action: ClaimAction, assets: bigint): KnotKind {
  if (bad.has(action)) return 'breach';
  return pays.has(action) && assets > 0n ? 'money' : 'done';
}

/** How much, and what became of it: money that left, was set aside or given back. */
function EntryAmount({
  action,
  assets,
  claim,
}: {
  readonly action: ClaimAction;
  readonly assets: bigint;
  readonly claim: ClaimView;
}) {
  const t = useTranslations('claims.thread.amount');
  const word = sets.has(action) ? t('setAside') : frees.has(action) ? t('freed') : undefined;
  return (
    <span className="inline-flex items-baseline gap-2">
      {word === undefined ? null : <span className="text-13 text-quiet">{word}</span>}
      <Amount units={assets} asset={claim.asset} tone={pays.has(action) ? 'money' : 'ink'} />
    </span>
  );
}

function Actor({ entry, claim }: { readonly entry: HistoryEntry; readonly claim: ClaimView }) {
  const t = useTranslations('claims.thread');
  const { at } = useChainReader();
  const decided = entry.action === 'DecideInPart' || entry.action === 'DecideInFull';
  const by = decided ? claim.decision : undefined;
  if (by?.decidedBy !== null && by?.decidedBy !== undefined) {
    return (
      <>
        <Person address={by.decidedBy} role={t('role.adjuster')} />
        {by.approvedBy === null || by.approvedBy === undefined ? null : (
          <Person address={by.approvedBy} role={t('role.senior')} />
        )}
      </>
    );
  }
  if (entry.actor === claim.claimant) return <Person address={entry.actor} role={t('role.claimant')} />;
  const desks = new Map<Address, string>([
    [at.adjusterDesk, t('role.desk')],
    [at.claimOffice, t('role.office')],
    [at.fastTrack, t('role.fastTrack')],
  ]);
  const name = desks.get(entry.actor);
  return <Person address={entry.actor} {...(name === undefined ? {} : { name })} />;
}

/** Compares what the index says of each entry with what this browser rebuilt from the chain's logs. */
function useEntryChecks({
  data,
  error,
}: Pick<ReturnType<typeof useCaseFileCheck>, 'data' | 'error'>): (entry: HistoryEntry) => HashCheck {
  const t = useTranslations('claims.thread');
  return (entry) => {
    if (error !== null) return { state: 'unchecked' };
    if (data === undefined) return { state: 'computing' };
    const found = data.entries[entry.seq - 1];
    if (found === undefined) return { state: 'differs', detail: t('notOnChain') };
    return found.computedHead === entry.caseHead
      ? { state: 'same' }
      : { state: 'differs', detail: t('computed', { head: found.computedHead }) };
  };
}

function Detail({ entry, claim }: { readonly entry: CheckedEntry | undefined; readonly claim: ClaimView }) {
  const told = entry === undefined ? undefined : tellEntry(entry);
  return told === undefined ? null : <EntryDetail told={told} claim={claim} />;
}

function FutureKnot({ knot, last }: { readonly knot: NextKnot; readonly last: boolean }) {
  const t = useTranslations('claims.thread.next');
  const timed = knot.startsAt !== undefined && knot.endsAt !== undefined;
  return (
    <Knot
      kind={knot.now ? 'now' : 'next'}
      title={t(`${knot.id}.title`)}
      actor={<span>{t(`ball.${knot.ball}`)}</span>}
      when={timed ? <Deadline act={t(`${knot.id}.act`)} startsAt={knot.startsAt} endsAt={knot.endsAt} /> : undefined}
      last={last}
    >
      <span className="text-13 text-quiet">{t(`${knot.id}.text`)}</span>
    </Knot>
  );
}
