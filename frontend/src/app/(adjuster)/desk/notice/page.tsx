import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { NoticeFor } from '@/features/adjudication/components/notice-for.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adjudication.notice');
  return { title: t('title') };
}

/** Somebody calls: which policy is it about? */
export default function Page() {
  return (
    <SeatGate seats={['adjuster']}>
      <NoticeFor />
    </SeatGate>
  );
}
