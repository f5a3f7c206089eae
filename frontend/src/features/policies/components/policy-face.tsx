'use client';

import { ImageDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/button.tsx';
import { Shape } from '@/components/faces.tsx';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { saveFile } from '@/lib/save-file.ts';
import { useFace } from '../api/get-face.ts';
import type { PolicyView } from '../api/policy-view.ts';
import type { PolicyFace as Face } from '../read-face.ts';

/** The policy as the register itself draws it. */
export function PolicyFace({ policy }: { readonly policy: PolicyView }) {
  const codes = useClaimWords();
  const { data, isError, refetch } = useFace(policy);
  return (
    <FaceView
      policyId={policy.policyId}
      product={codes.product(policy.productId)}
      face={data}
      failed={isError}
      onRetry={() => {
        void refetch();
      }}
    />
  );
}

export interface FaceViewProps {
  readonly policyId: number;
  readonly product: string;
  /** Nothing while it is being drawn. */
  readonly face: Face | undefined;
  readonly failed: boolean;
  readonly onRetry: () => void;
}

/** The picture, the place where it will stand, or why there is none. */
export function FaceView({ policyId, product, face, failed, onRetry }: FaceViewProps) {
  const t = useTranslations('policies.face');
  const id = String(policyId);
  if (face === undefined)
    return (
      <div className="grid aspect-[5/7] w-full max-w-[24rem] place-items-center border border-line">
        {failed ? (
          <div role="alert" className="grid justify-items-start gap-4 px-6">
            <p className="font-medium">{t('failed')}</p>
            <p className="text-13 text-quiet">{t('failedNow')}</p>
            <Button size="small" onClick={onRetry}>
              {t('again')}
            </Button>
          </div>
        ) : (
          <div role="status" className="size-full">
            <span className="sr-only">{t('loading')}</span>
            <Shape className="size-full" />
          </div>
        )}
      </div>
    );
  return (
    <figure className="w-full max-w-[24rem]">
      <img
        src={face.image}
        alt={t('alt', { id, product })}
        width={600}
        height={840}
        className="h-auto w-full border border-line"
      />
      <figcaption className="mt-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2 text-13 text-quiet">
        <span>{t('note')}</span>
        <Button
          size="small"
          icon={<ImageDown aria-hidden strokeWidth={1.5} className="size-4" />}
          onClick={() => {
            saveFile(`makewhole-policy-${id}.svg`, 'image/svg+xml', face.svg);
          }}
        >
          {t('save')}
        </Button>
      </figcaption>
    </figure>
  );
}
