'use client';

import { useTranslations } from 'next-intl';
import { useConnection } from 'wagmi';
import { EmptyFace } from '@/components/faces.tsx';
import { Person } from '@/components/person.tsx';
import { useProducts } from '@/lib/catalogue/get-products.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { DeskPerson } from '../../api/get-desk-people.ts';

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
        </li>
      ))}
    </ul>
  );
}

function Limits({ person }: { readonly person: DeskPerson }) {
  const t = useTranslations('adjudication.people.seats');
  const format = useFormat();
  const { data: products } = useProducts();
  const asset = products?.[0]?.asset;
  if (asset === undefined || person.authorities.length === 0)
    return <p className="text-13 text-quiet">{t('noAuthority')}</p>;
  return (
    <div className="mt-2 overflow-x-auto">
      <table className="w-full text-13">
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
                {limits.line}
              </th>
              {kinds.map((kind) => (
                <td key={kind} className="figure py-1.5 pl-4 text-right whitespace-nowrap">
                  {format.money(limits[kind], asset)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
