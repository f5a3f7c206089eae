'use client';

import { FileText } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/button.tsx';
import { classNames } from '@/lib/class-names.ts';

export interface TextDropProps {
  readonly accept: string;
  readonly action: string;
  readonly hint: string;
  readonly testId: string;
  readonly onText: (text: string, name: string) => void;
}

/** Where a file of text is chosen or dropped; it is read here and goes nowhere. */
export function TextDrop({ accept, action, hint, testId, onText }: TextDropProps) {
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined): void => {
    if (file !== undefined)
      void file.text().then((text) => {
        onText(text, file.name);
      });
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <div
      onDrop={onDrop}
      onDragOver={onDragOver}
      onDragLeave={() => {
        setOver(false);
      }}
      className={classNames(
        'flex flex-wrap items-center gap-x-4 gap-y-2 border border-dashed p-4 transition-colors',
        over ? 'border-money wash-money' : 'border-line-strong',
      )}
    >
      <input
        ref={chooser}
        type="file"
        accept={accept}
        hidden
        data-testid={testId}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        icon={<FileText aria-hidden strokeWidth={1.5} className="size-4" />}
        onClick={() => chooser.current?.click()}
      >
        {action}
      </Button>
      <p className="min-w-0 flex-1 basis-60 text-13 text-quiet">{hint}</p>
    </div>
  );
}
