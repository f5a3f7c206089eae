'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Address, Hex } from 'viem';
import { Button } from '@/components/button.tsx';
import { Field } from '@/components/field.tsx';
import { Notice } from '@/components/section.tsx';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useApi } from '@/lib/use-api.ts';
import { sealReasons } from '../api/seal-reasons.ts';
import type { PanelDispute } from '../api/read-dispute.ts';
import { keepVote, parseVote, readVote, type SealedVote, voteHash } from '../sealed-vote.ts';
import { usePanelAct } from '../use-panel-act.ts';

export interface OpenVoteProps {
  readonly dispute: PanelDispute;
  readonly claim: ClaimView;
  readonly arbitrator: Address;
  /** What the panel keeps of the vote. */
  readonly sealed: Hex;
  /** Whether it can be opened now. */
  readonly open: boolean;
}

/** One's sealed vote: where what opens it is, and the opening. A vote from elsewhere is taken only when it is the sealed one. */
export function OpenVote({ dispute, claim, arbitrator, sealed, open }: OpenVoteProps) {
  const t = useTranslations('panel.open');
  const figures = useTranslations('panel.figures');
  const { at, chainId } = useChainReader();
  const read = useApi();
  const act = usePanelAct(dispute.disputeId);
  const { disputeId } = dispute;
  const [vote, setVote] = useState(() => matching(readVote({ chainId, panel: at.appealPanel, disputeId, arbitrator })));
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  function matching(found: SealedVote | undefined): SealedVote | undefined {
    return found !== undefined && voteHash(found) === sealed ? found : undefined;
  }
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const found = matching(parseVote(await file.text()));
    setWrong(found === undefined);
    if (found === undefined) return;
    keepVote(found);
    setVote(found);
  };
  const begin = async (from: SealedVote): Promise<void> => {
    setBusy(true);
    setFailed(false);
    try {
      const reasonsHash = await sealReasons(read, claim.claimId, claim.policyId, from.reasons);
      act({ act: 'revealVote', choice: from.choice, salt: from.salt, reasonsHash });
    } catch {
      setFailed(true);
    } finally {
      setBusy(false);
    }
  };
  if (vote === undefined)
    return (
      <Notice tone="breach" title={t('missing.title')}>
        <p>{t('missing.text')}</p>
        <Field label={t('file')} error={wrong ? t('wrongFile') : undefined} className="mt-3">
          {(control) => (
            <input
              {...control}
              type="file"
              accept="application/json,.json"
              className="text-13"
              onChange={(event) => {
                void take(event.target.files?.[0]);
              }}
            />
          )}
        </Field>
      </Notice>
    );
  return (
    <div className="grid gap-4" data-testid="open-vote">
      <p>
        {t('yours')} <span className="font-medium">{figures(`choice.${vote.choice}.name`)}</span>
      </p>
      <p className="border-l-2 border-line pl-4 whitespace-pre-line">{vote.reasons}</p>
      {open ? (
        <div>
          <Button
            look="primary"
            size="large"
            busy={busy}
            onClick={() => {
              void begin(vote);
            }}
            data-testid="reveal-vote"
          >
            {t('action')}
          </Button>
        </div>
      ) : (
        <Notice>{t('wait')}</Notice>
      )}
      {failed ? (
        <p role="alert" className="text-13 text-breach">
          {t('failed')}
        </p>
      ) : null}
    </div>
  );
}
