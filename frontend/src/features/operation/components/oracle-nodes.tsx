'use client';

import { useTranslations } from 'next-intl';
import { EmptyFace, FailedFace, LoadingFace } from '@/components/faces.tsx';
import { Moment } from '@/components/moment.tsx';
import { Notice, Section } from '@/components/section.tsx';
import { StatusWord, type StatusTone } from '@/components/status-word.tsx';
import { useReading, useZoneName } from '@/lib/catalogue/use-reading.ts';
import { useClaimWords } from '@/lib/claim/use-claim-words.ts';
import { type OracleNode, useNodes } from '../api/get-nodes.ts';

const tones: Readonly<Record<OracleNode['health'], StatusTone>> = { works: 'money', faulty: 'breach', silent: 'clock' };

/** The nodes of those who observe: which work, what they signed last, and what went wrong. */
export function OracleNodes() {
  const t = useTranslations('operation.nodes');
  const { data, error, refetch } = useNodes();
  return (
    <Section title={t('title')} note={t('note')} id="nodes">
      {error !== null && data === undefined ? (
        <FailedFace
          error={error}
          onRetry={() => {
            void refetch();
          }}
        />
      ) : data === undefined ? (
        <LoadingFace rows={3} />
      ) : data.doors === 0 ? (
        <EmptyFace title={t('none')}>{t('noneText')}</EmptyFace>
      ) : (
        <div className="grid gap-4">
          {data.answered === data.doors ? null : (
            <Notice tone="breach">{t('shut', { count: data.doors - data.answered })}</Notice>
          )}
          <ul className="border-t border-line" data-testid="oracle-nodes">
            {data.nodes.map((node) => (
              <NodeRow key={`${node.operator}-${node.product}-${String(node.region)}`} node={node} />
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function NodeRow({ node }: { readonly node: OracleNode }) {
  const t = useTranslations('operation.nodes');
  const words = useClaimWords();
  const zone = useZoneName();
  const reading = useReading(node.source);
  const { seat, label, health, lookedAt, signed, last, fault } = node;
  return (
    <li
      className="grid grid-cols-[2fr_3fr] items-baseline gap-x-6 border-b border-line py-3 sm:grid-cols-2"
      data-health={health}
    >
      <span className="min-w-0">
        <span className="block">
          <span className="figure mr-3 text-quiet">{seat === 0 ? '–' : seat}</span>
          <span className="font-mono text-13">{seat === 0 ? t('unknown') : label}</span>
        </span>
        <span className="block text-13 text-quiet">
          {words.product(node.product)} · {zone(node.region)}
        </span>
        {fault === null ? null : <span className="block text-13 break-words text-breach">{t('fault', { fault })}</span>}
      </span>
      <span className="min-w-0 text-13 sm:text-right">
        <StatusWord tone={tones[health]}>{t(`health.${health}`)}</StatusWord>
        <span className="block text-quiet">
          {lookedAt === null ? (
            t('never')
          ) : (
            <>
              {t('looked')} <Moment at={lookedAt} />
            </>
          )}
        </span>
        <span className="block text-quiet">
          {last === null ? t('nothing') : t('signed', { count: signed, reading: reading(BigInt(last.value)) })}
        </span>
      </span>
    </li>
  );
}
