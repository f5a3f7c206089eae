'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { LoadingFace } from '@/components/faces.tsx';
import { Notice } from '@/components/section.tsx';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { type NextInstalment, usePolicyService } from '../api/get-service.ts';
import type { PolicyView } from '../api/policy-view.ts';
import type { ServiceAct } from '../transactions/service-policy.ts';
import { useService } from '../use-service.ts';

/** What the holder may do with the policy itself: undo it, cancel it, pay its next part; and what the insurer announced. */
export function PolicyServiceSection({ policy }: { readonly policy: PolicyView }) {
  const t = useTranslations('policies.service');
  const format = useFormat();
  const { address } = useConnection();
  const { data } = usePolicyService(policy.policyId, address);
  const { mutate, isPending, isError } = useService(policy);
  if (data === undefined) return <LoadingFace rows={1} />;
  const { mayCoolOff, mayCancel, refundAssets, unusedDays, instalment, insurerCancelsAt } = data;
  const offer = (act: Exclude<ServiceAct, 'payInstalment'>, assets: bigint) => (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 py-4">
      <p className="max-w-prose min-w-0 flex-1 basis-72">
        {t(`${act}.offer`, { amount: format.money(assets, policy.asset), days: unusedDays })}
      </p>
      <Button
        look="danger"
        busy={isPending}
        onClick={() => {
          mutate({ act, assets, unusedDays });
        }}
        data-testid={`act-${act}`}
      >
        {t(`${act}.action`)}
      </Button>
    </li>
  );
  return (
    <div className="grid gap-4">
      {insurerCancelsAt === 0 ? null : (
        <Notice tone="clock" title={t('insurer.title')}>
          {t('insurer.text', { when: format.dateTime(insurerCancelsAt) })}
        </Notice>
      )}
      {instalment === undefined ? null : (
        <Instalment
          policy={policy}
          instalment={instalment}
          busy={isPending}
          onPay={() => {
            mutate({ act: 'payInstalment', assets: instalment.assets, unusedDays: 0 });
          }}
        />
      )}
      {isError ? (
        <p role="alert" className="text-13 text-breach">
          {t('failed')}
        </p>
      ) : null}
      {mayCoolOff || mayCancel ? (
        <ul className="divide-y divide-line border-y border-line">
          {mayCoolOff ? offer('coolOff', policy.premiumAssets) : null}
          {!mayCoolOff && mayCancel ? offer('cancel', refundAssets) : null}
        </ul>
      ) : (
        <p className="text-quiet">{t('none')}</p>
      )}
    </div>
  );
}

interface InstalmentProps {
  readonly policy: PolicyView;
  readonly instalment: NextInstalment;
  readonly busy: boolean;
  readonly onPay: () => void;
}

function Instalment({ policy, instalment, busy, onPay }: InstalmentProps) {
  const t = useTranslations('policies.service');
  const format = useFormat();
  const now = useNow();
  const { assets, dueAt, paidParts, parts, noticeAt } = instalment;
  const late = now > dueAt;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-y border-line py-4">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          {t('payInstalment.offer', {
            amount: format.money(assets, policy.asset),
            part: paidParts + 1,
            parts,
            when: format.date(dueAt),
          })}
        </p>
        {late ? (
          <p className="text-13 text-breach">{t(noticeAt === 0 ? 'payInstalment.late' : 'payInstalment.noticed')}</p>
        ) : null}
      </div>
      <Button look={late ? 'primary' : 'secondary'} busy={busy} onClick={onPay} data-testid="act-payInstalment">
        {t('payInstalment.action')}
      </Button>
    </div>
  );
}
