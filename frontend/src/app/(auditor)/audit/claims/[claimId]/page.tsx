import { trailStaff } from '@makewhole/domain/access/roles.ts';
import { formatClaimNumber } from '@makewhole/domain/primitives/ids.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { claimIdOfPath } from '@/lib/claim/values.ts';
import { ClaimAudit } from './claim-audit.tsx';

interface Props {
  readonly params: Promise<{ readonly claimId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ claimId }, t] = await Promise.all([params, getTranslations('audit.claim')]);
  const id = claimIdOfPath(claimId);
  return id === undefined ? {} : { title: t('title', { number: formatClaimNumber(id) }) };
}

export default async function Page({ params }: Props) {
  const id = claimIdOfPath((await params).claimId);
  if (id === undefined) notFound();
  return (
    <SeatGate seats={trailStaff}>
      <ClaimAudit claimNumber={formatClaimNumber(id)} />
    </SeatGate>
  );
}
