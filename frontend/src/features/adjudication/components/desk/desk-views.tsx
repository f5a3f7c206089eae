'use client';

import { Rows3, Rows4, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import { Select, TextInput } from '@/components/field.tsx';
import { deskLines, type DeskView } from '../../desk-view.ts';
import { type DeskDensity, standardViews } from '../../saved-views.ts';
import { Pill, SavedPills } from './saved-pills.tsx';

export interface DeskViewsProps {
  readonly view: DeskView;
  readonly onChange: (view: DeskView) => void;
  readonly density: DeskDensity;
  readonly onDensity: (density: DeskDensity) => void;
}

/** Which claims, how dense; a view worth coming back to gets a name and stays on this device. */
export function DeskViews({ view, onChange, density, onDensity }: DeskViewsProps) {
  const t = useTranslations('adjudication.views');
  return (
    <div className="border-t border-line pt-4 pb-2">
      <div role="group" aria-label={t('label')} className="flex flex-wrap items-center gap-2">
        {standardViews.map((name) => (
          <Pill
            key={name}
            chosen={view.view === name}
            onPress={() => {
              onChange({ ...view, view: name });
            }}
          >
            {t(`view.${name}`)}
          </Pill>
        ))}
        <SavedPills view={view} onChange={onChange} />
      </div>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <label className="relative min-w-0 flex-1 basis-60 sm:max-w-xs">
          <span className="sr-only">{t('search')}</span>
          <Search
            aria-hidden
            strokeWidth={1.5}
            className="pointer-events-none absolute top-3.5 left-3 size-4 text-quiet"
          />
          <TextInput
            type="search"
            className="pl-9"
            placeholder={t('search')}
            value={view.q}
            onChange={(event) => {
              onChange({ ...view, q: event.target.value });
            }}
          />
        </label>
        <label className="basis-40">
          <span className="sr-only">{t('line')}</span>
          <Select
            value={view.line}
            onChange={(event) => {
              onChange({ ...view, line: event.target.value });
            }}
          >
            <option value="">{t('everyLine')}</option>
            {deskLines.map((line) => (
              <option key={line} value={line}>
                {t(`lines.${line}`)}
              </option>
            ))}
          </Select>
        </label>
        <Button
          look="quiet"
          className="ml-auto"
          icon={
            density === 'dense' ? (
              <Rows3 aria-hidden strokeWidth={1.5} className="size-4" />
            ) : (
              <Rows4 aria-hidden strokeWidth={1.5} className="size-4" />
            )
          }
          onClick={() => {
            onDensity(density === 'dense' ? 'comfortable' : 'dense');
          }}
        >
          {density === 'dense' ? t('comfortable') : t('dense')}
        </Button>
      </div>
    </div>
  );
}
