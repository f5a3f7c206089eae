import { operationStaff } from '@makewhole/domain/access/roles.ts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { OperationPage } from '@/features/operation/components/operation-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operation');
  return { title: t('title') };
}

export default function Page() {
  return (
    <SeatGate seats={operationStaff}>
      <OperationPage />
    </SeatGate>
  );
}
