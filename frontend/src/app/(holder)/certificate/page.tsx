import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/section.tsx';
import { CertificatePage } from '@/features/groups/components/certificate-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('groups.certificate'))('title') };
}

/** A member's certificate out of a group, on its way to a policy of their own. */
export default async function Page() {
  const t = await getTranslations('groups.certificate');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} />
      <CertificatePage />
    </>
  );
}
