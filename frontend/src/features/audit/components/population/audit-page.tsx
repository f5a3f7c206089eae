'use client';

import { useTranslations } from 'next-intl';
import { PageHead, Section } from '@/components/section.tsx';
import { AccessLogLine } from './access-log-line.tsx';
import { ClaimSearch } from './claim-search.tsx';
import { CoverGauges } from './cover-gauges.tsx';
import { ExceptionList } from './exception-list.tsx';
import { ExportButtons } from './export-buttons.tsx';
import { PopulationFigures } from './population-figures.tsx';
import { SlaRegister } from './sla-register.tsx';

/** Population and exceptions first, then any claim, then the money behind it, then the law's clocks. */
export function AuditPage() {
  const t = useTranslations('audit');
  return (
    <>
      <PageHead title={t('title')} lead={t('lead')} actions={<ExportButtons />} />
      <Section title={t('population.title')} note={t('population.note')}>
        <PopulationFigures />
      </Section>
      <Section title={t('exceptions.title')} note={t('exceptions.note')}>
        <ExceptionList />
      </Section>
      <Section title={t('search.title')} note={t('search.note')}>
        <ClaimSearch />
      </Section>
      <Section title={t('cover.title')} note={t('cover.note')}>
        <CoverGauges />
      </Section>
      <Section title={t('sla.title')} note={t('sla.note')}>
        <SlaRegister />
      </Section>
      <Section title={t('access.title')} note={t('access.note')}>
        <AccessLogLine />
      </Section>
    </>
  );
}
