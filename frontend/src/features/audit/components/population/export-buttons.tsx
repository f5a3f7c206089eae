'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { useToast } from '@/components/toaster.tsx';
import { useRuntime } from '@/lib/runtime.tsx';
import { getClaimsCsv } from '../../api/get-claims-csv.ts';
import { useExceptions, usePopulation } from '../../api/get-population.ts';
import { useSla } from '../../api/get-sla.ts';
import { saveFile, toJsonText } from '@/lib/save-file.ts';

/** Takes the numbers away: every claim as a table, population and registers as one document. */
export function ExportButtons() {
  const t = useTranslations('audit.export');
  const { apiUrl } = useRuntime();
  const toast = useToast();
  const population = usePopulation();
  const exceptions = useExceptions();
  const sla = useSla();
  const [busy, setBusy] = useState(false);
  const icon = <Download aria-hidden strokeWidth={1.5} className="size-4" />;
  const csv = async (): Promise<void> => {
    setBusy(true);
    try {
      saveFile('claims.csv', 'text/csv', await getClaimsCsv(apiUrl));
    } catch {
      toast({ title: t('failed'), tone: 'breach' });
    } finally {
      setBusy(false);
    }
  };
  const report = { population: population.data, exceptions: exceptions.data, deadlines: sla.data };
  const whole = population.data !== undefined && exceptions.data !== undefined && sla.data !== undefined;
  return (
    <>
      <Button
        size="small"
        icon={icon}
        busy={busy}
        onClick={() => {
          void csv();
        }}
      >
        {t('csv')}
      </Button>
      <Button
        size="small"
        icon={icon}
        disabled={!whole}
        onClick={() => {
          saveFile('audit.json', 'application/json', toJsonText(report));
        }}
      >
        {t('json')}
      </Button>
    </>
  );
}
