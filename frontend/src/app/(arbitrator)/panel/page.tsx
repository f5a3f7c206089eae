import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { PanelPage } from '@/features/panel/components/panel-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('panel');
  return { title: t('title') };
}

export default function Page() {
  return (
    <SeatGate>
      <PanelPage />
    </SeatGate>
  );
}
