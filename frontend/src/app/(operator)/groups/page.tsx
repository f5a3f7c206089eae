import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SeatGate } from '@/components/seat-gate.tsx';
import { PageHead } from '@/components/section.tsx';
import { GroupsPage } from '@/features/groups/components/groups-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups'))('title') };
}

/** Many people insured at once: offered by an underwriter, taken by a sponsor. */
export default async function Page() {
  const t = await getTranslations('groups');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <SeatGate>
        <GroupsPage />
      </SeatGate>
    </>
  );
}
