'use client';

import { FileText, FileVideo, Image as Picture, type LucideIcon, TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button.tsx';
import { Hash } from '@/components/hash.tsx';
import { useFormat } from '@/lib/format/use-format.ts';
import type { EvidenceFile } from '../api/evidence-file.ts';
import type { Upload } from '../upload-state.ts';

/** "2.4 MB": sizes as people know them. */
export function useFileSize(): (bytes: number) => string {
  const format = useFormat();
  return (bytes) => {
    if (bytes < 1_000) return `${format.number(bytes)} B`;
    if (bytes < 1_000_000) return `${format.number(Math.round(bytes / 1_000))} kB`;
    return `${format.number(Math.round(bytes / 100_000) / 10)} MB`;
  };
}

export function iconOf(mediaType: string): LucideIcon {
  if (mediaType.startsWith('image/')) return Picture;
  if (mediaType.startsWith('video/')) return FileVideo;
  return FileText;
}

export interface StoredFileRowProps {
  readonly file: EvidenceFile;
  readonly onRemove: () => Promise<void>;
}

/** A file the vault has, with the hash both sides computed. */
export function StoredFileRow({ file, onRemove }: StoredFileRowProps) {
  const t = useTranslations('evidence');
  const size = useFileSize();
  const [removing, setRemoving] = useState(false);
  const Icon = iconOf(file.mediaType);
  const remove = (): void => {
    setRemoving(true);
    onRemove().catch(() => {
      setRemoving(false);
    });
  };
  return (
    <li className="flex items-center gap-3 py-3" data-testid="evidence-stored">
      <Icon aria-hidden strokeWidth={1.5} className="size-5 shrink-0 text-quiet" />
      <div className="min-w-0 flex-1">
        <p className="truncate">{file.name}</p>
        <p className="flex flex-wrap gap-x-3 text-13 text-quiet">
          <span>{size(file.byteSize)}</span>
          <Hash hash={file.contentHash} label={t('row.hash')} check={{ state: 'same' }} />
        </p>
      </div>
      <Button
        look="quiet"
        size="small"
        busy={removing}
        icon={<X aria-hidden strokeWidth={1.5} className="size-4" />}
        onClick={remove}
      >
        {t('row.remove')}
      </Button>
    </li>
  );
}

export interface UploadRowProps {
  readonly upload: Upload;
  readonly onRetry: () => void;
  readonly onDrop: () => void;
}

const hopeless = new Set(['EVIDENCE_EMPTY', 'EVIDENCE_TOO_LARGE', 'EVIDENCE_TYPE_REFUSED']);

/** A file on its way, or why it did not get there and what to do. */
export function UploadRow({ upload, onRetry, onDrop }: UploadRowProps) {
  const t = useTranslations('evidence');
  const size = useFileSize();
  const percent = Math.round(upload.share * 100);
  if (upload.stage === 'failed' && upload.failure !== undefined) {
    return (
      <li className="flex flex-wrap items-start gap-3 py-3" role="alert">
        <TriangleAlert aria-hidden strokeWidth={1.5} className="mt-0.5 size-5 shrink-0 text-breach" />
        <div className="min-w-0 flex-1 basis-52">
          <p className="truncate">
            {upload.file.name} <span className="text-13 text-quiet">{size(upload.file.size)}</span>
          </p>
          <p className="text-13 text-breach">{t(`failed.${upload.failure}.what`)}</p>
          <p className="text-13 text-quiet">{t(`failed.${upload.failure}.now`)}</p>
        </div>
        {hopeless.has(upload.failure) ? null : (
          <Button size="small" onClick={onRetry}>
            {t('row.again')}
          </Button>
        )}
        <Button look="quiet" size="small" onClick={onDrop}>
          {t('row.dismiss')}
        </Button>
      </li>
    );
  }
  const Icon = iconOf(upload.mediaType ?? '');
  return (
    <li className="flex items-center gap-3 py-3">
      <Icon aria-hidden strokeWidth={1.5} className="size-5 shrink-0 text-quiet" />
      <div className="min-w-0 flex-1">
        <p className="truncate">{upload.file.name}</p>
        <div
          role="progressbar"
          aria-label={t('row.progress', { name: upload.file.name })}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
          className="mt-1 h-1 wash-ink"
        >
          <div
            className="h-full bg-ink transition-[width]"
            style={{ width: `${String(upload.stage === 'sending' ? percent : 4)}%` }}
          />
        </div>
        <p className="mt-1 text-13 text-quiet">
          {upload.stage === 'failed' ? '' : t(`row.stage.${upload.stage}`, { percent })}
        </p>
      </div>
      <Button look="quiet" size="small" onClick={onDrop}>
        {t('row.cancel')}
      </Button>
    </li>
  );
}
