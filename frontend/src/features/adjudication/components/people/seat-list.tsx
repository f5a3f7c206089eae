'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { Button } from '@/components/button.tsx';
import { EmptyFace } from '@/components/faces.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList } from '@/components/section.tsx';
import { useProducts } from '@/lib/catalogue/get-products.ts';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { DeskPerson } from '../../api/get-desk-people.ts';
import { deskLines } from '../../desk-view.ts';
import { useSeatAct } from '../../use-seat-act.ts';

const kinds = ['payAssets', 'cutAssets', 'advanceAssets', 'improveAssets', 'reserveAssets'] as const;

/** Everybody who holds a seat, with how far it reaches in each line. */
export function SeatList({ people }: { readonly people: readonly DeskPerson[] }) {
  const t = useTranslations('adjudication.people.seats');
  const { address } = useConnection();
  if (people.length === 0) return <EmptyFace title={t('empty')} />;
  return (
    <ul className="divide-y divide-line border-y border-line" data-testid="desk-people">
      {people.map((one) => (
        <li key={one.person} className="py-4">
          <p className="flex flex-wrap items-baseline justify-between gap-x-6">
            <Person address={one.person} {...(one.person === address ? { role: t('you') } : {})} />
            <span className="text-13 text-quiet">{t(one.isSenior ? 'senior' : 'adjuster')}</span>
          </p>
          <Limits person={one} />
          {one.person === address ? <VoidSignatures /> : null}
        </li>
      ))}
    </ul>
  );
}

/** Takes back every word one gave on a decision and that nobody brought yet. */
function VoidSignatures() {
  const t = useTranslations('adjudication.people.seats');
  const { begin } = useSeatAct();
  return (
    <div className="mt-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <p className="min-w-0 flex-1 basis-60 text-13 text-quiet">{t('voidNote')}</p>
      <Button
        size="small"
        onClick={() => {
          begin({ act: 'voidSignatures' });
        }}
        data-testid="void-signatures"
      >
        {t('void')}
      </Button>
    </div>
  );
}

function Limits({ person }: { readonly person: DeskPerson }) {
  const t = useTranslations('adjudication.people.seats');
  const { data: products } = useProducts();
  const asset = products?.[0]?.asset;
  if (asset === undefined || person.authorities.length === 0)
    return <p className="text-13 text-quiet">{t('noAuthority')}</p>;
  return (
    <>
      <LimitList person={person} asset={asset} />
      <LimitTable person={person} asset={asset} />
    </>
  );
}

interface LimitsProps {
  readonly person: DeskPerson;
  readonly asset: AssetUnit;
}

/** On a phone: one line of business after the other, nothing beyond the edge. */
function LimitList({ person, asset }: LimitsProps) {
  const t = useTranslations('adjudication.people.seats');
  const nameOf = useLineName();
  const format = useFormat();
  return (
    <ul className="mt-2 grid gap-4 md:hidden">
      {person.authorities.map((limits) => (
        <li key={limits.line}>
          <p className="label">{nameOf(limits.line)}</p>
          <FactList className="text-13">
            {kinds.map((kind) => (
              <Fact key={kind} label={t(`limit.${kind}`)}>
                <span className="figure">{format.money(limits[kind], asset)}</span>
              </Fact>
            ))}
          </FactList>
        </li>
      ))}
    </ul>
  );
}

function LimitTable({ person, asset }: LimitsProps) {
  const t = useTranslations('adjudication.people.seats');
  const nameOf = useLineName();
  const format = useFormat();
  return (
    <table className="mt-2 w-full text-13 max-md:hidden">
      <thead>
        <tr className="text-left text-quiet">
          <th scope="col" className="py-1 pr-4 font-normal">
            {t('line')}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className="py-1 pl-4 text-right font-normal">
              {t(`limit.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {person.authorities.map((limits) => (
          <tr key={limits.line} className="border-t border-line">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal">
              {nameOf(limits.line)}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className="figure py-1.5 pl-4 text-right">
                {format.money(limits[kind], asset)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A line of business in the reader's words; a line this build does not know keeps its code. */
function useLineName(): (code: string) => string {
  const t = useTranslations('adjudication.views.lines');
  return (code) => {
    const known = deskLines.find((line) => line === code);
    return known === undefined ? code : t(known);
  };
}
