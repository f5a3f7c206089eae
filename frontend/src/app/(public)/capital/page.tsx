import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/section.tsx';
import { CapitalPage } from '@/features/capital/components/capital-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('capital'))('title') };
}

/** The reserves, for those who stand behind them and for anyone who wants to look. */
export default async function Page() {
  const t = await getTranslations('capital');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <CapitalPage />
    </>
  );
}
