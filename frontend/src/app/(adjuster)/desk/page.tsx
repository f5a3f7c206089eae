import { claimStaff } from '@makewhole/domain/access/roles.ts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { DeskPage } from '@/features/adjudication/components/desk/desk-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adjudication.desk');
  return { title: t('title') };
}

export default function Page() {
  return (
    <SeatGate seats={claimStaff}>
      <DeskPage />
    </SeatGate>
  );
}
