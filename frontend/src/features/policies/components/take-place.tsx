'use client';

import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import type { Address } from 'viem';
import { AddressForm } from '@/components/address-form.tsx';
import { useChainReader } from '@/lib/claim/use-chain-reader.ts';
import { useNow } from '@/lib/chain-clock.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import { useSession } from '@/lib/session.ts';
import { isRunning, readPoliciesOf, readSuccession } from '@/lib/succession.ts';
import { usePassOn } from '../use-pass-on.ts';

type Answer = { readonly kind: 'stranger' } | { readonly kind: 'wait'; readonly maturesAt: number } | undefined;

/** For the one who was named: ask for the place, and take it once thirty days have passed without a no. */
export function TakePlace() {
  const t = useTranslations('policies.succession');
  const format = useFormat();
  const reader = useChainReader();
  const { address } = useSession();
  const now = useNow();
  const pass = usePassOn();
  const { mutate, data, isError } = useMutation({
    mutationFn: async (owner: Address): Promise<Answer> => {
      const { successor, succession } = await readSuccession(reader, owner);
      if (address === undefined || successor !== address) return { kind: 'stranger' };
      if (succession?.to !== address || !isRunning(succession, now)) {
        pass({ act: 'requestSuccession', owner });
        return undefined;
      }
      if (now < succession.maturesAt) return { kind: 'wait', maturesAt: succession.maturesAt };
      const policyIds = await readPoliciesOf(reader, owner);
      pass({ act: 'takeOver', owner, policyIds, pools: Object.values(reader.at.pools) });
      return undefined;
    },
  });
  return (
    <div>
      <AddressForm
        summary={t('takePlace.action')}
        label={t('takePlace.label')}
        hint={t('takePlace.hint')}
        action={t('takePlace.sign')}
        refused={address}
        onSubmit={(owner) => {
          mutate(owner);
        }}
      />
      {isError ? (
        <p role="alert" className="mt-2 text-13 text-breach">
          {t('takePlace.failed')}
        </p>
      ) : null}
      {data === undefined ? null : (
        <p role="status" className="mt-2 text-13 text-clock">
          {data.kind === 'stranger'
            ? t('takePlace.stranger')
            : t('takePlace.wait', { when: format.dateTime(data.maturesAt) })}
        </p>
      )}
    </div>
  );
}
