'use client';

import { useTranslations } from 'next-intl';
import { Hash } from '@/components/hash.tsx';
import { Person } from '@/components/person.tsx';
import { Fact, FactList, Notice } from '@/components/section.tsx';
import type { AssetUnit } from '@/lib/format/format-amount.ts';
import { useFormat } from '@/lib/format/use-format.ts';
import type { GroupQuote } from '../group-file.ts';
import type { ReadMembers } from '../read-members.ts';

const SHOWN = 5;
const TOLD = 12;

/** What a file of members says: what is wrong line by line, else people, sums, the root and the first lines. */
export function MemberPreview({
  read,
  quote,
  asset,
}: {
  readonly read: ReadMembers;
  /** The offer as it would be signed; undefined while its term is not known. */
  readonly quote: GroupQuote | undefined;
  readonly asset: AssetUnit;
}) {
  const t = useTranslations('groups');
  const format = useFormat();
  const { members, problems } = read;
  if (problems.length > 0)
    return (
      <Notice tone="breach" title={t('problems', { count: problems.length })}>
        <ul className="mt-1 grid gap-0.5 text-13" data-testid="member-problems">
          {problems.slice(0, TOLD).map((one) => (
            <li key={`${String(one.line)}-${one.code}`} className="break-words">
              {t('line', { line: one.line })} {t(`problem.${one.code}`, { text: one.text })}
            </li>
          ))}
          {problems.length > TOLD ? <li>{t('moreProblems', { count: problems.length - TOLD })}</li> : null}
        </ul>
      </Notice>
    );
  const total = members.reduce((sum, { limitAssets }) => sum + limitAssets, 0n);
  return (
    <div className="grid gap-4" data-testid="member-preview">
      <FactList className="border-t border-line">
        <Fact label={t('people')}>
          <span className="figure">{format.number(members.length)}</span>
        </Fact>
        <Fact label={t('total')}>
          <span className="figure">{format.money(total, asset)}</span>
        </Fact>
        {quote === undefined ? null : (
          <Fact label={t('root')}>
            <Hash hash={quote.root} />
          </Fact>
        )}
      </FactList>
      <ul className="divide-y divide-line border-y border-line" aria-label={t('first')}>
        {members.slice(0, SHOWN).map((one, place) => (
          <li key={place} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
            <Person address={one.holder} />
            <span className="figure">{format.money(one.limitAssets, asset)}</span>
          </li>
        ))}
        {members.length > SHOWN ? (
          <li className="py-2 text-13 text-quiet">{t('more', { count: members.length - SHOWN })}</li>
        ) : null}
      </ul>
    </div>
  );
}
