'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Field, TextArea } from '@/components/field.tsx';
import { Hash } from '@/components/hash.tsx';
import { Person } from '@/components/person.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSession } from '@/lib/session.ts';
import type { TrackBoard, TrackChange } from '../api/get-track.ts';
import { approvalStep, approverOf } from '../track-rules.ts';
import { useTrackAct } from '../use-track-act.ts';
import { readProposal } from '../read-proposal.ts';
import { ChangesTable } from './changes-table.tsx';
import { hashReasons } from './reasons-form.tsx';
import { useTrackWords } from './track-words.ts';

export interface WaitingRowProps {
  readonly change: TrackChange;
  readonly board: TrackBoard;
}

/** A proposal: what would change, who proposed it, from when until when a second person can approve, and whether that is the reader. */
export function WaitingRow({ change, board }: WaitingRowProps) {
  const t = useTranslations('track');
  const format = useFormat();
  const now = useNow();
  const { address, seats } = useSession();
  const words = useTrackWords(board.known);
  const act = useTrackAct();
  const proposal = readProposal(change, board);
  if (proposal === undefined) return null;
  const step = approvalStep(change, { address, seats, now });
  const isEarly = now < (change.fromAt ?? 0);
  const what =
    proposal.kind === 'model'
      ? words.line(proposal.line)
      : proposal.kind === 'cap'
        ? t('caps.pool', { lines: words.lines(proposal.lines) })
        : '';
  const cap =
    proposal.kind === 'cap'
      ? t('change.two', {
          from: format.money(proposal.from, proposal.asset),
          to: format.money(proposal.act.capAssets, proposal.asset),
        })
      : '';
  const text = proposal.kind === 'model' ? words.changes(proposal.from, proposal.act.model) : cap;
  return (
    <li
      className="grid gap-x-8 gap-y-4 py-6 md:grid-cols-[minmax(0,1fr)_13rem]"
      data-testid={`waiting-${proposal.kind}`}
      data-step={step}
    >
      <div className="grid min-w-0 content-start gap-3">
        <h3 className="flex flex-wrap items-baseline gap-x-4 gap-y-1 font-medium">
          {t(`waiting.${proposal.kind}`, { what })}
          <StatusWord tone={isEarly ? 'open' : 'clock'}>{t(isEarly ? 'waiting.early' : 'waiting.ready')}</StatusWord>
        </h3>
        {proposal.kind === 'model' ? (
          <ChangesTable
            caption={t(proposal.from === undefined ? 'change.captionNew' : 'change.caption')}
            from={proposal.from}
            to={proposal.act.model}
            known={board.known}
          />
        ) : proposal.kind === 'cap' ? (
          <p className="figure">{cap}</p>
        ) : (
          <CheckReasons reasonsHash={proposal.act.reasonsHash} />
        )}
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-13 text-quiet">
          {change.by === null ? null : (
            <span>
              {t('since.proposer')} <Person address={change.by} />
            </span>
          )}
          <span suppressHydrationWarning>
            {t('waiting.window', {
              from: format.dateTime(change.fromAt ?? 0),
              until: format.dateTime(change.untilAt ?? 0),
            })}
          </span>
        </p>
      </div>
      {step === 'approve' ? (
        <Button
          look="primary"
          className="self-start justify-self-start md:justify-self-end"
          onClick={() => {
            act(proposal.act, { what, change: text });
          }}
        >
          {t('waiting.approve')}
        </Button>
      ) : (
        <p className="text-13 text-quiet" suppressHydrationWarning>
          {t(`waiting.step.${step === 'seat' ? approverOf(change) : step}`, {
            left: format.duration(Math.max((change.fromAt ?? 0) - now, 0)),
          })}
        </p>
      )}
    </li>
  );
}

/** The reasons are a fingerprint on the chain: whoever was given the words can see whether they are those. */
function CheckReasons({ reasonsHash }: { readonly reasonsHash: `0x${string}` }) {
  const t = useTranslations('track.reasons');
  const [words, setWords] = useState('');
  const isSame = hashReasons(words) === reasonsHash;
  const check =
    words.trim() === ''
      ? ({ state: 'unchecked' } as const)
      : isSame
        ? ({ state: 'same' } as const)
        : ({ state: 'differs', detail: t('differs') } as const);
  return (
    <div className="grid gap-3 sm:max-w-xl">
      <Field label={t('check')} hint={t('checkHint')}>
        {(control) => (
          <TextArea
            {...control}
            rows={2}
            value={words}
            onChange={(event) => {
              setWords(event.target.value);
            }}
          />
        )}
      </Field>
      <Hash hash={reasonsHash} label={t('fingerprint')} check={check} />
    </div>
  );
}
