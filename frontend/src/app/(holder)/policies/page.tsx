import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/button.tsx';
import { SeatGate } from '@/components/seat-gate.tsx';
import { PageHead } from '@/components/section.tsx';
import { DelegatesSection } from '@/features/claims/components/delegates/delegates-section.tsx';
import { CreditNotice } from '@/features/payouts/components/credit-notice.tsx';
import { DelegatedCover } from '@/features/policies/components/delegated-cover.tsx';
import { MyCover } from '@/features/policies/components/my-cover.tsx';
import { SuccessionSection } from '@/features/policies/components/succession-section.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policies'))('title') };
}

/** My cover. */
export default async function Page() {
  const t = await getTranslations('policies');
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <>
            <LinkButton href="/certificate" look="quiet">
              {t('openCertificate')}
            </LinkButton>
            <LinkButton href="/#products">{t('buyMore')}</LinkButton>
          </>
        }
      />
      <SeatGate>
        <CreditNotice />
        <MyCover />
        <DelegatedCover />
        <DelegatesSection />
        <SuccessionSection />
      </SeatGate>
    </>
  );
}
