'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { Section } from '@/components/section.tsx';
import { type CertificateFile, certificateLink, parseCertificate } from '../certificate-file.ts';
import { CertificateView } from './certificate-view.tsx';
import { TextDrop } from './text-drop.tsx';

/** A member opens their certificate, by link or by file; it stays in the address, so a reload loses nothing. */
export function CertificatePage() {
  const t = useTranslations('groups.certificate');
  const [file, setFile] = useState<CertificateFile>();
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    const read = (): void => {
      const { hash } = window.location;
      const found = hash.length > 1 ? parseCertificate(hash) : undefined;
      setFile(found);
      setWrong(hash.length > 1 && found === undefined);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => {
      window.removeEventListener('hashchange', read);
    };
  }, []);
  return (
    <>
      <Section title={t('open')} note={t('openNote')} first>
        <TextDrop
          accept=".json,application/json"
          action={t('choose')}
          hint={t('hint')}
          testId="certificate-file"
          onText={(text) => {
            const found = parseCertificate(text);
            setWrong(found === undefined);
            setFile(found);
            if (found !== undefined) window.history.replaceState(null, '', certificateLink('', found));
          }}
        />
        {wrong ? (
          <p role="alert" className="mt-2 text-13 text-breach">
            {t('unreadable')}
          </p>
        ) : null}
      </Section>
      {file === undefined ? null : <CertificateView key={file.certificate.index} file={file} />}
      <p className="border-t border-line py-6 text-13 text-quiet">
        {t('sponsor')}{' '}
        <Link href="/groups" className="underline underline-offset-4">
          {t('sponsorLink')}
        </Link>
      </p>
    </>
  );
}
