import { trailStaff } from '@makewhole/domain/access/roles.ts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { AuditPage } from '@/features/audit/components/population/audit-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit');
  return { title: t('title') };
}

export default function Page() {
  return (
    <SeatGate seats={trailStaff}>
      <AuditPage />
    </SeatGate>
  );
}
