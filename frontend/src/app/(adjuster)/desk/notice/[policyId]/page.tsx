import { parsePolicyNumber } from '@makewhole/domain/primitives/ids.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { TakeNotice } from './take-notice.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adjudication.notice');
  return { title: t('title') };
}

/** What a caller tells of a loss, recorded for the holder. */
export default async function Page({ params }: { readonly params: Promise<{ readonly policyId: string }> }) {
  const parsed = parsePolicyNumber((await params).policyId);
  if (!parsed.ok) notFound();
  return (
    <SeatGate seats={['adjuster']}>
      <TakeNotice policyId={parsed.value} />
    </SeatGate>
  );
}
