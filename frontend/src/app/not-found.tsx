import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/button.tsx';
import { PageHead } from '@/components/section.tsx';

export default async function NotFound() {
  const t = await getTranslations('shell');
  return (
    <PageHead
      title={t('missing.title')}
      lead={t('missing.text')}
      actions={<LinkButton href="/">{t('error.home')}</LinkButton>}
    />
  );
}
