import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { disputeIdOfPath } from '@/features/panel/dispute-id.ts';
import { Dispute } from './dispute.tsx';

interface Props {
  readonly params: Promise<{ readonly disputeId: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ disputeId }, t] = await Promise.all([params, getTranslations('panel')]);
  return { title: t('dispute', { dispute: disputeId }) };
}

export default async function Page({ params }: Props) {
  const id = disputeIdOfPath((await params).disputeId);
  if (id === undefined) notFound();
  return (
    <SeatGate>
      <Dispute disputeNumber={id.toString()} />
    </SeatGate>
  );
}
