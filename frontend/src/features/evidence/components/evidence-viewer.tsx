'use client';

import { Download, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/button.tsx';
import { FailedFace, Shape } from '@/components/faces.tsx';
import { classNames } from '@/lib/class-names.ts';
import type { EvidenceFile } from '../api/evidence-file.ts';
import { useEvidenceFile } from '../api/read-evidence-file.ts';

const zooms = [1, 1.5, 2, 3, 4] as const;

/** One file, decrypted by the API for this person and held in this tab only. */
export function EvidenceViewer({ file }: { readonly file: EvidenceFile }) {
  const t = useTranslations('evidence');
  const { url, error, refetch } = useEvidenceFile(file.fileId);
  const [zoom, setZoom] = useState(0);
  const [turns, setTurns] = useState(0);
  if (error !== null)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  const picture = file.mediaType.startsWith('image/') && file.mediaType !== 'image/heic';
  return (
    <figure className="border border-line bg-raised">
      <div
        className={classNames(
          'relative grid h-[22rem] grid-rows-[minmax(0,1fr)] place-items-center overflow-auto wash-ink lg:h-[30rem]',
          picture && zoom > 0 ? 'cursor-move' : '',
        )}
        tabIndex={picture ? 0 : undefined}
        aria-label={file.name}
        role={picture ? 'group' : undefined}
      >
        {url === undefined ? (
          <Shape className="h-full w-full" />
        ) : (
          <Content file={file} url={url} zoom={zooms[zoom] ?? 1} turns={turns} />
        )}
      </div>
      <figcaption className="flex flex-wrap items-center gap-2 border-t border-line px-3 py-2">
        <span className="min-w-0 flex-1 truncate text-13" title={file.name}>
          {file.name}
        </span>
        {picture ? (
          <>
            <Button
              look="quiet"
              size="small"
              disabled={zoom === 0}
              onClick={() => {
                setZoom(zoom - 1);
              }}
              icon={<ZoomOut aria-hidden strokeWidth={1.5} className="size-4" />}
            >
              <span className="sr-only">{t('viewer.smaller')}</span>
            </Button>
            <Button
              look="quiet"
              size="small"
              disabled={zoom === zooms.length - 1}
              onClick={() => {
                setZoom(zoom + 1);
              }}
              icon={<ZoomIn aria-hidden strokeWidth={1.5} className="size-4" />}
            >
              <span className="sr-only">{t('viewer.larger')}</span>
            </Button>
            <Button
              look="quiet"
              size="small"
              onClick={() => {
                setTurns(turns + 1);
              }}
              icon={<RotateCw aria-hidden strokeWidth={1.5} className="size-4" />}
            >
              <span className="sr-only">{t('viewer.turn')}</span>
            </Button>
          </>
        ) : null}
        {url === undefined ? null : (
          <a href={url} download={file.name} className={buttonClass('quiet', 'small')}>
            <Download aria-hidden strokeWidth={1.5} className="size-4" />
            {t('viewer.save')}
          </a>
        )}
      </figcaption>
    </figure>
  );
}

interface ContentProps {
  readonly file: EvidenceFile;
  readonly url: string;
  readonly zoom: number;
  readonly turns: number;
}

function Content({ file, url, zoom, turns }: ContentProps) {
  const t = useTranslations('evidence');
  if (file.mediaType === 'application/pdf')
    return <iframe src={url} title={file.name} className="h-full w-full border-0 bg-white" />;
  if (file.mediaType.startsWith('video/'))
    return <video src={url} controls className="max-h-full max-w-full" aria-label={file.name} />;
  if (file.mediaType === 'image/heic') return <p className="max-w-sm p-6 text-center text-quiet">{t('viewer.heic')}</p>;
  return (
    // The address is a local blob: an image optimiser has nothing to do with it and must never see it.
    <img
      src={url}
      alt={t('viewer.alt', { name: file.name })}
      data-testid="evidence-image"
      className="h-full w-full object-contain transition-transform"
      style={{ transform: `rotate(${String(turns * 90)}deg) scale(${String(zoom)})`, transformOrigin: 'center' }}
    />
  );
}
