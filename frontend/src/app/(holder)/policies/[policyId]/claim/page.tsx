import { parsePolicyNumber } from '@makewhole/domain/primitives/ids.ts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { Filing } from './filing.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('claims.filing');
  return { title: t('title') };
}

interface Props {
  readonly params: Promise<{ readonly policyId: string }>;
}

export default async function Page({ params }: Props) {
  const parsed = parsePolicyNumber((await params).policyId);
  if (!parsed.ok) notFound();
  return (
    <SeatGate>
      <Filing policyId={parsed.value} />
    </SeatGate>
  );
}
