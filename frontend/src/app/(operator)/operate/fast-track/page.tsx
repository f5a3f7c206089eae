import { trackStaff } from '@makewhole/domain/access/roles.ts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { TrackPage } from '@/features/track/components/track-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('track');
  return { title: t('title') };
}

export default function Page() {
  return (
    <SeatGate seats={trackStaff}>
      <TrackPage />
    </SeatGate>
  );
}
