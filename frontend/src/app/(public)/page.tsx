import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/section.tsx';

export default async function FrontPage() {
  const t = await getTranslations('shell');
  return <PageHead title={t('name')} lead={t('description')} />;
}
