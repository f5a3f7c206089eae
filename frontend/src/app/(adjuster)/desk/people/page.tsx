import { claimStaff } from '@makewhole/domain/access/roles.ts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { PeoplePage } from '@/features/adjudication/components/people/people-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('adjudication.people');
  return { title: t('title') };
}

export default function Page() {
  return (
    <SeatGate seats={claimStaff}>
      <PeoplePage />
    </SeatGate>
  );
}
