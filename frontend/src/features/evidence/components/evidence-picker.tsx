'use client';

import { Camera, FilePlus2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { classNames } from '@/lib/class-names.ts';
import { acceptedTypes } from '../check-file.ts';
import type { EvidenceDraftState } from '../use-evidence-draft.ts';
import { StoredFileRow, UploadRow } from './file-row.tsx';

const accept = [...acceptedTypes, '.heic', '.pdf'].join(',');

/** Photo from the camera, files from the device, or dropped here; each with its own progress and its own failure. */
export function EvidencePicker({
  draft,
  disabled = false,
}: {
  readonly draft: EvidenceDraftState;
  readonly disabled?: boolean;
}) {
  const t = useTranslations('evidence');
  const camera = useRef<HTMLInputElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    if (list !== null && !disabled) draft.add([...list]);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div>
      <div
        onDrop={onDrop}
        onDragOver={onDragOver}
        onDragLeave={() => {
          setOver(false);
        }}
        className={classNames(
          'flex flex-wrap items-center gap-3 border border-dashed p-4 transition-colors',
          over ? 'border-money wash-money' : 'border-line-strong',
        )}
      >
        <input
          ref={camera}
          type="file"
          accept="image/*"
          capture="environment"
          hidden
          data-testid="evidence-camera"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <input
          ref={chooser}
          type="file"
          accept={accept}
          multiple
          hidden
          data-testid="evidence-files"
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
        <Button
          icon={<Camera aria-hidden strokeWidth={1.5} className="size-4" />}
          disabled={disabled}
          onClick={() => camera.current?.click()}
        >
          {t('picker.camera')}
        </Button>
        <Button
          icon={<FilePlus2 aria-hidden strokeWidth={1.5} className="size-4" />}
          disabled={disabled}
          onClick={() => chooser.current?.click()}
        >
          {t('picker.choose')}
        </Button>
        <p className="basis-full text-13 text-quiet sm:basis-auto">{t('picker.hint')}</p>
      </div>
      {draft.files.length + draft.uploads.length === 0 ? null : (
        <ul className="divide-y divide-line border-b border-line" aria-label={t('picker.list')}>
          {draft.files.map((file) => (
            <StoredFileRow key={file.fileId} file={file} onRemove={() => draft.remove(file)} />
          ))}
          {draft.uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onRetry={() => {
                draft.retry(upload);
              }}
              onDrop={() => {
                draft.drop(upload);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
