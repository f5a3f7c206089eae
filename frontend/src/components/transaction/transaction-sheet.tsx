'use client';

import { useTranslations } from 'next-intl';
import { formatEther } from 'viem';
import { useFormat } from '@/lib/format/use-format.ts';
import { waitsForWallet } from '@/lib/transaction.ts';
import { Amount } from '../amount.tsx';
import { Button, LinkButton } from '../button.tsx';
import { Hash } from '../hash.tsx';
import { Sheet } from '../sheet.tsx';
import { FailureWords } from './failure-words.tsx';
import { StageThread } from './stage-thread.tsx';
import type { Undertaking } from './transaction-provider.tsx';

export interface TransactionSheetProps {
  readonly undertaking: Undertaking;
  readonly closeNote: string | undefined;
  readonly onClose: () => void;
  readonly onCheck: () => void;
  readonly onSign: () => void;
}

/** The one sheet for all writes: sentence, what it moves and costs, the thread from signature to record, errors in words. */
export function TransactionSheet({ undertaking, closeNote, onClose, onCheck, onSign }: TransactionSheetProps) {
  const t = useTranslations('transaction');
  const { plan, stage, title } = undertaking;
  const gasCost = stage.at === 'ready' ? stage.gasCost : undefined;
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      place="side"
      title={title}
      {...(plan === undefined ? {} : { description: plan.explanation })}
      foot={<Foot undertaking={undertaking} onClose={onClose} onCheck={onCheck} onSign={onSign} />}
    >
      {plan?.moves === undefined || plan.moves.length === 0 ? null : (
        <dl className="border-t border-line">
          {plan.moves.map((move) => (
            <div key={move.label} className="flex items-baseline justify-between gap-4 border-b border-line py-3">
              <dt>
                {move.label}
                <span className="block text-13 text-quiet">{t(`moves.${move.direction}`)}</span>
              </dt>
              <dd>
                <Amount
                  units={move.direction === 'out' ? -move.units : move.units}
                  asset={move.asset}
                  size="medium"
                  tone={move.direction === 'in' ? 'money' : 'ink'}
                  signed={move.direction === 'in'}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {gasCost === undefined ? null : <GasLine wei={gasCost} />}
      <StageThread stage={stage} permission={plan?.permission?.kind} />
      {'hash' in stage && stage.hash !== undefined ? (
        <div className="mt-4">
          <Hash hash={stage.hash} label={t('transaction')} />
        </div>
      ) : null}
      {stage.at === 'failed' ? <FailureWords failure={stage.failure} asset={plan?.moves?.[0]?.asset} /> : null}
      {stage.at === 'mined' && stage.indexLate ? (
        <p role="status" className="mt-4 border-l-2 border-clock wash-clock px-4 py-3">
          {t('indexLate')}
        </p>
      ) : null}
      {stage.at === 'recorded' ? (
        <p role="status" className="mt-4 border-l-2 border-money wash-money px-4 py-3 font-medium">
          {undertaking.doneText}
        </p>
      ) : null}
      {closeNote === undefined ? null : <p className="mt-4 text-13 text-quiet">{closeNote}</p>}
    </Sheet>
  );
}

function GasLine({ wei }: { readonly wei: bigint }) {
  const t = useTranslations('transaction');
  const { locale } = useFormat();
  const ether = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(Number(formatEther(wei)));
  return (
    <p className="mt-3 flex justify-between text-13 text-quiet">
      <span>{t('fee')}</span>
      <span className="figure">{`≤ ${ether} ETH`}</span>
    </p>
  );
}

function Foot({ undertaking, onClose, onCheck, onSign }: Omit<TransactionSheetProps, 'closeNote'>) {
  const t = useTranslations('transaction');
  const { stage, plan, href } = undertaking;
  if (stage.at === 'recorded') {
    return (
      <div className="flex gap-3">
        {href === undefined || plan?.next === undefined ? null : (
          <LinkButton href={href} look="primary" className="flex-1" onClick={onClose}>
            {plan.next.label}
          </LinkButton>
        )}
        <Button className="flex-1" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    );
  }
  if (stage.at === 'failed') {
    return (
      <div className="flex gap-3">
        {plan === undefined || stage.hash !== undefined ? null : (
          <Button look="primary" className="flex-1" onClick={onCheck}>
            {t('tryAgain')}
          </Button>
        )}
        <Button className="flex-1" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    );
  }
  if (stage.at === 'sent' || stage.at === 'mined')
    return (
      <Button className="w-full" onClick={onClose}>
        {t('closeAndWait')}
      </Button>
    );
  return (
    <Button
      look="primary"
      size="large"
      className="w-full"
      busy={stage.at === 'checking' || waitsForWallet(stage) || stage.at === 'approving'}
      disabled={stage.at !== 'ready'}
      onClick={onSign}
    >
      {stage.at === 'checking' ? t('checking') : stage.at === 'ready' ? t('sign') : t('inWallet')}
    </Button>
  );
}
