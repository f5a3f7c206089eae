'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { EmptyFace } from '@/components/faces.tsx';
import { Choice } from '@/components/field.tsx';
import { Hash } from '@/components/hash.tsx';
import { PageHead } from '@/components/section.tsx';
import type { Locale } from '@/i18n/locales.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { clauseAnchor, clausesOf } from '../wording/clauses.ts';
import { useWordingCheck } from '../wording/use-wording-check.ts';
import { WordingText } from './wording-text.tsx';

export interface WordingPageProps {
  readonly versionId: number;
  readonly productId: string;
  /** The texts this checkout keeps; undefined where it keeps none. */
  readonly texts: Readonly<Record<Locale, string | undefined>>;
}

/** The wording of one version in both languages, its clauses at the side, its hash checked against the chain. */
export function WordingPage({ versionId, productId, texts }: WordingPageProps) {
  const t = useTranslations('products.wording');
  const codes = useClaimWords();
  const reader = useLocale();
  const [language, setLanguage] = useState<Locale>(reader);
  const text = texts[language];
  useScrollToClause();
  return (
    <>
      <PageHead
        title={t('pageTitle', { product: codes.product(productId) })}
        lead={t('pageLead', { version: versionId })}
        actions={
          <Choice
            legend={t('language')}
            name="wording-language"
            layout="row"
            value={language}
            onChange={setLanguage}
            options={[
              { value: 'en', label: 'English' },
              { value: 'zh-CN', label: '简体中文' },
            ]}
          />
        }
      />
      {text === undefined ? (
        <EmptyFace title={t('missing')}>{t('missingText')}</EmptyFace>
      ) : (
        <WordingBody key={language} text={text} versionId={versionId} language={language} />
      )}
    </>
  );
}

function WordingBody({
  text,
  versionId,
  language,
}: {
  readonly text: string;
  readonly versionId: number;
  readonly language: Locale;
}) {
  const t = useTranslations('products.wording');
  const { hash, check } = useWordingCheck(text, versionId, language);
  return (
    <div className="grid gap-x-12 lg:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="border-t border-line pt-5 lg:sticky lg:top-6 lg:self-start">
        <Hash hash={hash} label={t('hash')} check={check} />
        <nav aria-label={t('contents')} className="mt-6 hidden lg:block">
          <ol className="grid gap-1.5 text-13">
            {clausesOf(text)
              .filter((clause) => clause.depth === 1)
              .map((clause) => (
                <li key={clause.number}>
                  <a
                    href={`#${clauseAnchor(clause.number)}`}
                    className="text-quiet underline-offset-4 hover:text-ink hover:underline"
                  >
                    {clause.number}. {clause.title}
                  </a>
                </li>
              ))}
          </ol>
        </nav>
      </div>
      <WordingText text={text} lang={language} />
    </div>
  );
}

/** A decision links to a clause; the text stands only once it is rendered, so the browser is asked again. */
function useScrollToClause(): void {
  useEffect(() => {
    const target = window.location.hash.slice(1);
    if (target !== '') document.getElementById(decodeURIComponent(target))?.scrollIntoView();
  }, []);
}
