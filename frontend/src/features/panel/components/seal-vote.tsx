'use client';

import { Download, ShieldAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Address } from 'viem';
import { Button } from '@/components/button.tsx';
import { CheckBox, Field, TextArea } from '@/components/field.tsx';
import { Notice } from '@/components/section.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { saveFile } from '@/lib/save-file.ts';
import type { PanelDispute } from '../api/read-dispute.ts';
import { type Choice, keepVote, newSalt, readVote, type SealedVote, voteHash, voteText } from '../sealed-vote.ts';
import { usePanelAct } from '../use-panel-act.ts';
import { FiguresPicture } from './figures-picture.tsx';

export interface SealVoteProps {
  readonly dispute: PanelDispute;
  readonly claim: ClaimView;
  readonly soughtAssets: bigint;
  readonly seat: number;
  readonly arbitrator: Address;
}

/** The ballot: a figure, reasons, and the file without which the vote can never be opened. */
export function SealVote({ dispute, claim, soughtAssets, seat, arbitrator }: SealVoteProps) {
  const t = useTranslations('panel.seal');
  const { at, chainId } = useChainReader();
  const act = usePanelAct(dispute.disputeId);
  const place = { chainId, panel: at.appealPanel, disputeId: dispute.disputeId, seat, arbitrator };
  const [draft] = useState(() => readVote(place));
  const [choice, setChoice] = useState<Choice | undefined>(draft?.choice);
  const [reasons, setReasons] = useState(draft?.reasons ?? '');
  const [salt] = useState(() => (draft?.seat === seat ? draft.salt : newSalt()));
  const [saved, setSaved] = useState(false);
  const [asked, setAsked] = useState(false);
  const [unkept, setUnkept] = useState(false);
  const vote: SealedVote | undefined =
    choice === undefined || reasons.trim() === '' ? undefined : { ...place, choice, salt, reasons: reasons.trim() };
  const seal = (): void => {
    setAsked(true);
    if (vote === undefined || !saved) return;
    const kept = keepVote(vote);
    setUnkept(!kept);
    act({ act: 'commitVote', commitment: voteHash(vote) });
  };
  return (
    <div className="grid gap-5" data-testid="seal-vote">
      <FiguresPicture
        claim={claim}
        soughtAssets={soughtAssets}
        chosen={choice}
        onChoose={(next) => {
          setChoice(next);
          setSaved(false);
        }}
      />
      {asked && choice === undefined ? (
        <p role="alert" className="text-13 text-breach">
          {t('noChoice')}
        </p>
      ) : null}
      <Field
        label={t('reasons')}
        hint={t('reasonsHint')}
        error={asked && reasons.trim() === '' ? t('noReasons') : undefined}
      >
        {(control) => (
          <TextArea
            {...control}
            maxLength={8_000}
            value={reasons}
            onChange={(event) => {
              setReasons(event.target.value);
              setSaved(false);
            }}
          />
        )}
      </Field>
      <Notice tone="clock" title={t('warning.title')}>
        <p>{t('warning.text')}</p>
        <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2">
          <Button
            icon={<Download aria-hidden strokeWidth={1.5} className="size-4" />}
            disabled={vote === undefined}
            onClick={() => {
              if (vote === undefined) return;
              keepVote(vote);
              saveFile(`vote-${dispute.disputeId.toString()}.json`, 'application/json', voteText(vote));
              setSaved(true);
            }}
            data-testid="save-vote"
          >
            {t('save')}
          </Button>
          <CheckBox
            checked={saved}
            disabled={vote === undefined}
            onChange={(event) => {
              setSaved(event.target.checked);
            }}
          >
            {t('kept')}
          </CheckBox>
        </div>
        {asked && vote !== undefined && !saved ? (
          <p role="alert" className="mt-2 text-13 text-breach">
            {t('notSaved')}
          </p>
        ) : null}
      </Notice>
      {unkept ? (
        <p role="alert" className="flex items-center gap-2 text-13 text-breach">
          <ShieldAlert aria-hidden strokeWidth={1.5} className="size-4" />
          {t('unkept')}
        </p>
      ) : null}
      <div>
        <Button look="primary" size="large" onClick={seal} data-testid="commit-vote">
          {t('action')}
        </Button>
      </div>
    </div>
  );
}
