'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Address, Hex } from 'viem';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { Person } from '@/components/person.tsx';
import { Notice } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSession } from '@/lib/session.ts';
import { isRunning, type Passing, readPoliciesOf } from '@/lib/succession.ts';
import { recoveryStep } from '../recovery-step.ts';
import { useRecovery } from '../use-recovery.ts';

export interface RecoveryNextProps {
  readonly owner: Address;
  readonly to: Address | undefined;
  readonly documentHash: Hex | undefined;
  readonly running: Passing | undefined;
}

/** Where the recovery of one owner stands, what comes next and by when, and the button of whoever may press it. */
export function RecoveryNext({ owner, to, documentHash, running: found }: RecoveryNextProps) {
  const t = useTranslations('operation.recovery');
  const format = useFormat();
  const now = useNow();
  const running = found !== undefined && isRunning(found, now) ? found : undefined;
  const reader = useChainReader();
  const { address } = useConnection();
  const { seats } = useSession();
  const act = useRecovery();
  const complete = useMutation({
    mutationFn: async (passing: Passing) => {
      const policyIds = await readPoliciesOf(reader, owner);
      act({ kind: 'complete', owner, to: passing.to, policyIds, pools: Object.values(reader.at.pools) });
    },
  });
  const step = recoveryStep({ running, me: address, to, documentHash, now });
  const isOfficer = seats.includes('recovery-officer');
  return (
    <div className="grid gap-4 border-t border-line pt-5" data-testid="recovery-next" data-step={step}>
      {running === undefined ? null : (
        <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
          <span className="text-quiet">{t('running')}</span>
          <Person address={running.to} />
          <span className="text-quiet">{t('proposedBy')}</span>
          <Person address={running.proposer} />
        </p>
      )}
      <Notice tone={step === 'differs' ? 'breach' : step === 'wait' || step === 'second' ? 'clock' : 'note'}>
        {t(`step.${step}`, { when: format.dateTime(running?.maturesAt ?? 0) })}
      </Notice>
      {isOfficer && (step === 'propose' || step === 'approve') && to !== undefined && documentHash !== undefined ? (
        <Button
          look="primary"
          className="justify-self-start"
          onClick={() => {
            act({ kind: step, owner, to, documentHash });
          }}
          data-testid={`act-recovery-${step}`}
        >
          {t(`act.${step}.action`)}
        </Button>
      ) : null}
      {step === 'complete' && running !== undefined ? (
        <Button
          look="primary"
          className="justify-self-start"
          busy={complete.isPending}
          onClick={() => {
            complete.mutate(running);
          }}
          data-testid="act-recovery-complete"
        >
          {t('act.complete.action')}
        </Button>
      ) : null}
      {complete.isError ? (
        <p role="alert" className="text-13 text-breach">
          {t('failed')}
        </p>
      ) : null}
    </div>
  );
}
