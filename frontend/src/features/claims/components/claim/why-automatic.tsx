'use client';

import { useTranslations } from 'next-intl';
import { Fact, FactList, Section } from '@/components/section.tsx';
import { StatusWord } from '@/components/status-word.tsx';
import { type FastTrack, useFastTrack } from '../../api/get-fast-track.ts';
import type { ClaimView } from '@/lib/claim/claim-view.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { type Format, useFormat } from '@/lib/format/use-format.ts';

const tones = { passed: 'money', refused: 'clock', unknown: 'over' } as const;

/** Whether a machine could settle the claim, gate by gate, and what its score is made of. Nothing where the product has none. */
export function WhyAutomatic({ claim }: { readonly claim: ClaimView }) {
  const t = useTranslations('claims.automatic');
  const { data } = useFastTrack(claim.claimId, claim.caseHead);
  if (data === undefined || !data.isOffered) return null;
  const title = data.approval === null ? t('notTitle') : t('title');
  return (
    <Section title={title} note={t('note')} id="automatic">
      <AutomaticGates fastTrack={data} asset={claim.asset} />
    </Section>
  );
}

/** The gates with their figures, then the parts of the score. */
export function AutomaticGates({ fastTrack, asset }: { readonly fastTrack: FastTrack; readonly asset: AssetUnit }) {
  const t = useTranslations('claims.automatic');
  const format = useFormat();
  const { approval, gates, score } = fastTrack;
  const stopped = gates.find(({ outcome }) => outcome === 'refused');
  return (
    <>
      <p className="mb-5 max-w-[44rem]">
        {approval === null
          ? stopped === undefined
            ? t('open')
            : t('person', { gate: t(`gate.${stopped.gate}`) })
          : t('approved', { when: format.dateTime(approval.at), score: format.percent(approval.scoreBps) })}
      </p>
      <FactList>
        {gates.map((one) => (
          <Fact
            key={one.gate}
            label={
              <>
                {t(`gate.${one.gate}`)}
                {figureOf(one, asset, format, t) === '' ? null : (
                  <span className="block text-13 tabular-nums">{figureOf(one, asset, format, t)}</span>
                )}
              </>
            }
          >
            <StatusWord tone={tones[one.outcome]}>{t(`outcome.${one.outcome}`)}</StatusWord>
          </Fact>
        ))}
      </FactList>
      {score === null ? null : (
        <>
          <h3 className="mt-8 mb-2 font-medium">{t('scoreOf', { score: format.percent(score.scoreBps) })}</h3>
          <p className="mb-3 max-w-[44rem] text-13 text-quiet">{t('scoreNote')}</p>
          <FactList>
            {score.parts.map(({ feature, present, addsMilli }) => (
              <Fact key={feature} label={t(`feature.${feature}`)}>
                <span className="tabular-nums">
                  {present ? t('adds', { points: format.number(addsMilli) }) : t('absent')}
                </span>
              </Fact>
            ))}
          </FactList>
        </>
      )}
    </>
  );
}

type Gate = FastTrack['gates'][number];

/** A gate's figure against what is asked for, in its own unit. */
function figureOf(
  { gate, found, limit }: Gate,
  asset: AssetUnit,
  format: Format,
  t: ReturnType<typeof useTranslations<'claims.automatic'>>,
): string {
  if (limit === null) return '';
  const write = (value: bigint): string => {
    if (gate === 'amount' || gate === 'reserve' || gate === 'cap') return format.money(value, asset);
    if (gate === 'score' || gate === 'draw') return format.percent(value);
    return gate === 'age' ? format.duration(Number(value)) : format.number(value);
  };
  if (gate === 'draw') return t('figure.drawn', { limit: write(limit) });
  if (found === null) return '';
  const way = gate === 'score' ? 'below' : gate === 'reserve' || gate === 'age' ? 'atLeast' : 'atMost';
  return t(`figure.${way}`, { found: write(found), limit: write(limit) });
}
