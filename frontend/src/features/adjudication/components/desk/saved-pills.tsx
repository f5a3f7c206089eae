'use client';

import { BookmarkPlus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { TextInput } from '@/components/field.tsx';
import { classNames } from '@/lib/class-names.ts';
import type { DeskView } from '../../desk-view.ts';
import { keepSavedViews, readSavedViews, type SavedView, withView } from '../../saved-views.ts';

export interface SavedPillsProps {
  readonly view: DeskView;
  readonly onChange: (view: DeskView) => void;
}

/** A view one can choose. */
export function Pill({
  chosen,
  onPress,
  children,
}: {
  readonly chosen: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onPress}
      className={classNames(
        'h-8 rounded-press border px-3 text-13 whitespace-nowrap',
        chosen ? 'border-ink bg-ink text-paper' : 'border-line-strong hover:border-ink',
      )}
    >
      {children}
    </button>
  );
}

/** The views a person gave a name, and the way to name the present one. */
export function SavedPills({ view, onChange }: SavedPillsProps) {
  const t = useTranslations('adjudication.views');
  const [saved, setSaved] = useState<readonly SavedView[]>([]);
  const [naming, setNaming] = useState<string>();
  useEffect(() => {
    setSaved(readSavedViews());
  }, []);
  const keep = (views: readonly SavedView[]): void => {
    setSaved(views);
    keepSavedViews(views);
  };
  const finish = (): void => {
    const name = naming?.trim() ?? '';
    if (name !== '') keep(withView(saved, { name: name.slice(0, 40), ...view }));
    setNaming(undefined);
  };
  return (
    <>
      {saved.map((one) => (
        <span key={one.name} className="inline-flex items-center">
          <Pill
            chosen={one.view === view.view && one.line === view.line && one.q === view.q}
            onPress={() => {
              onChange({ view: one.view, line: one.line, q: one.q });
            }}
          >
            {one.name}
          </Pill>
          <button
            type="button"
            aria-label={t('forget', { name: one.name })}
            onClick={() => {
              keep(saved.filter((other) => other !== one));
            }}
            className="p-1 text-quiet hover:text-ink"
          >
            <X aria-hidden strokeWidth={1.5} className="size-3.5" />
          </button>
        </span>
      ))}
      {naming === undefined ? (
        <Button
          look="quiet"
          size="small"
          icon={<BookmarkPlus aria-hidden strokeWidth={1.5} className="size-4" />}
          onClick={() => {
            setNaming('');
          }}
        >
          {t('save')}
        </Button>
      ) : (
        <form
          className="flex gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            finish();
          }}
        >
          <TextInput
            autoFocus
            aria-label={t('name')}
            placeholder={t('name')}
            className="h-8 w-40 text-13"
            maxLength={40}
            value={naming}
            onChange={(event) => {
              setNaming(event.target.value);
            }}
          />
          <Button type="submit" size="small">
            {t('keep')}
          </Button>
        </form>
      )}
    </>
  );
}
