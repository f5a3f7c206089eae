'use client';

import type { ClaimId } from '@makewhole/domain/primitives/ids.ts';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { Hex } from 'viem';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Hash, type HashCheck } from '@/components/hash.tsx';
import { Moment } from '@/components/moment.tsx';
import { classNames } from '@/lib/class-names.ts';
import type { ClaimFile } from '../api/evidence-file.ts';
import { useClaimEvidence } from '../api/list-claim-evidence.ts';
import { checkEvidenceRoot } from '../check-evidence-root.ts';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { iconOf, useFileSize } from './file-row.tsx';

export interface EvidenceShelfProps {
  readonly claimId: ClaimId;
  /** The root the chain holds; what lies here must add up to it. */
  readonly root?: Hex;
}

/** The files of a claim: a list, and the chosen one opened above it. Opening is logged, and the page says so. */
export function EvidenceShelf({ claimId, root }: EvidenceShelfProps) {
  const t = useTranslations('evidence');
  const { data, error, refetch } = useClaimEvidence(claimId);
  const [chosen, setChosen] = useState<string>();
  if (error !== null)
    return (
      <FailedFace
        error={error}
        onRetry={() => {
          void refetch();
        }}
      />
    );
  if (data === undefined) return <LoadingFace rows={3} />;
  if (data.length === 0) return <EmptyFace title={t('shelf.empty.title')}>{t('shelf.empty.text')}</EmptyFace>;
  const open = data.find((file) => file.fileId === chosen) ?? data[0];
  return (
    <div className="grid gap-4">
      {open === undefined ? null : <EvidenceViewer key={open.fileId} file={open} />}
      <ShelfList files={data} open={open?.fileId} onOpen={setChosen} />
      {root === undefined ? null : <RootLine files={data} root={root} />}
      <p className="text-13 text-quiet">{t('shelf.logged')}</p>
    </div>
  );
}

function ShelfList({
  files,
  open,
  onOpen,
}: {
  readonly files: readonly ClaimFile[];
  readonly open: string | undefined;
  readonly onOpen: (fileId: string) => void;
}) {
  const t = useTranslations('evidence');
  const size = useFileSize();
  return (
    <ul aria-label={t('shelf.list')} className="divide-y divide-line border-y border-line">
      {files.map((file) => {
        const Icon = iconOf(file.mediaType);
        const chosen = file.fileId === open;
        return (
          <li key={file.fileId}>
            <button
              type="button"
              aria-pressed={chosen}
              onClick={() => {
                onOpen(file.fileId);
              }}
              className={classNames(
                'flex w-full items-center gap-3 px-2 py-2.5 text-left',
                chosen ? 'wash-ink' : 'hover:wash-ink',
              )}
            >
              <Icon aria-hidden strokeWidth={1.5} className="size-4 shrink-0 text-quiet" />
              <span className="min-w-0 flex-1">
                <span className="block truncate">{file.name}</span>
                <span className="flex flex-wrap gap-x-3 text-13 text-quiet">
                  <span>{size(file.byteSize)}</span>
                  <Moment at={file.uploadedAt} />
                </span>
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Recomputes commitments and root of every set here and compares with the chain's. */
function RootLine({ files, root }: { readonly files: readonly ClaimFile[]; readonly root: Hex }) {
  const t = useTranslations('evidence');
  const check = useMemo<HashCheck>(() => {
    const set = files.filter((file) => file.root === root);
    const draftId = set[0]?.draftId;
    if (draftId === undefined) return { state: 'differs', detail: t('shelf.rootMissing') };
    const result = checkEvidenceRoot({ draftId, files: set, root });
    return result.state === 'same'
      ? { state: 'same' }
      : { state: 'differs', detail: t('shelf.rootDiffers', { computed: result.computed }) };
  }, [files, root, t]);
  return <Hash hash={root} label={t('shelf.root')} check={check} />;
}
