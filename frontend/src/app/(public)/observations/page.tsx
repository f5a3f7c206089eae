import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/section.tsx';
import { ObservationsPage } from '@/features/observations/components/observations-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('observations'))('title') };
}

/** What index products pay on, for anyone who wants to look. */
export default async function Page() {
  const t = await getTranslations('observations');
  return (
    <>
      <PageHead title={t('title')} lead={t('text')} />
      <ObservationsPage />
    </>
  );
}
