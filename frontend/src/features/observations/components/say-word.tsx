'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Notice } from '@/components/section.tsx';
import { useReading } from '@/lib/catalogue/use-reading.ts';
import type { ObservationView } from '@/lib/observation/observation-view.ts';
import { useObservationAct } from '@/lib/observation/use-observation-act.ts';
import { useSources } from '../api/get-observations.ts';
import { useInstant, useWords } from '../api/get-words.ts';
import { useDisputeParty } from '../api/read-party.ts';
import { isSpent, ownWord, readyWord } from '../word-draft.ts';
import { BringSigned } from './bring-signed.tsx';
import { SignWord } from './sign-word.tsx';
import { WordsSoFar } from './words-so-far.tsx';

export interface SayWordProps {
  readonly observation: ObservationView;
  readonly act: 'report' | 'answer';
}

/** A period that wants a word: who signed so far, the figure an operator adds with its wallet, and bringing it once enough have. */
export function SayWord({ observation, act }: SayWordProps) {
  const t = useTranslations('observations');
  const start = useObservationAct(observation);
  const { data: answer, error, refetch } = useSources();
  const { data: words } = useWords(observation.key);
  const { data: now } = useInstant();
  const source = answer?.sources.find((one) => one.source === observation.source);
  if (error !== null && answer === undefined)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (answer === undefined || source === undefined || words === undefined || now === undefined)
    return <LoadingFace rows={4} />;
  const { operators } = answer;
  const signed = readyWord(words, observation, source, now);
  return (
    <div className="grid gap-8">
      <p className="max-w-prose">{t(`bring.${act}.text`, { quorum: observation.quorum })}</p>
      <WordsSoFar words={words} observation={observation} source={source} operators={operators} now={now} />
      {signed === undefined ? null : (
        <Notice tone="money" title={t('word.ready')}>
          <p>{t(`word.readyText.${act}`)}</p>
          <Button
            look="primary"
            className="mt-3"
            onClick={() => {
              start({ act, signed });
            }}
            data-testid={`${act}-observation`}
          >
            {t(`bring.${act}.action`)}
          </Button>
        </Notice>
      )}
      <OwnWord observation={observation} source={source} words={words} operators={operators} now={now} />
      <details>
        <summary className="font-medium marker:text-quiet">{t('word.file')}</summary>
        <div className="mt-3">
          <BringSigned observation={observation} act={act} />
        </div>
      </details>
    </div>
  );
}

type OwnWordProps = Pick<SayWordProps, 'observation'> &
  Pick<Parameters<typeof WordsSoFar>[0], 'source' | 'words' | 'operators' | 'now'>;

/** What the connected wallet can do about it, or why it cannot. */
function OwnWord({ observation, source, words, operators, now }: OwnWordProps) {
  const t = useTranslations('observations.word');
  const reading = useReading(observation.source);
  const { address } = useConnection();
  const { data: party, isPending } = useDisputeParty(address);
  if (address === undefined) return <Notice>{t('connect')}</Notice>;
  if (isPending) return <LoadingFace rows={2} />;
  if (party === undefined || party === null) return <Notice tone="breach">{t('chainSilent')}</Notice>;
  const { seat } = party;
  if (seat === 0) return <Notice>{t('notOperator')}</Notice>;
  if (isSpent(observation, seat)) return <Notice>{t('spent')}</Notice>;
  const own = ownWord(words, seat);
  if (own !== undefined)
    return (
      <Notice tone="money" title={t('signedTitle')}>
        {t('signedAlready', { reading: reading(BigInt(own.value)), seat })}
      </Notice>
    );
  if (now < observation.periodEnd) return <Notice tone="clock">{t('early')}</Notice>;
  const label = operators.find((one) => one.seat === seat)?.label ?? String(seat);
  return <SignWord observation={observation} source={source} words={words} seat={seat} label={label} now={now} />;
}
